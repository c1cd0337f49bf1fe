package org.soubao.internal.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.soubao.model.Article;

/**
 * What other papers might have printed of an article: cut from its end or within, with a paragraph
 * of their own, another headline and dateline, other punctuation.
 */
final class EditedArticles {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])");
  private static final List<String> PAPERS = List.of("青河晚报", "白沙日报", "章江时报", "绵阳新讯", "临江早报");

  /** So many characters stay at the least: one sentence is no edition of a story. */
  private static final int LEAST = 60;

  private final Random random;
  private final List<Article> others;

  /**
   * Always the same for the same seed.
   *
   * @param others lend their sentences as paragraphs of a paper's own; none of them is edited
   */
  EditedArticles(long seed, List<Article> others) {
    random = new Random(seed);
    this.others = others;
  }

  /**
   * An edition of an article.
   *
   * @param kept how much of its text stays, 0 to 1
   */
  Article edit(Article article, String id, double kept) {
    int length = Math.max(LEAST, (int) (kept * article.body().length()));
    List<List<String>> paragraphs = cut(sentences(article.body()), length);
    for (int i = random.nextInt(3); i > 1; i--) {
      paragraphs.add(random.nextInt(paragraphs.size() + 1), own());
    }
    String body = String.join("\n", paragraphs.stream().map(it -> String.join("", it)).toList());
    LocalDate date = article.date();
    return Article.builder(id, dressed(body))
        .newspaper(PAPERS.get(random.nextInt(PAPERS.size())))
        .date(date == null ? null : date.plusDays(random.nextInt(3)))
        .headline(others.get(random.nextInt(others.size())).headline())
        .build();
  }

  private static List<List<String>> sentences(String body) {
    return Arrays.stream(body.split("\n"))
        .map(it -> (List<String>) new ArrayList<>(List.of(SENTENCE_END.split(it))))
        .toList();
  }

  /** Mostly from the end, as a page that is full cuts; at times from anywhere behind the lead. */
  private List<List<String>> cut(List<List<String>> paragraphs, int length) {
    List<List<String>> rest = new ArrayList<>(paragraphs);
    boolean fromEnd = random.nextInt(4) > 0;
    while (rest.size() > 1 || rest.getFirst().size() > 1) {
      int last = rest.size() - 1;
      int place = fromEnd || last == 0 ? last : 1 + random.nextInt(last);
      List<String> paragraph = rest.get(place);
      if (length(rest) - paragraph.getLast().length() < length) {
        return rest;
      }
      paragraph.removeLast();
      if (paragraph.isEmpty()) {
        rest.remove(place);
      }
    }
    return rest;
  }

  private static int length(List<List<String>> paragraphs) {
    return paragraphs.stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  /** One or two sentences from elsewhere. */
  private List<String> own() {
    List<String> sentences = sentences(others.get(random.nextInt(others.size())).body()).getFirst();
    return new ArrayList<>(sentences.subList(0, Math.min(2, sentences.size())));
  }

  private String dressed(String body) {
    String dressed = random.nextBoolean() ? "本报讯　" + body : body;
    return random.nextInt(3) == 0 ? dressed.replace("，", ", ").replace("“", "「") : dressed;
  }
}
