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
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.Correction;

/** All corrections of a run, by the pages that they are for. Read once, then for many threads. */
public final class Corrections {
  private static final int LINES_AT_ONCE = 64;

  private final Set<Path> pages = new HashSet<>();
  private final Map<Path, List<Correction>> byPage = new HashMap<>();
  private final List<RejectedPage> rejected = new ArrayList<>();
  private final List<Path> unread = new ArrayList<>();

  private Corrections(List<SourceFile> files) {
    files.stream()
        .filter(file -> file.form() == SourceFile.Form.PAGE)
        .forEach(file -> pages.add(place(file)));
  }

  /** Reads the files of corrections of the sources. */
  public static Corrections read(SourceFiles sources) {
    Corrections corrections =
        new Corrections(sources.corrections().isEmpty() ? List.of() : sources.files());
    sources.corrections().forEach(corrections::read);
    return corrections;
  }

  /** The corrections of a page, in the order in which they were written. */
  public List<Correction> of(SourceFile page) {
    return byPage.isEmpty() ? List.of() : byPage.getOrDefault(place(page), List.of());
  }

  /** Files that could not be read, which are rejected too. */
  List<Path> unread() {
    return List.copyOf(unread);
  }

  /** Lines that are no corrections, or name a page that is not there. */
  public List<RejectedPage> rejected() {
    return List.copyOf(rejected);
  }

  private static Path place(SourceFile file) {
    return file.file().toAbsolutePath().normalize();
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
      Path page = page(file, correction);
      if (pages.contains(page)) {
        byPage.computeIfAbsent(page, key -> new ArrayList<>()).add(correction.correction());
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

  private static Path page(CorrectionFile file, CorrectionLine line) throws UnreadableException {
    try {
      return file.page(line.path());
    } catch (InvalidPathException e) {
      throw new UnreadableException("The path %s can't be one.".formatted(line.path()));
    }
  }
}
