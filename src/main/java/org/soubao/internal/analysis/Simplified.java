package org.soubao.internal.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Traditional characters to simplified ones, by OpenCC's table of single characters. */
final class Simplified {
  private static final String TABLE = "traditional-to-simplified.tsv";
  private static final Map<Integer, Integer> CHARACTERS = read();

  private Simplified() {}

  /** The simplified form of a code point; itself where it has none. */
  static int of(int codePoint) {
    return CHARACTERS.getOrDefault(codePoint, codePoint);
  }

  private static Map<Integer, Integer> read() {
    Map<Integer, Integer> characters = new HashMap<>(8192);
    try (InputStream stream =
            Objects.requireNonNull(Simplified.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          characters.put(line.codePointAt(0), line.codePointAt(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return characters;
  }
}
