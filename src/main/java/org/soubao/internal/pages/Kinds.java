package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/**
 * Tells what sort of text an article is by weighed evidence. Precision comes first: what a reporter
 * signed, or a dateline opens, is news, whatever it is about.
 */
final class Kinds {
  /** What a kind's evidence must weigh together. */
  private static final double ENOUGH = 2.5;

  private static final int LONGEST_PHOTO_STORY = 6;

  /** Longer texts are seldom small advertisements or notices. */
  private static final int LONG = 200;

  private static final int VERY_LONG = 400;

  /** Lines of a reading guide. */
  private static final double GUIDE_SHARE = 0.6;

  /** How often a writer of essays says “I”: once in that many characters. */
  private static final int SELF = 90;

  /** Notices and advertisements are small. */
  private static final int LONGEST_PAID = 1200;

  /**
   * One thing that speaks for a kind, or against it.
   *
   * @param kind for which it speaks
   * @param weight above 0 for it, below 0 against it; {@value #ENOUGH} in all are enough
   * @param reason what was seen
   */
  record Sign(Kind kind, double weight, String reason) {}

  /**
   * A kind and why.
   *
   * @param kind the heaviest that has enough evidence, else {@link Kind#ARTICLE}
   * @param signs all that was seen, for whichever kind
   */
  record Judgement(Kind kind, List<Sign> signs) {
    Judgement {
      signs = List.copyOf(signs);
    }
  }

  /**
   * What is known of an article.
   *
   * @param headings its kicker, headline and deck
   * @param body its text
   * @param dateline as printed
   * @param credits who wrote it
   * @param section of its page
   * @param paragraphs how many there are
   * @param lines all its lines as printed
   * @param marked whether {@code ·广告·} stands right above it
   */
  record Text(
      Headings headings,
      String body,
      @Nullable String dateline,
      Credits credits,
      @Nullable String section,
      int paragraphs,
      List<String> lines,
      boolean marked) {
    Text {
      lines = List.copyOf(lines);
    }

    /** The headline; the body's first line where there is none. */
    private String title() {
      return headings.headline().isEmpty() && !lines.isEmpty()
          ? lines.getFirst()
          : headings.headline();
    }
  }

  private final Text text;
  private final List<Sign> signs = new ArrayList<>();

  private Kinds(Text text) {
    this.text = text;
  }

  /** Weighs the evidence of an article. */
  static Judgement of(Text text) {
    Kinds kinds = new Kinds(text);
    kinds.photoStory();
    kinds.commentary();
    kinds.literary();
    kinds.paid();
    kinds.guide();
    return new Judgement(kinds.heaviest(), kinds.signs);
  }

  private Kind heaviest() {
    Map<Kind, Double> weights = new EnumMap<>(Kind.class);
    signs.forEach(sign -> weights.merge(sign.kind(), sign.weight(), Double::sum));
    Kind heaviest = Kind.ARTICLE;
    double most = ENOUGH;
    for (Map.Entry<Kind, Double> weight : weights.entrySet()) {
      if (weight.getValue() >= most) {
        most = weight.getValue();
        heaviest = weight.getKey();
      }
    }
    return heaviest;
  }

  private void add(Kind kind, double weight, String reason) {
    signs.add(new Sign(kind, weight, reason));
  }

  /** Whether only photographers signed a text of so many paragraphs, and it is short. */
  static boolean isPhotoStory(List<Contributor> people, long paragraphs) {
    return !people.isEmpty()
        && paragraphs <= LONGEST_PHOTO_STORY
        && people.stream().allMatch(one -> one.role() == Contributor.Role.PHOTOGRAPHER);
  }

  private void photoStory() {
    if (isPhotoStory(text.credits().contributors(), text.paragraphs())) {
      add(Kind.PHOTO_STORY, 5, "only photographers signed it");
    }
  }

  private void commentary() {
    String credit = text.credits().credit();
    String headline = text.headings().headline();
    String kicker = text.headings().kicker();
    if (credit != null && credit.contains("评论员")) {
      add(Kind.COMMENTARY, 4, "signed by a commentator");
    }
    if (KindWords.COMMENTARY.matcher(headline).lookingAt()
        || (kicker != null && KindWords.COMMENTARY.matcher(kicker).lookingAt())) {
      add(Kind.COMMENTARY, 4, "the heading says so");
    }
  }

  private void literary() {
    boolean essays = Sections.isLiterary(text.section());
    boolean author = text.credits().origin() == Origin.CONTRIBUTED && text.dateline() == null;
    if (!author || KindWords.LETTER.matcher(text.body()).lookingAt()) {
      return;
    }
    add(Kind.LITERARY, 1.2, "an author without office signed it");
    if (essays) {
      add(Kind.LITERARY, 1.5, "the page is one of essays and verse");
    }
    long self = text.body().chars().filter(c -> c == '我').count();
    if (self >= 3 && self * SELF >= text.body().length()) {
      add(Kind.LITERARY, 1.3, "written in the first person");
    }
  }

  /** Notices and advertisements, which have the same against them. */
  private void paid() {
    if (text.dateline() != null || text.body().length() > LONGEST_PAID) {
      return;
    }
    String headline = text.headings().headline();
    KindWords.weigh(headline + "\n" + text.body(), signs);
    KindWords.title(text.title(), !headline.isEmpty(), signs);
    if (text.marked()) {
      add(Kind.ADVERTISEMENT, 1.3, "·广告· stands above it");
    }
    if (KindWords.SUPPLY_STOPS.matcher(text.body()).lookingAt()) {
      add(Kind.NOTICE, headline.isEmpty() ? 2.5 : 0.8, "opens with why supply stops");
    }
    if (!signs.isEmpty()) {
      against(Kind.NOTICE);
      against(Kind.ADVERTISEMENT);
    }
  }

  private void against(Kind kind) {
    if (text.credits().credit() != null) {
      add(kind, -3, "signed");
    }
    if (KindWords.isNews(text.body())) {
      add(kind, -2, "reports what somebody said or found out");
    }
    int length = text.body().length();
    if (length > LONG) {
      add(kind, length > VERY_LONG ? -3 : -1, "long");
    }
  }

  private void guide() {
    long entries = text.lines().stream().filter(Furniture::continuesGuide).count();
    if (entries >= 2 && entries >= GUIDE_SHARE * text.lines().size()) {
      add(Kind.GUIDE, 3, "most lines end in a page");
    }
  }
}
