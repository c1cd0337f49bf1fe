package org.soubao.server;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The field {@code Content-Disposition} of an answer that is to be kept as a file. */
final class FileName {
  /** Of a query, so many characters are told; file systems take 255 bytes for a name. */
  private static final int QUERY_LENGTH = 40;

  /** All but letters, digits and what combines with them: no sign means anything to any system. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** What RFC 8187 lets stand for itself, signs left out that ours never has. */
  private static final String ATTRIBUTE_SIGNS = "-._";

  private FileName() {}

  /**
   * The field for a file of that query and day: a plain name, and one with the query for those who
   * read RFC 8187, which is everybody.
   *
   * @param extension without the dot
   */
  static String attachment(String query, LocalDate day, String extension) {
    String told = told(query);
    String plain = "soubao-%s.%s".formatted(day, extension);
    String full = told.isEmpty() ? plain : "soubao-%s-%s.%s".formatted(told, day, extension);
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded(full));
  }

  private static String told(String query) {
    String words = SIGNS.matcher(query).replaceAll("_").replaceAll("^_|_$", "");
    int length = Math.min(QUERY_LENGTH, words.codePointCount(0, words.length()));
    return words.substring(0, words.offsetByCodePoints(0, length));
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (octet >= '0' && octet <= '9')
              || (octet >= 'A' && octet <= 'Z')
              || (octet >= 'a' && octet <= 'z')
              || ATTRIBUTE_SIGNS.indexOf(octet) >= 0;
      encoded.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
    }
    return encoded.toString();
  }
}
