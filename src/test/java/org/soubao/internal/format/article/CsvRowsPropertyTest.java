package org.soubao.internal.format.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvRowsPropertyTest {
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("甲乙\", ;\t\n'a1").ofMaxLength(8);
    return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("甲\",\n\r a").ofMaxLength(60);
  }

  private static List<CsvRows.Row> rows(String table) throws IOException {
    List<CsvRows.Row> rows = new ArrayList<>();
    CsvRows reader = new CsvRows(new StringReader(table));
    for (CsvRows.Row row = reader.next(); row != null; row = reader.next()) {
      rows.add(row);
    }
    return rows;
  }

  @Property
  void whatCommonsCsvWritesIsReadAsItWas(@ForAll("tables") List<List<String>> table)
      throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecords(table);
    }
    assertThat(rows(out.toString()))
        .allSatisfy(row -> assertThat(row.fault()).isNull())
        .extracting(CsvRows.Row::cells)
        .isEqualTo(table.stream().filter(row -> !row.stream().allMatch(String::isBlank)).toList());
  }

  /** Every line is in a row, or begins one that is at fault. */
  @Property
  void anyTextIsRead(@ForAll("texts") String text) throws IOException {
    List<CsvRows.Row> rows = rows(text);
    long last = 0;
    for (CsvRows.Row row : rows) {
      assertThat(row.line()).isGreaterThan(last);
      last = row.line();
    }
    assertThat(last)
        .isLessThanOrEqualTo(text.chars().filter(c -> c == '\n' || c == '\r').count() + 1);
  }
}
