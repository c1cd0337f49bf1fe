package org.soubao.internal.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record of RIS, type {@code NEWS}, as EndNote and Zotero read it: one tag a line, CRLF at its
 * end. The newspaper is {@code T2} alone: {@code JO} would be taken for an abbreviation of it.
 */
public final class Ris {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private final StringBuilder record = new StringBuilder();

  private Ris() {}

  /** The record, with its end. */
  public static String of(CitedArticle article, OnlineCopy copy) {
    return new Ris().write(article, copy);
  }

  private String write(CitedArticle article, OnlineCopy copy) {
    line("TY", "NEWS");
    article.authors().forEach(author -> line("AU", author.name()));
    line("TI", article.title());
    line("T2", article.newspaper());
    date("DA", article.date());
    line("PY", article.date() == null ? null : Integer.toString(article.date().getYear()));
    line("SP", article.page());
    line("SE", article.section());
    line("CY", article.place());
    line("LA", "zh-CN");
    line("UR", copy.address());
    date("Y2", copy.accessed());
    return record.append("ER  - \r\n").toString();
  }

  private void date(String tag, @Nullable LocalDate date) {
    line(tag, date == null ? null : DATE.format(date));
  }

  private void line(String tag, @Nullable String value) {
    if (value != null) {
      record.append(tag).append("  - ").append(value).append("\r\n");
    }
  }
}
