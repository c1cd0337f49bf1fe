package org.soubao.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Kind;

/**
 * Scores articles that were ingested from page dumps against what was written.
 *
 * <p>A written article is found when an ingested one of the same dump shares at least 0.9 of its
 * text (5-gram F1). Where an article is continued on another page, its beginning alone and the
 * whole text both count; with the whole, the rest on the other page is found too. Notices,
 * advertisements and guides are not held against precision.
 *
 * <p>For one run; not for several threads.
 */
final class SamplePagesScore {
  private static final double FOUND = 0.9;
  private static final Set<Kind> FORGIVEN = Set.of(Kind.NOTICE, Kind.ADVERTISEMENT, Kind.GUIDE);

  private final Map<Measure, Tally> measures = new EnumMap<>(Measure.class);
  private final List<String> misses = new ArrayList<>();
  private final Set<String> stitched = new HashSet<>();
  private final Set<Article> matched = new HashSet<>();
  private Tally recalled = Tally.NONE;
  private Tally precise = Tally.NONE;
  private Tally paragraphs = Tally.NONE;

  private SamplePagesScore() {}

  /**
   * Scores the articles of several dumps.
   *
   * @param expected what was written, by the path of the dump
   * @param ingested what was made of the dumps, by the same paths
   */
  static Score score(
      Map<String, List<ExpectedArticle>> expected, Map<String, List<Article>> ingested) {
    SamplePagesScore run = new SamplePagesScore();
    // Beginnings first: whether a rest counts as found depends on them.
    for (boolean rests : new boolean[] {false, true}) {
      expected.forEach((path, articles) -> {
        List<Article> candidates = ingested.getOrDefault(path, List.of());
        articles.stream()
            .filter(article -> article.isContinuation() == rests)
            .forEach(article -> run.article(article, candidates));
      });
    }
    ingested.forEach((path, articles) -> articles.forEach(run::surplus));
    return new Score(run.recalled, run.precise, run.measures, run.paragraphs, run.misses);
  }

  private void article(ExpectedArticle expected, List<Article> candidates) {
    if (expected.isContinuation() && stitched.contains(key(expected.whole()))) {
      recalled = recalled.plus(true);
      return;
    }
    Article best = null;
    double likeness = 0;
    for (Article candidate : candidates) {
      double like = matched.contains(candidate) ? 0 : likeness(expected, candidate);
      if (like > likeness) {
        best = candidate;
        likeness = like;
      }
    }
    boolean found = best != null && likeness >= FOUND;
    recalled = recalled.plus(found);
    if (!found) {
      String text = "%s | %s (%.2f)".formatted(expected.path(), title(expected), likeness);
      misses.add("ARTICLE " + text);
      return;
    }
    matched.add(Objects.requireNonNull(best));
    precise = precise.plus(true);
    measure(expected, best);
  }

  private void measure(ExpectedArticle expected, Article found) {
    boolean whole = isWhole(expected, found);
    if (whole) {
      stitched.add(key(expected.whole()));
    }
    measureHeading(expected, found);
    Set<String> names = new HashSet<>();
    found.byline().forEach(name -> names.add(Likeness.letters(name)));
    // The rest of an article seldom says who wrote it.
    if (!expected.isContinuation()) {
      check(Measure.BYLINE, expected, Set.copyOf(expected.byline()), names);
      check(Measure.AGENCY, expected, expected.agency(), found.agency());
      check(Measure.ORIGIN, expected, expected.origin(), found.origin());
    }
    boolean photoStory = expected.kind() == Kind.PHOTO_STORY;
    check(Measure.KIND, expected, photoStory, found.kind() == Kind.PHOTO_STORY);
    boolean goesOn = expected.continuedOn() != null && !whole;
    check(Measure.JUMP, expected, goesOn, found.continuedOn() != null);
    measureParagraphs(whole ? expected.whole() : expected.paragraphs(), found);
  }

  private void measureHeading(ExpectedArticle expected, Article found) {
    String headline = expected.headline();
    if (headline == null) {
      return;
    }
    String read = found.hasPrintedHeadline() ? found.headline() : "";
    String written = blank(expected.kicker()) + headline + blank(expected.deck());
    String all = blank(found.kicker()) + read + blank(found.deck());
    checkSame(Likeness.bag(written).equals(Likeness.bag(all)), Measure.HEADING, written, all);
    checkSame(
        Likeness.letters(headline).equals(Likeness.letters(read)),
        Measure.HEADLINE,
        headline,
        read);
  }

  private void measureParagraphs(List<String> written, Article found) {
    Set<String> ends = Likeness.ends(written);
    Set<String> read = Likeness.ends(List.of(found.body().split("\n", -1)));
    int sum = ends.size() + read.size();
    read.retainAll(ends);
    paragraphs = paragraphs.plus(2 * read.size(), sum);
  }

  private void check(
      Measure measure, ExpectedArticle expected, @Nullable Object want, @Nullable Object got) {
    checkSame(Objects.equals(want, got), measure, title(expected) + " | " + want, got);
  }

  private void checkSame(boolean same, Measure measure, Object want, @Nullable Object got) {
    measures.merge(measure, Tally.NONE.plus(same), (a, b) -> a.plus(b.right(), b.of()));
    if (!same) {
      misses.add("%s | want %s | got %s".formatted(measure, want, got));
    }
  }

  private void surplus(Article article) {
    if (!matched.contains(article) && !FORGIVEN.contains(article.kind())) {
      precise = precise.plus(false);
      misses.add("SURPLUS " + article);
    }
  }

  private static double likeness(ExpectedArticle expected, Article article) {
    double own = Likeness.ofBodies(key(expected.paragraphs()), article.body());
    return expected.isContinuation()
        ? own
        : Math.max(own, Likeness.ofBodies(key(expected.whole()), article.body()));
  }

  private static boolean isWhole(ExpectedArticle expected, Article article) {
    return expected.continuedOn() != null
        && Likeness.ofBodies(key(expected.whole()), article.body())
            > Likeness.ofBodies(key(expected.paragraphs()), article.body());
  }

  private static String key(List<String> paragraphs) {
    return String.join("\n", paragraphs);
  }

  private static String title(ExpectedArticle expected) {
    String headline = expected.headline();
    return headline == null ? expected.paragraphs().getFirst() : headline;
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text;
  }
}
