package org.soubao.internal.format.source;

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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.source.ArchiveUnpacker.Unpacked;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.text.UnreadableException;

/** Looks for the files of the sources: walks folders, and has archives unpacked. For one thread. */
final class SourceCollector {
  private static final int MAX_DEPTH = 64;

  /** The day's, the newspaper's, and that of all. */
  private static final int FOLDERS_OF_A_PAGE = 3;

  private static final String KINDS = SourceFile.endings() + ", " + ArchiveForm.endings();

  private final FoundFiles all;
  private final ArchiveUnpacker unpacker;

  SourceCollector(@Nullable Charset encoding, ArchiveUnpacker unpacker) {
    all = new FoundFiles(encoding);
    this.unpacker = unpacker;
  }

  /** Takes what was named. */
  void add(Path source) {
    all.begin(source);
    if (Files.isDirectory(source)) {
      addFolder(source);
    } else if (!Files.exists(source)) {
      throw new ArchiveException.BadSource(source, "there is no such file or folder.");
    } else if (ArchiveForm.of(source).isPresent()) {
      unpack(source, String.valueOf(source.getFileName()), attributes(source), true);
      refuseIfEmpty(all.end(), source, "the archive");
    } else {
      addFile(source);
    }
  }

  SourceFiles found() {
    return all.all(unpacker);
  }

  private static void refuseIfEmpty(boolean isAnyFound, Path source, String what) {
    if (!isAnyFound) {
      throw new ArchiveException.BadSource(
          source, "%s holds nothing to ingest (%s).".formatted(what, KINDS));
    }
  }

  private void addFile(Path file) {
    if (CorrectionFile.is(file)) {
      all.takeCorrections(new CorrectionFile(file, file, CorrectionFile.NAME, false));
      return;
    }
    String name = String.valueOf(file.getFileName());
    Form form;
    try {
      form =
          Form.of(file, file)
              .orElseThrow(() ->
                  new ArchiveException.BadSource(
                      file, "files of this kind are not read, only %s.".formatted(KINDS)));
    } catch (UnreadableException e) {
      all.reject(name, e);
      return;
    }
    SourceFile found = all.found(file, name, form, attributes(file));
    all.take(form == Form.METS ? found.with(beside(file)) : found);
    if (form.isPages()) {
      addCorrectionsAbove(file);
    }
  }

  /** The ALTO files that lie with a METS file that was named. */
  private List<SourceFile> beside(Path mets) {
    Path folder = mets.toAbsolutePath().normalize().getParent();
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      List<SourceFile> near = new ArrayList<>();
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (file.equals(mets.toAbsolutePath().normalize()) || isAlto(folder, file)) {
          Form form = file.endsWith(mets.getFileName()) ? Form.METS : Form.ALTO;
          near.add(all.found(file, relative(folder, file), form, attributes(file)));
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

  /** What is malformed is missed when the pages are read. */
  private boolean isAlto(Path folder, Path file) {
    try {
      return Form.of(file, file).filter(Form.ALTO::equals).isPresent();
    } catch (UnreadableException e) {
      if (e.isUnread()) {
        all.reject(relative(folder, file), e);
      }
      return false;
    }
  }

  /** Of a page beside it, or in the folder of the newspapers above it. */
  private void addCorrectionsAbove(Path page) {
    Path folder = page.toAbsolutePath().normalize().getParent();
    for (int up = 0; folder != null && up < FOLDERS_OF_A_PAGE; up++) {
      Path file = folder.resolve(CorrectionFile.NAME);
      if (Files.isRegularFile(file)) {
        all.takeCorrections(new CorrectionFile(file, file, CorrectionFile.NAME, false));
      }
      folder = folder.getParent();
    }
  }

  private void addFolder(Path folder) {
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor(folder));
    } catch (IOException e) {
      throw new ArchiveException.BadSource(
          folder, "the folder can't be read: " + Reasons.of(e) + ".");
    }
    refuseIfEmpty(all.end(), folder, "the folder");
  }

  /**
   * Takes what is in an archive as if it were a folder. Its files are as old as the archive: one
   * that is packed anew may have other files of the same size and time.
   */
  private void unpack(Path archive, String path, BasicFileAttributes attributes, boolean isNamed) {
    ArchiveUnpacker.Contents contents = unpacker.unpack(archive, path);
    long modified = attributes.lastModifiedTime().toMillis();
    for (Unpacked one : contents.files()) {
      boolean isOnTop = isNamed && archive.equals(one.place().getParent());
      all.take(one.place(), one.file(), one.path(), one.bytes(), modified, isOnTop);
    }
    all.passOver(contents.passedOver());
    contents.rejected().forEach(all::reject);
    contents.unseen().forEach(all::unseen);
  }

  private SimpleFileVisitor<Path> visitor(Path folder) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = relative(folder, file);
        if (attributes.isSymbolicLink()) {
          return visitFileFailed(file, new IOException("the link leads nowhere"));
        } else if (!attributes.isRegularFile()) {
          all.passOver(1);
        } else if (ArchiveForm.of(file).isPresent()) {
          unpack(file, path, attributes, false);
        } else {
          long modified = attributes.lastModifiedTime().toMillis();
          all.take(file, file, path, attributes.size(), modified, folder.equals(file.getParent()));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        String reason = "It can't be read: %s.".formatted(Reasons.of(e));
        all.reject(new RejectedPage(relative(folder, file), 0, reason));
        all.unseen(folder.equals(file) ? "" : relative(folder, file));
        return FileVisitResult.CONTINUE;
      }
    };
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
