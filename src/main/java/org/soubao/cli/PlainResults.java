package org.soubao.cli;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.search.Explanation;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.Printings;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total.Relation;
import org.soubao.search.Snippet;

/** Prints an answer for a reader: what was done to the query, the hits, and how many there are. */
final class PlainResults {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final String INDENT = "    ";

  private final Console console;

  PlainResults(Console console) {
    this.console = console;
  }

  void print(SearchRequest request, SearchResult result) {
    for (Notice notice : result.notices()) {
      say(notice, result.relaxed());
      console.print("");
    }
    if (result.didYouMean() != null) {
      console.print(console.messages().text("didYouMean", result.didYouMean()) + "\n");
    }
    int number = request.offset();
    for (Hit hit : result.hits()) {
      print(++number, hit);
    }
    console.print(total(request, result));
  }

  private void print(int number, Hit hit) {
    console.print("%2d. %s".formatted(number, marked(hit.headline())));
    console.print(INDENT + whence(hit.article()));
    hit.snippets().stream().limit(1).forEach(it -> console.print(INDENT + marked(it)));
    if (hit.printings() != null) {
      console.print(INDENT + elsewhere(hit.article(), hit.printings()));
    }
    if (hit.explanation() != null) {
      hit.explanation()
          .sentences(console.messages().locale())
          .forEach(sentence -> console.print(INDENT + sentence));
    }
    console.print("");
  }

  /** Newspaper, date, page, city and section, as far as known; else the file. */
  private String whence(Article article) {
    String page = article.page() == null ? null : console.messages().text("page", article.page());
    String whence =
        Stream.<@Nullable Object>of(
                article.newspaper(),
                article.date(),
                page,
                article.place().city(),
                article.section())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(joining("  "));
    return whence.isEmpty() ? article.id() : whence;
  }

  /** In how many other newspapers it was printed, or how often in its own, and when. */
  private String elsewhere(Article article, Printings printings) {
    long others =
        printings.newspapers().stream().filter(name -> !name.equals(article.newspaper())).count();
    String printed =
        others > 0
            ? console.messages().text("reprinted", others)
            : console.messages().text("repeated", printings.count() - 1);
    return printings.from() == null || printings.from().equals(printings.to())
        ? printed
        : printed + console.messages().text("between", printings.from(), printings.to());
  }

  private String marked(Snippet snippet) {
    String text = snippet.text();
    StringBuilder marked = new StringBuilder();
    int done = 0;
    for (Snippet.Highlight highlight : snippet.highlights()) {
      marked.append(text, done, highlight.start());
      String match = text.substring(highlight.start(), highlight.end());
      marked.append(console.bold() ? BOLD + match + PLAIN : match);
      done = highlight.end();
    }
    return marked.append(text, done, text.length()).toString().replace('\n', ' ');
  }

  /** Says what was done to a query. */
  private void say(Notice notice, @Nullable Relaxation relaxed) {
    String key = "notice." + notice.code().word();
    console.print(
        relaxed == null
            ? console.messages().text(key)
            : console.messages().text(key, relaxed.required(), relaxed.of()));
  }

  /** Prints why an article is found or not, a sentence a line. */
  void print(Explanation explanation) {
    Article article = explanation.article();
    console.print(article.headline());
    console.print(INDENT + whence(article) + "\n");
    explanation.notices().forEach(notice -> say(notice, explanation.relaxed()));
    explanation.sentences(console.messages().locale()).forEach(console::print);
  }

  private String total(SearchRequest request, SearchResult result) {
    long total = result.total().value();
    String count = result.total().relation() == Relation.EXACT ? "exact" : "at-least";
    long articles = result.total().articles();
    String sentence =
        total == articles
            ? console.messages().text("total." + count, total)
            : console.messages().text("total.stories." + count, total, articles);
    int shown = result.hits().size();
    if (shown == 0 || shown == total) {
      return sentence;
    }
    int first = request.offset() + 1;
    return sentence + console.messages().text("total.shown", first, request.offset() + shown);
  }
}
