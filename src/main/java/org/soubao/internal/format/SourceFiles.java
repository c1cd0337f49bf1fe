package org.soubao.internal.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
import org.jspecify.annotations.Nullable;
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
 * @param tables what users say of their newspapers and pages: one of each kind at most in each
 *     folder named
 * @param corrections the files of corrections in folders, and beside pages that were named
 * @param passedOver how many files in folders are of a kind that is not read
 * @param rejected what could not be looked at
 * @param unseen the keys of that; files below it may be there all the same
 * @param encoding what texts are written in that don't show it themselves; null where nothing is
 *     said
 */
public record SourceFiles(
    List<Path> roots,
    long lookedAt,
    List<SourceFile> files,
    List<SourceFile> tables,
    List<CorrectionFile> corrections,
    long passedOver,
    List<RejectedPage> rejected,
    List<String> unseen,
    @Nullable Charset encoding) {
  private static final int MAX_DEPTH = 64;

  /** The day's, the newspaper's, and that of all. */
  private static final int FOLDERS_OF_A_PAGE = 3;

  private static final String KINDS = SourceFile.endings();

  /** Copies the lists. */
  public SourceFiles {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    tables = List.copyOf(tables);
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
    return find(sources, null);
  }

  /**
   * Finds them.
   *
   * @param encoding what texts are written in that don't show it themselves; null if nothing is
   *     said
   * @throws ArchiveException.BadSource if a source is missing, a file of a kind that is not read,
   *     or a folder without any file that is
   */
  public static SourceFiles find(List<Path> sources, @Nullable Charset encoding) {
    Collector all = new Collector(encoding);
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
            .filter(path -> CorrectionFile.is(path) || isTable(path));
    Stream<Path> unreadTables =
        tables.stream().map(SourceFile::file).filter(file -> !Files.isReadable(file));
    Stream.of(unseenOnes, unreadTables, corrections.unread().stream())
        .flatMap(paths -> paths)
        .findFirst()
        .ifPresent(path -> {
          throw new ArchiveException.BadSource(
              path,
              "it can't be read, and says how pages are to be read. The index stays as it was.");
        });
  }

  private static boolean isTable(Path file) {
    return NewspapersFile.is(file) || HtmlProfilesFile.is(file);
  }

  /** How large they are together. */
  public long bytes() {
    return files.stream().flatMap(SourceFile::all).mapToLong(SourceFile::bytes).sum();
  }

  private static final class Collector {
    private final long lookedAt = System.currentTimeMillis();
    private final List<Path> roots = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourceFile> tables = new ArrayList<>();
    private final Map<Path, CorrectionFile> corrections = new LinkedHashMap<>();
    private final List<RejectedPage> rejected = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private final @Nullable Charset encoding;
    private long passedOver;

    Collector(@Nullable Charset encoding) {
      this.encoding = encoding;
    }

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
          tables,
          List.copyOf(corrections.values()),
          passedOver,
          rejected,
          unseen,
          encoding);
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
      SourceFile found = found(file, String.valueOf(file.getFileName()), form, attributes(file));
      files.add(form == Form.METS ? found.with(beside(file)) : found);
      if (form.isPages()) {
        addCorrectionsAbove(file);
      }
    }

    /** The ALTO files that lie with a METS file that was named. */
    private List<SourceFile> beside(Path mets) {
      Path folder = mets.toAbsolutePath().normalize().getParent();
      try (Stream<Path> all = Files.walk(folder, MAX_DEPTH)) {
        List<SourceFile> near = new ArrayList<>();
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          if (file.equals(mets.toAbsolutePath().normalize())
              || Form.of(file).filter(Form.ALTO::equals).isPresent()) {
            Form form = file.endsWith(mets.getFileName()) ? Form.METS : Form.ALTO;
            near.add(found(file, relative(folder, file), form, attributes(file)));
          }
        }
        near.sort(Comparator.comparing(SourceFile::path));
        return MetsFiles.gathered(near).stream()
            .filter(file -> file.form() == Form.METS)
            .findFirst()
            .map(SourceFile::parts)
            .orElse(List.of());
      } catch (IOException | UncheckedIOException e) {
        return List.of(); // What is missing is named when the pages are read.
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
      files.addAll(MetsFiles.gathered(own));
    }

    private SimpleFileVisitor<Path> visitor(Path folder, List<SourceFile> own) {
      return new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (attributes.isSymbolicLink()) {
            return visitFileFailed(file, new IOException("the link leads nowhere"));
          }
          if (isTable(file) && folder.equals(file.getParent())) {
            tables.add(found(file, relative(folder, file), Form.TEXT, attributes));
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
      return new SourceFile(
          roots.size() - 1, file, file, path, form, attributes.size(), modified, encoding);
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
