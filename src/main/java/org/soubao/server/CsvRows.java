package org.soubao.server;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.article.Cells;

/**
 * Writes a table that spreadsheets open: as RFC 4180 has it, with a byte order mark, without which
 * Excel takes UTF-8 for something else, and without anything that would be a formula. For one
 * thread.
 */
final class CsvRows {
  /** Of every table. */
  static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private final CSVPrinter printer;

  private CsvRows(CSVPrinter printer) {
    this.printer = printer;
  }

  /** Writes the head of a table. */
  static CsvRows begin(Writer out, List<String> columns) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(columns);
    return new CsvRows(printer);
  }

  /** Writes the next cell of a row; an empty one for null. */
  void cell(@Nullable String text) throws IOException {
    printer.print(text == null ? "" : Cells.harmless(text));
  }

  /** Ends a row. */
  void end() throws IOException {
    printer.println();
  }

  /** Writes what is left. */
  void flush() throws IOException {
    printer.flush();
  }
}
