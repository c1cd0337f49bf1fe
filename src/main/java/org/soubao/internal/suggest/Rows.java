package org.soubao.internal.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads the tables that lie beside the classes. */
final class Rows {
  private Rows() {}

  /** The rows of a resource, without comments; cells are parted by tabulators. */
  static List<String[]> of(String name) {
    var stream = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name);
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
