package org.soubao.server;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.soubao.model.Article;

/** Writes articles as a table. For one thread. */
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

  private final CsvRows rows;
  private final String base;

  private CsvTable(CsvRows rows, String base) {
    this.rows = rows;
    this.base = base;
  }

  /** Writes the head of a table; its links lie below {@code base}. */
  static CsvTable begin(Writer out, String base) throws IOException {
    return new CsvTable(CsvRows.begin(out, COLUMNS), base);
  }

  /** Writes an article as a row. */
  void add(Article article) throws IOException {
    rows.cell(article.id());
    rows.cell(article.newspaper());
    rows.cell(article.place().province());
    rows.cell(article.place().city());
    rows.cell(Objects.toString(article.date(), ""));
    rows.cell(article.page());
    rows.cell(article.section());
    rows.cell(article.kicker());
    rows.cell(article.headline());
    rows.cell(article.deck());
    rows.cell(String.join("、", article.byline()));
    rows.cell(article.credit());
    rows.cell(article.dateline());
    rows.cell(article.agency());
    rows.cell(article.origin().word());
    rows.cell(article.originStated() == null ? "" : article.originStated().word());
    rows.cell(article.kind().word());
    rows.cell(article.body());
    rows.cell(article.source() == null ? "" : article.source().path());
    rows.cell(Addresses.article(base, article.id()));
    rows.end();
  }

  /** Writes what is left. */
  void end() throws IOException {
    rows.flush();
  }
}
