package org.soubao.server;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.article.Cells;
import org.soubao.model.Article;

/**
 * Writes articles as a table that spreadsheets open: as RFC 4180 has it, with a byte order mark,
 * without which Excel takes UTF-8 for something else. For one thread.
 */
final class CsvTable {
  /** The columns, in order. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "newspaper",
          "province",
          "city",
          "date",
          "page",
          "section",
          "kicker",
          "headline",
          "deck",
          "byline",
          "credit",
          "dateline",
          "agency",
          "origin",
          "originStated",
          "kind",
          "body",
          "source",
          "link");

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private final CSVPrinter printer;
  private final String base;

  private CsvTable(CSVPrinter printer, String base) {
    this.printer = printer;
    this.base = base;
  }

  /** Writes the head of a table; its links lie below {@code base}. */
  static CsvTable begin(Writer out, String base) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(COLUMNS);
    return new CsvTable(printer, base);
  }

  /** Writes an article as a row. */
  void add(Article article) throws IOException {
    cell(article.id());
    cell(article.newspaper());
    cell(article.place().province());
    cell(article.place().city());
    cell(Objects.toString(article.date(), ""));
    cell(article.page());
    cell(article.section());
    cell(article.kicker());
    cell(article.headline());
    cell(article.deck());
    cell(String.join("、", article.byline()));
    cell(article.credit());
    cell(article.dateline());
    cell(article.agency());
    cell(article.origin().word());
    cell(article.originStated() == null ? "" : article.originStated().word());
    cell(article.kind().word());
    cell(article.body());
    cell(article.source() == null ? "" : article.source().path());
    cell(Addresses.article(base, article.id()));
    printer.println();
  }

  /** Writes what is left. */
  void end() throws IOException {
    printer.flush();
  }

  private void cell(@Nullable String text) throws IOException {
    printer.print(text == null ? "" : Cells.harmless(text));
  }
}
