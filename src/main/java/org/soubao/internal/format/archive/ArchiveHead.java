package org.soubao.internal.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.soubao.internal.format.text.UnreadableException;

/** Tells by how a file begins whether it is the archive that its name says. */
final class ArchiveHead {
  private static final int TAR_BLOCK = 512;
  private static final String GZIP = "\u001f\u008b";

  /** What files begin with that are often renamed, or saved instead of an archive. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "PK",
          "a ZIP",
          GZIP,
          "compressed by gzip",
          "Rar!",
          "a RAR",
          "7z\u00bc\u00af",
          "a 7z",
          "BZh",
          "compressed by bzip2",
          "\u00fd7zXZ",
          "compressed by xz",
          "%PDF",
          "a PDF",
          "<",
          "HTML or XML, perhaps a page that says why there is no download");

  private ArchiveHead() {}

  /**
   * Looks at a file.
   *
   * @throws UnreadableException if it is no such archive: says what it is, and what to do
   */
  static void check(Path file, ArchiveForm form) throws IOException, UnreadableException {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UnreadableException(
          "The file is empty, with 0 bytes; it was perhaps not copied to its end. Get it anew.");
    }
    if (!isArchive(file, head, form)) {
      throw new UnreadableException(
          "The file is no %s, whatever its name says: %s. Get it anew, or give it its right name."
              .formatted(form.word(), looks(head)));
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TAR_BLOCK);
    }
  }

  private static boolean isArchive(Path file, byte[] head, ArchiveForm form) {
    return switch (form) {
      case ZIP -> text(head).startsWith("PK") || hasDirectory(file);
      case TAR -> isTar(head);
      case TAR_GZ, TGZ -> text(head).startsWith(GZIP) && holdsTar(file);
    };
  }

  /** One that unpacks itself begins with a program. */
  private static boolean hasDirectory(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return zip.getEntries().hasMoreElements();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isTar(byte[] head) {
    boolean isEmpty = Arrays.equals(head, new byte[TAR_BLOCK]);
    return isEmpty || (head.length == TAR_BLOCK && isChecked(head));
  }

  private static boolean isChecked(byte[] head) {
    try {
      return TarUtils.verifyCheckSum(head);
    } catch (IllegalArgumentException e) {
      return false; // There is no number.
    }
  }

  private static boolean holdsTar(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = new GZIPInputStream(bytes)) {
      return isTar(in.readNBytes(TAR_BLOCK));
    } catch (IOException e) {
      return true; // It is damaged, which is another matter.
    }
  }

  private static String looks(byte[] head) {
    String text = text(head);
    return OTHERS.entrySet().stream()
        .filter(other -> text.startsWith(other.getKey()))
        .findFirst()
        .map(other -> "it is " + other.getValue())
        .orElse("it begins otherwise");
  }

  private static String text(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1);
  }
}
