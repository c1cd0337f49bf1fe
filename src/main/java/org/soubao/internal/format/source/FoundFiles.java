package org.soubao.internal.format.source;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.text.UnreadableException;

/**
 * What was found of the sources so far, each file by what it is, wherever it lay. For one thread.
 */
final class FoundFiles {
  private final long lookedAt = System.currentTimeMillis();
  private final List<Path> roots = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SourceFile> tables = new ArrayList<>();
  private final Map<Path, CorrectionFile> corrections = new LinkedHashMap<>();
  private final List<RejectedPage> rejected = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final @Nullable Charset encoding;
  private List<SourceFile> own = new ArrayList<>();
  private long rejectedBefore;
  private long passedOver;

  FoundFiles(@Nullable Charset encoding) {
    this.encoding = encoding;
  }

  /** Begins a source. */
  void begin(Path source) {
    roots.add(source.toAbsolutePath().normalize());
    own = new ArrayList<>();
    rejectedBefore = rejected.size();
  }

  /** Ends a source; gives whether there was anything in it. */
  boolean end() {
    own.sort(Comparator.comparing(SourceFile::path));
    files.addAll(MetsFiles.gathered(own));
    return !own.isEmpty() || rejected.size() > rejectedBefore;
  }

  /**
   * Takes a file of a folder, or of an archive.
   *
   * @param place where it lies for its users
   * @param file where it can be read
   * @param path how articles name it
   * @param isOnTop whether it lies in the very folder or archive that was named
   */
  void take(Path place, Path file, String path, long bytes, long modified, boolean isOnTop) {
    boolean isTable = UserTable.isAny(place);
    Form form;
    try {
      form = isTable ? Form.TEXT : Form.of(place, file).orElse(null);
    } catch (UnreadableException e) {
      reject(path, e);
      return;
    }
    if (CorrectionFile.is(place)) {
      takeCorrections(new CorrectionFile(place, file, path, true));
    } else if (form == null || (isTable && !isOnTop)) {
      passedOver++;
    } else {
      (isTable ? tables : own).add(found(place, file, path, form, bytes, modified));
    }
  }

  /** Takes a file that was named, with what is read with it. */
  void take(SourceFile named) {
    files.add(named);
  }

  /** A file that was found twice counts once, for all of its folder if that was given. */
  void takeCorrections(CorrectionFile found) {
    corrections.merge(
        found.place().toAbsolutePath().normalize(),
        found,
        (one, other) -> one.whole() ? one : other);
  }

  /** A file of a folder. */
  SourceFile found(Path file, String path, Form form, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().toMillis();
    return found(file, file, path, form, attributes.size(), modified);
  }

  private SourceFile found(
      Path place, Path file, String path, Form form, long bytes, long modified) {
    return new SourceFile(roots.size() - 1, place, file, path, form, bytes, modified, encoding);
  }

  /** So many are of kinds that are not read. */
  void passOver(long count) {
    passedOver += count;
  }

  /** What could not be looked at. */
  void reject(RejectedPage page) {
    rejected.add(page);
  }

  /** A file of which nobody can tell what it is; what could not be read may be what it was. */
  void reject(String path, UnreadableException e) {
    reject(new RejectedPage(path, e.line(), String.valueOf(e.getMessage())));
    if (e.isUnread()) {
      unseen(path);
    }
  }

  /** Files at or below that path of the source may be there all the same. */
  void unseen(String path) {
    unseen.add(SourceFile.key(roots.size() - 1, path));
  }

  /** All of it. */
  SourceFiles all(ArchiveUnpacker unpacker) {
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
}
