package org.soubao.internal.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.article.ArticleLines;
import org.soubao.internal.format.source.CorrectionFile;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.Correction;

/** All corrections of a run, by the pages that they are for. Read once, then for many threads. */
public final class Corrections {
  private static final int LINES_AT_ONCE = 64;

  /** A page of a file of several. */
  private static final Pattern NUMBERED = Pattern.compile("(?<file>.+)(?<page>#page=\\d+)");

  private final Set<Path> pages = new HashSet<>();
  private final Map<Path, List<Placed>> byFile = new HashMap<>();
  private final List<RejectedPage> rejected = new ArrayList<>();
  private final List<Path> unread = new ArrayList<>();

  /**
   * A correction in its file.
   *
   * @param page {@code #page=} and the number, where the file has several pages; else empty
   */
  private record Placed(String page, Correction correction) {}

  private Corrections(List<SourceFile> files) {
    files.stream()
        .filter(file -> file.form().isPages())
        .flatMap(SourceFile::all)
        .forEach(file -> pages.add(place(file)));
  }

  /** Reads the files of corrections of the sources. */
  public static Corrections read(SourceFiles sources) {
    Corrections corrections =
        new Corrections(sources.corrections().isEmpty() ? List.of() : sources.files());
    sources.corrections().forEach(corrections::read);
    return corrections;
  }

  /** The corrections of all pages of a file, in the order in which they were written. */
  public List<Correction> of(SourceFile file) {
    return byFile.isEmpty()
        ? List.of()
        : byFile.getOrDefault(place(file), List.of()).stream().map(Placed::correction).toList();
  }

  /**
   * Those of one of its pages.
   *
   * @param page the path of the page, which ends in its number where the file has several
   */
  public List<Correction> of(SourceFile file, String page) {
    if (byFile.isEmpty()) {
      return List.of();
    }
    SourceFile holding = file.holding(page);
    String number = page.substring(Math.min(page.length(), holding.path().length()));
    return byFile.getOrDefault(place(holding), List.of()).stream()
        .filter(placed -> placed.page().equals(number))
        .map(Placed::correction)
        .toList();
  }

  /** Files that could not be read, which are rejected too. */
  public List<Path> unread() {
    return List.copyOf(unread);
  }

  /** Lines that are no corrections, or name a page that is not there. */
  public List<RejectedPage> rejected() {
    return List.copyOf(rejected);
  }

  private static Path place(SourceFile file) {
    return file.place().toAbsolutePath().normalize();
  }

  private void read(CorrectionFile file) {
    try (ArticleLines lines = new ArticleLines(file.file(), SourceFile.Form.ARTICLES)) {
      for (List<ArticleLines.Line> batch = lines.next(LINES_AT_ONCE);
          !batch.isEmpty();
          batch = lines.next(LINES_AT_ONCE)) {
        batch.forEach(line -> read(file, line));
      }
    } catch (IOException e) {
      String reason = "It can't be read: %s.".formatted(Reasons.of(e));
      rejected.add(new RejectedPage(file.path(), 0, reason));
      unread.add(file.file());
    }
  }

  private void read(CorrectionFile file, ArticleLines.Line line) {
    try {
      CorrectionLine correction = CorrectionLine.parse(line, file.path());
      Path page = page(file, correction.path());
      String number = "";
      Matcher numbered = NUMBERED.matcher(correction.path());
      if (!pages.contains(page) && numbered.matches()) {
        page = page(file, numbered.group("file"));
        number = numbered.group("page");
      }
      if (pages.contains(page)) {
        byFile
            .computeIfAbsent(page, key -> new ArrayList<>())
            .add(new Placed(number, correction.correction()));
      } else if (file.whole() || !Files.exists(page)) {
        throw new UnreadableException(
            line.number(),
            "No page %s is there; name it as it lies beside this file, or take the line out."
                .formatted(correction.path()));
      }
    } catch (UnreadableException e) {
      rejected.add(new RejectedPage(file.path(), line.number(), e.getMessage()));
    }
  }

  private static Path page(CorrectionFile file, String path) throws UnreadableException {
    try {
      return file.page(path);
    } catch (InvalidPathException e) {
      throw new UnreadableException("The path %s can't be one.".formatted(path));
    }
  }
}
