package org.soubao.internal.format.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.soubao.internal.format.text.UnreadableException;

/** What the columns of a table hold, by its header. Immutable, for many threads. */
final class CsvColumns {
  private static final String TABLE = "columns.tsv";

  /** The field of each name, as {@link #key} has it. */
  private static final Map<String, String> FIELDS = read();

  private static final int SHOWN = 20;

  private final List<String> names;
  private final int count;

  private CsvColumns(List<String> names, int count) {
    this.names = names;
    this.count = count;
  }

  /**
   * Reads a header.
   *
   * @throws UnreadableException if no column can be the text of the articles
   */
  static CsvColumns of(List<String> header) throws UnreadableException {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String title = header.get(i).strip();
      String field = FIELDS.getOrDefault(key(title), title);
      boolean isFirst = taken.add(field);
      names.add(
          isFirst || field.equals(CsvFields.BYLINE) ? field : "%s %d".formatted(title, i + 1));
    }
    if (!taken.contains("body")) {
      throw new UnreadableException(
          1,
          "No column holds the text of the articles; call it 正文, 内容 or body. The columns are: %s."
              .formatted(String.join(", ", header.subList(0, Math.min(SHOWN, header.size())))));
    }
    return new CsvColumns(List.copyOf(names), header.size());
  }

  /** How many of these are the names of fields. */
  static long known(List<String> header) {
    return header.stream().filter(title -> FIELDS.containsKey(key(title))).count();
  }

  /**
   * The cells of a row by their fields; those without a name are called by their place.
   *
   * @throws UnreadableException if there are more cells than columns
   */
  Map<String, Object> fields(CsvRows.Row row) throws UnreadableException {
    if (row.cells().size() > count
        && row.cells().subList(count, row.cells().size()).stream()
            .anyMatch(cell -> !cell.isBlank())) {
      throw new UnreadableException(
          row.line(),
          "The row has %d cells, the header %d; put quotation marks around a cell that holds the delimiter."
              .formatted(row.cells().size(), count));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(count, row.cells().size()); i++) {
      String cell = Cells.plain(row.cells().get(i));
      if (!cell.isBlank()) {
        String name = names.get(i).isEmpty() ? "column %d".formatted(i + 1) : names.get(i);
        fields.merge(name, cell, (one, other) -> one + "、" + other);
      }
    }
    return fields;
  }

  private static String key(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Cf}_-]", "");
  }

  private static Map<String, String> read() {
    Map<String, String> fields = new HashMap<>();
    try (InputStream stream =
            Objects.requireNonNull(CsvColumns.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          List.of(cells[1].split(" ", -1)).forEach(name -> fields.put(key(name), cells[0]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }
}
