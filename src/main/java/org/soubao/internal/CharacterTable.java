package org.soubao.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tables of characters and what stands for each: a resource with a pair a line, a tab between. */
final class CharacterTable {
  private CharacterTable() {}

  /** The code points of a table beside this class. */
  static Map<Integer, Integer> read(String name) {
    Map<Integer, Integer> characters = new HashMap<>(8192);
    try (InputStream stream =
            Objects.requireNonNull(CharacterTable.class.getResourceAsStream(name), name);
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
