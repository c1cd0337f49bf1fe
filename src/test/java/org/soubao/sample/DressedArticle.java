package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/**
 * An article, or a part of one, as a harder page prints it.
 *
 * @param heading kicker, headline and deck as printed on this page
 * @param credit lines of the byline where it has lines of its own; empty where it hasn't
 * @param creditBehind whether these stand behind the body
 * @param announced whether the body itself shows that an article begins: with a dateline
 * @param byline names in print order
 * @param agency news agency or other source
 * @param origin who wrote it
 * @param kind what sort of text
 * @param paragraphs the body, as far as it stands here
 * @param whole the whole body
 * @param subheads before which paragraph what stands
 * @param captions of its photographs
 * @param source the line at the end
 * @param continuedOn label of the page on which it goes on
 * @param begunOn label of the page on which it begins
 */
record DressedArticle(
    Heading heading,
    List<String> credit,
    boolean creditBehind,
    boolean announced,
    List<String> byline,
    @Nullable String agency,
    Origin origin,
    Kind kind,
    List<String> paragraphs,
    List<String> whole,
    List<WrittenArticle.Subhead> subheads,
    List<String> captions,
    @Nullable String source,
    @Nullable String continuedOn,
    @Nullable String begunOn) {
  /**
   * A heading; without a headline there is none.
   *
   * @param kicker 引题
   * @param headline 主标题
   * @param deck 副题
   */
  record Heading(@Nullable String kicker, @Nullable String headline, @Nullable String deck) {
    /** No heading at all. */
    static final Heading NONE = new Heading(null, null, null);

    boolean isMissing() {
      return headline == null;
    }
  }

  DressedArticle {
    credit = List.copyOf(credit);
    byline = List.copyOf(byline);
    paragraphs = List.copyOf(paragraphs);
    whole = List.copyOf(whole);
    subheads = List.copyOf(subheads);
    captions = List.copyOf(captions);
  }

  /** What stands of it on the page where it begins. */
  DressedArticle beginning(List<String> here, String page) {
    List<WrittenArticle.Subhead> above =
        subheads.stream().filter(subhead -> subhead.before() < here.size()).toList();
    return new DressedArticle(
        heading,
        credit,
        creditBehind,
        announced,
        byline,
        agency,
        origin,
        kind,
        here,
        whole,
        above,
        captions,
        null,
        page,
        null);
  }

  /**
   * What stands of it on a later page.
   *
   * @param there its paragraphs
   * @param from the page on which it begins
   * @param repeated the heading there
   */
  DressedArticle rest(List<String> there, String from, Heading repeated) {
    int before = whole.size() - there.size();
    List<WrittenArticle.Subhead> below = new ArrayList<>();
    for (WrittenArticle.Subhead subhead : subheads) {
      if (subhead.before() > before) {
        below.add(new WrittenArticle.Subhead(subhead.before() - before, subhead.text()));
      }
    }
    return new DressedArticle(
        repeated, List.of(), false, false, byline, agency, origin, kind, there, whole, below,
        List.of(), source, null, from);
  }

  /** What a reader must find of it. */
  ExpectedArticle expected(String path, @Nullable String begunIn) {
    return new ExpectedArticle(
        path,
        heading.kicker(),
        heading.headline(),
        heading.deck(),
        byline,
        agency,
        origin,
        kind,
        paragraphs,
        whole,
        continuedOn,
        begunIn);
  }
}
