package org.soubao.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soubao.internal.format.CorrectionLine;
import org.soubao.internal.pages.ExplainedPage;
import org.soubao.internal.pages.ExplainedPage.ExplainedLine;
import org.soubao.internal.pages.PageDump;
import org.soubao.model.Article;

/**
 * Prints a page with the role of every line and the reason, and what to write for correcting an
 * article.
 */
final class PageExplanation {
  private final Console console;

  PageExplanation(Console console) {
    this.console = console;
  }

  /** Prints a page. */
  void print(PageDump dump, ExplainedPage explained) {
    console.print(dump.path());
    console.print(console.messages().text("explain.head"));
    explained.lines().forEach(line -> console.print(row(line)));
    console.print("");
    explained.page().articles().forEach(article -> correction(article, dump));
  }

  /** Offset, article, role, text; the reason behind it. */
  private String row(ExplainedLine line) {
    String role = line.subhead() ? "SUBHEAD" : line.role().name();
    String article = line.article() == 0 ? "-" : String.valueOf(line.article());
    String reasons =
        line.reasons().stream()
            .map(reason -> console.messages().text("explain.reason." + reason.name()))
            .collect(Collectors.joining(" · "));
    String text =
        "%8d %4s  %s  %s".formatted(line.piece().start(), article, role(role), line.text());
    return reasons.isEmpty() ? text : text + "  ← " + reasons;
  }

  private String role(String role) {
    return console.messages().text("explain.role." + role.toLowerCase(Locale.ROOT));
  }

  private void correction(Article article, PageDump dump) {
    console.print("%s  %s".formatted(article.id(), article.headline()));
    String concluded =
        article.inferred().isEmpty()
            ? ""
            : console.messages().text("explain.inferred", String.join(", ", article.inferred()));
    console.print("  " + facts(article) + concluded);
    console.print("  " + CorrectionLine.of(article, dump.text()));
  }

  /** What the article says of itself, as far as it is known. */
  private static String facts(Article article) {
    return Stream.of(
            article.newspaper(),
            article.date(),
            article.page(),
            article.section(),
            article.place().province(),
            article.place().city(),
            article.kind().word(),
            article.agency(),
            article.credit())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }
}
