package org.soubao.internal.format.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.format.text.Encoding;
import org.soubao.internal.format.text.EncodingDetector;
import org.soubao.internal.format.text.UnreadableException;

/** The names of entries of archives: how they are encoded, and where they lead. */
public final class EntryName {
  private static final int MOST_CHARACTERS = 1000;

  private EntryName() {}

  /** The encoding of names that don't say it: archives made in China have GBK, others UTF-8. */
  static Encoding encoding(byte[] names) {
    try {
      return EncodingDetector.detect(names, null);
    } catch (UnreadableException e) {
      return Encoding.GB18030;
    }
  }

  static String decoded(byte[] name, Encoding encoding) {
    return new String(name, encoding.charset());
  }

  /** Bytes that were read as Latin-1; a name that has other characters was decoded before. */
  static String decoded(String latin) {
    if (latin.chars().anyMatch(c -> c > 0xFF)) {
      return latin;
    }
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    return decoded(bytes, encoding(bytes));
  }

  /**
   * The path below the archive, with {@code /}; empty for the archive itself.
   *
   * @throws UnreadableException if it leads out of the archive, or can't be a path
   */
  public static String path(String name) throws UnreadableException {
    if (name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)[A-Za-z]:.*")) {
      throw new UnreadableException("Its path is absolute; an archive holds relative ones.");
    }
    if (name.indexOf('\\') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
      throw new UnreadableException(
          "Its path has a backslash or a control character; pack the archive anew with /.");
    }
    if (name.length() > MOST_CHARACTERS) {
      throw new UnreadableException(
          "Its path has more than %d characters.".formatted(MOST_CHARACTERS));
    }
    List<String> parts = new ArrayList<>(List.of(name.split("/", -1)));
    parts.removeIf(part -> part.isEmpty() || part.equals("."));
    if (parts.contains("..")) {
      throw new UnreadableException("Its path leads out of the archive (..).");
    }
    return String.join("/", parts);
  }

  /** What macOS adds to archives. */
  public static boolean isOfMacOs(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.startsWith("._");
  }
}
