package org.soubao.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.server.TrendsAnswer.Printing;

/**
 * The answer of {@code GET /api/v1/trends.csv}: a row for each month, city or newspaper; the last
 * row, where it is needed, has no name and counts the articles that are in none.
 */
final class TrendsTable {
  /** The columns behind the one that is called {@code month}, {@code city} or {@code newspaper}. */
  private static final List<String> COLUMNS =
      List.of(
          "articles",
          "stories",
          "held",
          "articlesPerThousand",
          "storiesPerThousand",
          "days",
          "firstDate",
          "firstNewspaper",
          "firstCity",
          "firstHeadline",
          "firstId",
          "firstLink");

  private final CsvRows rows;
  private final String base;

  private TrendsTable(CsvRows rows, String base) {
    this.rows = rows;
    this.base = base;
  }

  /** The table as UTF-8; its links lie below {@code base}. */
  static byte[] of(TrendsAnswer trends, String base) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      List<String> columns = new ArrayList<>(List.of(trends.by()));
      columns.addAll(COLUMNS);
      TrendsTable table = new TrendsTable(CsvRows.begin(out, columns), base);
      for (TrendsAnswer.Bucket bucket : trends.buckets()) {
        table.add(bucket);
      }
      if (trends.unknown().held() > 0) {
        table.addUnknown(trends.unknown());
      }
      table.rows.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory takes all.
    }
    return bytes.toByteArray();
  }

  private void add(TrendsAnswer.Bucket bucket) throws IOException {
    rows.cell(bucket.key());
    number(bucket.articles());
    number(bucket.stories());
    number(bucket.held());
    number(bucket.articlesPerThousand());
    number(bucket.storiesPerThousand());
    number(bucket.days());
    first(bucket.first());
    rows.end();
  }

  private void addUnknown(TrendsAnswer.Count count) throws IOException {
    add(
        new TrendsAnswer.Bucket(
            "",
            count.articles(),
            count.stories(),
            count.held(),
            count.articlesPerThousand(),
            count.storiesPerThousand(),
            null,
            null));
  }

  private void first(@Nullable Printing first) throws IOException {
    rows.cell(first == null ? null : first.date());
    rows.cell(first == null ? null : first.newspaper());
    rows.cell(first == null ? null : first.city());
    rows.cell(first == null ? null : first.headline());
    rows.cell(first == null ? null : first.id());
    rows.cell(first == null ? null : Addresses.article(base, first.id()));
  }

  private void number(@Nullable Number number) throws IOException {
    rows.cell(number == null ? null : number.toString());
  }
}
