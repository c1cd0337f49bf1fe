package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.soubao.internal.format.mets.MetsIssue;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.IssueSegmenter;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;

/** Whatever METS and ALTO files hold, they are pages or refused with a sentence, soon. */
class XmlFuzzTest {
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1e308",
          "NaN",
          "Infinity",
          "x",
          "99999999999",
          "P1_TB1",
          "ALTO00001",
          "&#10;");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("xml-fuzz");
    MetsIssue.write(folder);
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    for (String name : List.of("alto/0001.xml", "alto/0002.xml", "alto", "issue-mets.xml", "")) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  private static void read() {
    List<PageDump> pages = new ArrayList<>();
    for (SourceFile source : SourceFiles.find(List.of(folder)).files()) {
      try {
        PageFile.read(
            source,
            ReadingRules.NONE,
            pages::add,
            fault -> assertThat(fault.reason()).endsWith("."));
      } catch (UnreadableException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
    IssueSegmenter.segment(pages.stream().map(PageSegmenter::segment).toList());
  }

  private static void readWith(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      byte[] before = Files.readAllBytes(file);
      Files.write(file, bytes);
      try {
        assertTimeoutPreemptively(Duration.ofSeconds(20), XmlFuzzTest::read);
      } finally {
        Files.write(file, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pick(Random random) {
    return random.nextBoolean() ? "issue-mets.xml" : "alto/0001.xml";
  }

  @Property(tries = 300)
  void mutatedBytes(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String name = pick(random);
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    readWith(name, bytes);
  }

  @Property(tries = 400)
  void mutatedValues(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String name = pick(random);
    String text = Files.readString(folder.resolve(name));
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      int at = text.indexOf('"', random.nextInt(text.length()));
      int to = at < 0 ? -1 : text.indexOf('"', at + 1);
      if (to > 0) {
        text =
            text.substring(0, at + 1)
                + VALUES.get(random.nextInt(VALUES.size()))
                + text.substring(to);
      }
    }
    readWith(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void movedElements(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String name = pick(random);
    List<String> parts =
        new ArrayList<>(List.of(Files.readString(folder.resolve(name)).split("(?=<)", -1)));
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(parts.size());
      switch (random.nextInt(3)) {
        case 0 -> parts.remove(at);
        case 1 -> parts.add(random.nextInt(parts.size()), parts.get(at));
        default -> parts.set(at, parts.get(random.nextInt(parts.size())));
      }
    }
    readWith(name, String.join("", parts).getBytes(StandardCharsets.UTF_8));
  }
}
