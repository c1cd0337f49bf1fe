package org.soubao.internal.format.article;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soubao.internal.format.article.CsvRows.Row;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.CharacterModel;
import org.soubao.internal.format.text.CountingInputStream;
import org.soubao.internal.format.text.TextInput;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

/**
 * Reads articles from a table: a header that says what the columns hold, then one a row. An article
 * without an id has the name of the file and the number of its row.
 */
final class CsvArticles implements ArticleReader {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  private final CountingInputStream counter;
  private final CsvRows rows;
  private final CsvColumns columns;
  private final SourceFile file;
  private long records;

  private CsvArticles(
      CountingInputStream counter, CsvRows rows, CsvColumns columns, SourceFile file) {
    this.counter = counter;
    this.rows = rows;
    this.columns = columns;
    this.file = file;
  }

  static CsvArticles open(SourceFile file) throws IOException, UnreadableException {
    CountingInputStream counter = new CountingInputStream(Files.newInputStream(file.file()));
    try {
      CsvRows rows = new CsvRows(TextInput.of(counter, file.encoding()).reader());
      return new CsvArticles(counter, rows, columns(rows), file);
    } catch (IOException | UnreadableException e) {
      counter.close();
      throw e;
    }
  }

  private static CsvColumns columns(CsvRows rows) throws IOException, UnreadableException {
    String first = rows.peek();
    if (first != null && first.matches("sep=.")) {
      rows.next(); // Excel's own way to say it.
      rows.delimiter(first.charAt(first.length() - 1));
    } else if (first != null) {
      rows.delimiter(delimiter(first));
    }
    Row header = rows.next();
    if (header == null) {
      throw new UnreadableException("The table is empty.");
    }
    if (header.fault() != null) {
      throw new UnreadableException(header.line(), header.fault());
    }
    return CsvColumns.of(header.cells());
  }

  /** What makes most names of fields of the header; of several, what makes most cells. */
  private static char delimiter(String header) {
    char best = DELIMITERS.getFirst();
    long most = 0;
    for (char delimiter : DELIMITERS) {
      List<String> cells = List.of(header.replace("\"", "").split(String.valueOf(delimiter), -1));
      long known = CsvColumns.known(cells) * CsvRows.MAX_ROW + cells.size();
      if (known > most) {
        most = known;
        best = delimiter;
      }
    }
    return best;
  }

  private record CsvEntry(CsvColumns columns, Row row, String id, String path) implements Entry {
    @Override
    public long line() {
      return row.line();
    }

    @Override
    public Article article() throws UnreadableException {
      if (row.fault() != null) {
        throw new UnreadableException(row.line(), row.fault());
      }
      Map<String, Object> fields = columns.fields(row);
      CsvFields.normalize(fields);
      fields.putIfAbsent("id", id);
      try {
        return ArticleJson.fromMap(fields, path);
      } catch (UnreadableException e) {
        throw new UnreadableException(row.line(), e.getMessage());
      }
    }

    @Override
    public Optional<String> fault() {
      return row.cells().stream().anyMatch(cell -> cell.indexOf(CharacterModel.BROKEN) >= 0)
          ? Optional.of("A character of the row is broken; \uFFFD stands there.")
          : Optional.empty();
    }
  }

  @Override
  public List<Entry> next(int count) throws IOException {
    List<Entry> entries = new ArrayList<>(count);
    while (entries.size() < count) {
      Row row = rows.next();
      if (row == null) {
        break;
      }
      String id = "%s-%d".formatted(file.stem(), ++records);
      entries.add(new CsvEntry(columns, row, id, file.path()));
    }
    return entries;
  }

  @Override
  public long lineNumber() {
    return rows.lineNumber();
  }

  @Override
  public long bytesRead() {
    return counter.count();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
