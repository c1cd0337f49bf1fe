package org.soubao.internal.citation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.citation.CitedArticle.Author;

/**
 * An entry for BibTeX and biblatex: {@code @article} with {@code entrysubtype = {newspaper}}, which
 * is how biblatex tells newspapers, and how Zotero exports and pandoc reads them. {@code journal},
 * {@code year} and {@code month} serve BibTeX, {@code date} those who want the day.
 */
public final class BibTex {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final StringBuilder entry = new StringBuilder();

  private BibTex() {}

  /** The entry, with a line break at its end. */
  public static String of(CitedArticle article, OnlineCopy copy) {
    return new BibTex().write(article, copy);
  }

  private String write(CitedArticle article, OnlineCopy copy) {
    entry.append("@article{").append(CitationKey.of(article));
    field("author", article.authors().stream().map(BibTex::name).collect(joining(" and ")));
    text("title", article.title());
    text("journal", article.newspaper());
    field("entrysubtype", "newspaper");
    date(article.date());
    text("pages", article.page());
    text("address", article.place());
    field("langid", "chinese");
    // Verbatim, as biblatex and \\url take it; percent-encoded, so that it has no brace.
    field("url", copy.address());
    field("urldate", copy.accessed().toString());
    return entry.append("\n}\n").toString();
  }

  private void date(@Nullable LocalDate date) {
    if (date != null) {
      field("date", date.toString());
      field("year", Integer.toString(date.getYear()));
      begin("month").append(MONTHS.get(date.getMonthValue() - 1));
    }
  }

  private void text(String name, @Nullable String value) {
    field(name, value == null ? "" : escaped(value));
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      begin(name).append('{').append(value).append('}');
    }
  }

  private StringBuilder begin(String name) {
    return entry.append(",\n  ").append(String.format(Locale.ROOT, "%-12s = ", name));
  }

  /** What BibTeX would take apart, such as an agency's name, stands in braces of its own. */
  private static String name(Author author) {
    String name = escaped(author.name());
    boolean whole = author.corporate() || author.name().matches("(?s).*[ ,].*|(?i)and|others");
    return whole ? "{" + name + "}" : name;
  }

  /** Braces are spelled out: BibTeX counts them even where they are escaped. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '%', '&', '$', '#', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
