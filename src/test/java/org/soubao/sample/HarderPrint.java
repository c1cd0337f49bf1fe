package org.soubao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.typeset.Insert;
import org.soubao.typeset.PageCopy;
import org.soubao.typeset.Story;

/** Hands the harder pages to the typesetter. */
final class HarderPrint {
  private final Dice dice;
  private final JumpForms jumps;

  HarderPrint(long seed) {
    dice = new Dice(seed);
    jumps = new JumpForms(dice);
  }

  /** What is to be printed on a page: its furniture with these articles and inserts. */
  PageCopy copy(HarderPage page, List<DressedArticle> articles, List<HarderPage.Insert> inserts) {
    boolean front = articles.stream().allMatch(article -> article.begunOn() == null);
    return new PageCopy(
        page.issue().newspaper(),
        LocalDate.parse(page.issue().date()),
        page.page(),
        page.section(),
        front && page.page().endsWith("1"),
        articles.stream().map(this::story).toList(),
        inserts.stream()
            .map(insert -> new Insert(insert.kind() == Kind.GUIDE, insert.lines()))
            .toList(),
        new HarderFurniture(dice, page.issue()).foot());
  }

  private Story story(DressedArticle article) {
    List<String> ends = new ArrayList<>();
    add(ends, article.continuedOn() == null ? null : jumps.to(article.continuedOn()));
    add(ends, article.source());
    return new Story(
        article.heading().kicker(),
        article.heading().headline(),
        article.heading().deck(),
        article.credit(),
        article.creditBehind(),
        article.paragraphs(),
        article.subheads().stream()
            .map(subhead -> new Story.Subhead(subhead.before(), subhead.text()))
            .toList(),
        article.captions(),
        article.kind() == Kind.PHOTO_STORY,
        article.begunOn() == null ? null : jumps.from(article.begunOn()),
        ends);
  }

  private static void add(List<String> ends, @Nullable String end) {
    if (end != null) {
      ends.add(end);
    }
  }
}
