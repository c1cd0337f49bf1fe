package org.soubao.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the bundled sample, and what was written for it. */
final class Samples {
  /** The articles as they were written: the source that is kept. */
  static final Path ARTICLES = Path.of("src", "sample", "articles");

  /** The page dumps made of them. */
  static final Path PAGES = Path.of("src", "sample", "pages");

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private Samples() {}

  /**
   * Reads all issues, in order of newspaper and date.
   *
   * @throws UncheckedIOException if a file can't be read, lacks a field or has one too many
   */
  static List<SampleIssue> read() {
    return files(ARTICLES, ".json").map(Samples::readIssue).toList();
  }

  /** The files below a folder with that ending, in order of their paths. */
  static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleIssue readIssue(Path file) {
    try {
      return JSON.readValue(file.toFile(), SampleIssue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
