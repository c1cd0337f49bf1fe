package org.soubao.internal.format;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.SourceFile.Form;

/**
 * The files of the sources that were named.
 *
 * @param roots the sources, absolute
 * @param lookedAt when they were looked through, in milliseconds since 1970
 * @param files what is read, each source in the order of its paths
 * @param newspapers the tables of users' own newspapers, one at most in each folder named
 * @param corrections the files of corrections in folders, and beside pages that were named
 * @param passedOver how many files in folders are of a kind that is not read
 * @param rejected what could not be looked at
 * @param unseen the keys of that; files below it may be there all the same
 */
public record SourceFiles(
    List<Path> roots,
    long lookedAt,
    List<SourceFile> files,
    List<SourceFile> newspapers,
    List<CorrectionFile> corrections,
    long passedOver,
    List<RejectedPage> rejected,
    List<String> unseen) {
  private static final int MAX_DEPTH = 64;

  /** The day's, the newspaper's, and that of all. */
  private static final int FOLDERS_OF_A_PAGE = 3;

  private static final String KINDS = ".txt, .pdf, .jsonl, .jsonl.gz";

  /** Copies the lists. */
  public SourceFiles {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    newspapers = List.copyOf(newspapers);
    corrections = List.copyOf(corrections);
    rejected = List.copyOf(rejected);
    unseen = List.copyOf(unseen);
  }

  /**
   * Finds them; folders are walked.
   *
   * @throws ArchiveException.BadSource if a source is missing, a file of a kind that is not read,
   *     or a folder without any file that is
   */
  public static SourceFiles find(List<Path> sources) {
    Collector all = new Collector();
    for (Path source : sources) {
      all.begin(source);
      if (Files.isDirectory(source)) {
        all.addFolder(source);
      } else if (Files.exists(source)) {
        all.addFile(source);
      } else {
        throw new ArchiveException.BadSource(source, "there is no such file or folder.");
      }
    }
    return all.found();
  }

  /** The files in the pieces in which they are ingested, in the order of the sources. */
  public List<SourceUnit> units() {
    return SourceUnit.of(files);
  }

  /** Whether a file of that key may be there, but could not be seen. */
  public boolean isUnseen(String key) {
    return unseen.stream()
        .anyMatch(it -> key.equals(it) || key.startsWith(it.endsWith(":") ? it : it + "/"));
  }

  /**
   * Refuses to go on where a file can't be read that says something of pages: without it, what was
   * withdrawn would come back.
   *
   * @param corrections those that were read
   * @throws ArchiveException.BadSource if there is one
   */
  public void refuseUnread(Corrections corrections) {
    Stream<Path> unseenOnes =
        unseen.stream()
            .map(key -> Path.of(key.substring(key.indexOf(':') + 1)))
            .filter(path -> CorrectionFile.is(path) || NewspapersFile.is(path));
    Stream<Path> unreadTables =
        newspapers.stream().map(SourceFile::file).filter(file -> !Files.isReadable(file));
    Stream.of(unseenOnes, unreadTables, corrections.unread().stream())
        .flatMap(paths -> paths)
        .findFirst()
        .ifPresent(path -> {
          throw new ArchiveException.BadSource(
              path,
              "it can't be read, and says how pages are to be read. The index stays as it was.");
        });
  }

  /** How large they are together. */
  public long bytes() {
    return files.stream().mapToLong(SourceFile::bytes).sum();
  }

  private static final class Collector {
    private final long lookedAt = System.currentTimeMillis();
    private final List<Path> roots = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourceFile> newspapers = new ArrayList<>();
    private final Map<Path, CorrectionFile> corrections = new LinkedHashMap<>();
    private final List<RejectedPage> rejected = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private long passedOver;

    SourceFiles found() {
      if (files.isEmpty() && rejected.isEmpty() && !corrections.isEmpty()) {
        Path alone = corrections.values().iterator().next().file();
        throw new ArchiveException.BadSource(
            alone, "it holds corrections and no pages; name the folder of the pages.");
      }
      return new SourceFiles(
          roots,
          lookedAt,
          files,
          newspapers,
          List.copyOf(corrections.values()),
          passedOver,
          rejected,
          unseen);
    }

    /** What is found next was found in that source. */
    void begin(Path source) {
      roots.add(source.toAbsolutePath().normalize());
    }

    void addFile(Path file) {
      if (CorrectionFile.is(file)) {
        addCorrections(new CorrectionFile(file, CorrectionFile.NAME, false));
        return;
      }
      Form form =
          Form.of(file)
              .orElseThrow(() ->
                  new ArchiveException.BadSource(
                      file, "files of this kind are not read, only %s.".formatted(KINDS)));
      files.add(found(file, String.valueOf(file.getFileName()), form, attributes(file)));
      if (form.isPages()) {
        addCorrectionsAbove(file);
      }
    }

    /** Of a page beside it, or in the folder of the newspapers above it. */
    private void addCorrectionsAbove(Path page) {
      Path folder = page.toAbsolutePath().normalize().getParent();
      for (int up = 0; folder != null && up < FOLDERS_OF_A_PAGE; up++) {
        Path file = folder.resolve(CorrectionFile.NAME);
        if (Files.isRegularFile(file)) {
          addCorrections(new CorrectionFile(file, CorrectionFile.NAME, false));
        }
        folder = folder.getParent();
      }
    }

    /** A file that was found twice counts once, for all of its folder if that was given. */
    private void addCorrections(CorrectionFile found) {
      corrections.merge(
          found.file().toAbsolutePath().normalize(),
          found,
          (one, other) -> one.whole() ? one : other);
    }

    void addFolder(Path folder) {
      List<SourceFile> own = new ArrayList<>();
      try {
        Files.walkFileTree(
            folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor(folder, own));
      } catch (IOException e) {
        throw new ArchiveException.BadSource(
            folder, "the folder can't be read: " + Reasons.of(e) + ".");
      }
      if (own.isEmpty() && rejected.isEmpty()) {
        throw new ArchiveException.BadSource(
            folder, "the folder holds nothing to ingest (%s).".formatted(KINDS));
      }
      own.sort(Comparator.comparing(SourceFile::path));
      files.addAll(own);
    }

    private SimpleFileVisitor<Path> visitor(Path folder, List<SourceFile> own) {
      return new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (attributes.isSymbolicLink()) {
            return visitFileFailed(file, new IOException("the link leads nowhere"));
          }
          if (NewspapersFile.is(file) && folder.equals(file.getParent())) {
            newspapers.add(found(file, relative(folder, file), Form.TEXT, attributes));
            return FileVisitResult.CONTINUE;
          }
          Form form = Form.of(file).orElse(null);
          if (CorrectionFile.is(file) && attributes.isRegularFile()) {
            addCorrections(new CorrectionFile(file, relative(folder, file), true));
          } else if (form == null || !attributes.isRegularFile()) {
            passedOver++;
          } else {
            own.add(found(file, relative(folder, file), form, attributes));
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
          String reason = "It can't be read: %s.".formatted(Reasons.of(e));
          rejected.add(new RejectedPage(relative(folder, file), 0, reason));
          String below = folder.equals(file) ? "" : relative(folder, file);
          unseen.add(SourceFile.key(roots.size() - 1, below));
          return FileVisitResult.CONTINUE;
        }
      };
    }

    private SourceFile found(Path file, String path, Form form, BasicFileAttributes attributes) {
      long modified = attributes.lastModifiedTime().toMillis();
      return new SourceFile(roots.size() - 1, file, file, path, form, attributes.size(), modified);
    }

    private static String relative(Path folder, Path file) {
      String path = folder.equals(file) ? file.toString() : folder.relativize(file).toString();
      return path.replace('\\', '/');
    }

    private static BasicFileAttributes attributes(Path file) {
      try {
        return Files.readAttributes(file, BasicFileAttributes.class);
      } catch (IOException e) {
        throw new ArchiveException.BadSource(file, "it can't be read: " + Reasons.of(e) + ".");
      }
    }
  }
}
