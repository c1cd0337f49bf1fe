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
import org.soubao.internal.format.ArchiveUnpacker.Unpacked;
import org.soubao.internal.format.SourceFile.Form;

/** Looks for the files of the sources. For one thread. */
final class SourceCollector {
  private static final int MAX_DEPTH = 64;

  /** The day's, the newspaper's, and that of all. */
  private static final int FOLDERS_OF_A_PAGE = 3;

  private static final String KINDS = SourceFile.endings() + ", " + ArchiveForm.endings();

  private final long lookedAt = System.currentTimeMillis();
  private final List<Path> roots = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SourceFile> tables = new ArrayList<>();
  private final Map<Path, CorrectionFile> corrections = new LinkedHashMap<>();
  private final List<RejectedPage> rejected = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final @Nullable Charset encoding;
  private final ArchiveUnpacker unpacker;
  private long passedOver;

  SourceCollector(@Nullable Charset encoding, ArchiveUnpacker unpacker) {
    this.encoding = encoding;
    this.unpacker = unpacker;
  }

  /** Takes what was named. */
  void add(Path source) {
    roots.add(source.toAbsolutePath().normalize());
    if (Files.isDirectory(source)) {
      addFolder(source);
    } else if (!Files.exists(source)) {
      throw new ArchiveException.BadSource(source, "there is no such file or folder.");
    } else if (ArchiveForm.of(source).isPresent()) {
      addArchive(source);
    } else {
      addFile(source);
    }
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
        encoding,
        unpacker);
  }

  void addFile(Path file) {
    if (CorrectionFile.is(file)) {
      addCorrections(new CorrectionFile(file, file, CorrectionFile.NAME, false));
      return;
    }
    Form form =
        Form.of(file, file)
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
            || Form.of(file, file).filter(Form.ALTO::equals).isPresent()) {
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
        addCorrections(new CorrectionFile(file, file, CorrectionFile.NAME, false));
      }
      folder = folder.getParent();
    }
  }

  /** A file that was found twice counts once, for all of its folder if that was given. */
  private void addCorrections(CorrectionFile found) {
    corrections.merge(
        found.place().toAbsolutePath().normalize(),
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

  private void addArchive(Path archive) {
    List<SourceFile> own = new ArrayList<>();
    long rejectedBefore = rejected.size();
    String name = String.valueOf(archive.getFileName());
    unpack(archive, name, attributes(archive), own);
    if (own.isEmpty() && rejected.size() == rejectedBefore) {
      throw new ArchiveException.BadSource(
          archive, "the archive holds nothing to ingest (%s).".formatted(KINDS));
    }
    own.sort(Comparator.comparing(SourceFile::path));
    files.addAll(MetsFiles.gathered(own));
  }

  /**
   * Takes what is in an archive as if it were a folder. Its files are as old as the archive: one
   * that is packed anew may have other files of the same size and time.
   */
  private void unpack(
      Path archive, String path, BasicFileAttributes attributes, List<SourceFile> own) {
    ArchiveUnpacker.Contents contents = unpacker.unpack(archive, path);
    int root = roots.size() - 1;
    long modified = attributes.lastModifiedTime().toMillis();
    boolean isRoot = path.indexOf('/') < 0 && roots.get(root).endsWith(path);
    for (Unpacked one : contents.files()) {
      boolean isTable = SourceFiles.isTable(one.place());
      Form form = isTable ? Form.TEXT : Form.of(one.place(), one.file()).orElse(null);
      if (CorrectionFile.is(one.place())) {
        addCorrections(new CorrectionFile(one.place(), one.file(), one.path(), true));
      } else if (form != null) {
        SourceFile file =
            new SourceFile(
                root, one.place(), one.file(), one.path(), form, one.bytes(), modified, encoding);
        boolean isOwnTable = isTable && isRoot && archive.equals(one.place().getParent());
        if (isOwnTable) {
          tables.add(file);
        } else if (isTable) {
          passedOver++;
        } else {
          own.add(file);
        }
      } else {
        passedOver++;
      }
    }
    passedOver += contents.passedOver();
    rejected.addAll(contents.rejected());
    contents.unseen().forEach(it -> unseen.add(SourceFile.key(root, it)));
  }

  private SimpleFileVisitor<Path> visitor(Path folder, List<SourceFile> own) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
          return visitFileFailed(file, new IOException("the link leads nowhere"));
        }
        if (SourceFiles.isTable(file) && folder.equals(file.getParent())) {
          tables.add(found(file, relative(folder, file), Form.TEXT, attributes));
          return FileVisitResult.CONTINUE;
        }
        if (ArchiveForm.of(file).isPresent() && attributes.isRegularFile()) {
          unpack(file, relative(folder, file), attributes, own);
          return FileVisitResult.CONTINUE;
        }
        Form form = Form.of(file, file).orElse(null);
        if (CorrectionFile.is(file) && attributes.isRegularFile()) {
          addCorrections(new CorrectionFile(file, file, relative(folder, file), true));
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
