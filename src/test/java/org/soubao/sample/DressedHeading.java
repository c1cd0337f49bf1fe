package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.DressedArticle.Heading;

/** Gives articles kickers, decks and subheads that they were not written with. */
final class DressedHeading {
  /** Kickers that say nothing of the article itself: series, campaigns. */
  private static final List<String> SERIES =
      List.of(
          "新春走基层",
          "身边的民生小事",
          "文明城市进行时",
          "老城新事系列报道之三",
          "服务就在家门口",
          "扎实推进城市更新",
          "为群众办实事",
          "市委社会工作部负责人调研时强调",
          "第三届市民文化节",
          "我市持续优化公共服务",
          "记者跑现场",
          "高质量发展看一线");

  /** Subheads that say nothing of the article itself. */
  private static final List<String> SUBHEADS =
      List.of("难在哪里", "一本明白账", "从“没人管”到“抢着干”", "下一步怎么走", "细处见真章", "变化看得见", "众人拾柴", "回头再看");

  private final Dice dice;
  private final boolean dashes;

  DressedHeading(Dice dice) {
    this.dice = dice;
    dashes = dice.chance(0.5);
  }

  /**
   * The heading of an article as this page has it.
   *
   * @param mayMiss whether the article is to be seen without one
   */
  Heading of(WrittenArticle article, boolean mayMiss) {
    String headline = article.headline();
    if (headline == null || (mayMiss && dice.chance(0.08))) {
      return Heading.NONE;
    }
    String kicker = article.kicker();
    if (kicker == null && dice.chance(0.16)) {
      kicker = dice.chance(0.6) ? dice.pick(SERIES) : clause(article.paragraphs(), 8, 16, headline);
    }
    return new Heading(kicker, headline, deck(article, headline));
  }

  private @Nullable String deck(WrittenArticle article, String headline) {
    String deck = article.deck();
    if (deck == null) {
      String made = dice.chance(0.1) ? clause(article.paragraphs(), 8, 20, headline) : null;
      return made == null || !dashes ? made : "——" + made;
    }
    return dashes || dice.chance(0.5) ? deck : deck.replaceFirst("^—+", "");
  }

  /** The heading that the rest of an article has on a later page. */
  Heading repeated(Heading heading, boolean needed) {
    String headline = heading.headline();
    if (headline == null || (!needed && dice.chance(0.3))) {
      return Heading.NONE;
    }
    int blank = headline.indexOf(' ');
    boolean brief = blank > 3 && dice.chance(0.6);
    return new Heading(null, brief ? headline.substring(0, blank) : headline, null);
  }

  /** One to three subheads for a long article. */
  List<WrittenArticle.Subhead> subheads(List<String> paragraphs) {
    List<WrittenArticle.Subhead> subheads = new ArrayList<>();
    int before = dice.between(1, 2);
    while (before < paragraphs.size() - 1) {
      String text = clause(paragraphs.subList(before, before + 1), 4, 10, "");
      if (text == null || dice.chance(0.3)) {
        text = dice.pick(SUBHEADS);
      }
      subheads.add(new WrittenArticle.Subhead(before, text));
      before += dice.between(2, 3);
    }
    return subheads;
  }

  /** Part of a sentence that could be set as a line; null where there is none of that length. */
  @Nullable String clause(List<String> paragraphs, int least, int most, String unlike) {
    List<String> clauses = new ArrayList<>();
    for (String paragraph : paragraphs) {
      for (String clause : paragraph.split("[，。；：？！“”（）、]", -1)) {
        boolean fits = clause.length() >= least && clause.length() <= most;
        if (fits && !unlike.contains(clause) && !clause.matches(".*(?:[记讯电]|编辑|月[0-9]).*")) {
          clauses.add(clause);
        }
      }
    }
    return clauses.isEmpty() ? null : dice.pick(clauses);
  }
}
