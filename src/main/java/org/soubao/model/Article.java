package org.soubao.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One article of one newspaper page: the unit that is found, shown and cited.
 *
 * <p>Made with a {@linkplain #builder builder}; immutable. What the page did not say is null, never
 * guessed; what was concluded from other signs is named in {@link #inferred}.
 *
 * @param id unique in an archive and stable from run to run; any character may occur
 * @param newspaper its name, {@code 柳州晚报}
 * @param place what the newspaper serves
 * @param date of the issue
 * @param page label as printed, {@code A05}
 * @param section 版名, {@code 民生}
 * @param kicker 引题
 * @param headline 主标题; never empty, see {@link #hasPrintedHeadline}
 * @param deck 副题
 * @param subheads 小标题 in print order
 * @param contributors the byline, in print order
 * @param credit the byline as printed, {@code 本报记者 林知远}
 * @param dateline 消息头 as printed, {@code 晚报讯}
 * @param agency news agency or other source, {@code 新华社}
 * @param origin who wrote it
 * @param originStated who wrote it as its own page tells, where its reprints tell otherwise and
 *     {@code origin} is what they tell; null where they don't
 * @param kind what sort of text
 * @param body paragraphs, with {@code \n} between them
 * @param captions of photographs that belong to it
 * @param continuedOn label of the page on which it goes on, where that was not found
 * @param continuedFrom label of the page from which it comes, where that was not found
 * @param inferred names of the fields that were concluded, not given
 * @param corrected names of the fields that a person corrected; {@code body} where the article was
 *     split or joined
 * @param source where it was read
 * @param parts further pages of a stitched article
 * @param extra fields that this program does not know, kept as they came: JDK strings, numbers,
 *     booleans, lists and maps
 */
public record Article(
    String id,
    @Nullable String newspaper,
    Place place,
    @Nullable LocalDate date,
    @Nullable String page,
    @Nullable String section,
    @Nullable String kicker,
    String headline,
    @Nullable String deck,
    List<String> subheads,
    List<Contributor> contributors,
    @Nullable String credit,
    @Nullable String dateline,
    @Nullable String agency,
    Origin origin,
    @Nullable Origin originStated,
    Kind kind,
    String body,
    List<String> captions,
    @Nullable String continuedOn,
    @Nullable String continuedFrom,
    Set<String> inferred,
    Set<String> corrected,
    @Nullable Source source,
    List<Part> parts,
    Map<String, Object> extra) {
  private static final int INFERRED_HEADLINE_LENGTH = 40;

  /** Copies collections, and infers the headline where none was printed. */
  public Article {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("an article has an id");
    }
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(body, "body");
    Set<String> concluded = new LinkedHashSet<>(inferred);
    if (Objects.requireNonNull(headline, "headline").isBlank()) {
      headline = firstSentence(body);
      concluded.add("headline");
    }
    inferred = Collections.unmodifiableSet(concluded);
    corrected = Collections.unmodifiableSet(new LinkedHashSet<>(corrected));
    subheads = List.copyOf(subheads);
    contributors = List.copyOf(contributors);
    captions = List.copyOf(captions);
    parts = List.copyOf(parts);
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** Starts an article of that id and body; everything else is optional. */
  public static Builder builder(String id, String body) {
    return new Builder(id, body);
  }

  /** A builder that begins with all of this article. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, body);
    builder.newspaper = newspaper;
    builder.place = place;
    builder.date = date;
    builder.page = page;
    builder.section = section;
    builder.kicker = kicker;
    builder.deck = deck;
    builder.subheads = subheads;
    builder.contributors = contributors;
    builder.credit = credit;
    builder.dateline = dateline;
    builder.agency = agency;
    builder.origin = origin;
    builder.originStated = originStated;
    builder.kind = kind;
    builder.captions = captions;
    builder.continuedOn = continuedOn;
    builder.continuedFrom = continuedFrom;
    builder.inferred = inferred;
    builder.corrected = corrected;
    builder.source = source;
    builder.parts = parts;
    builder.extra = extra;
    builder.headline = hasPrintedHeadline() ? headline : "";
    return builder;
  }

  /**
   * Whether the headline stood on the page; else it is the beginning of the body, shown but not
   * searched.
   */
  public boolean hasPrintedHeadline() {
    return !inferred.contains("headline");
  }

  /** The names of the byline, in print order. */
  public List<String> byline() {
    return contributors.stream().map(Contributor::name).toList();
  }

  /** {@code id “headline”}, for logs and debuggers. */
  @Override
  public String toString() {
    return "%s “%s”".formatted(id, headline);
  }

  private static String firstSentence(String body) {
    String text = body.strip();
    int end = 0;
    while (end < text.length() && "。！？\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String sentence = text.substring(0, end).strip();
    if (sentence.codePointCount(0, sentence.length()) <= INFERRED_HEADLINE_LENGTH) {
      return sentence.isEmpty() ? "…" : sentence;
    }
    return sentence.substring(0, sentence.offsetByCodePoints(0, INFERRED_HEADLINE_LENGTH)) + "…";
  }

  /** Collects the parts of an article; not for several threads. */
  public static final class Builder {
    private final String id;
    private String body;
    private @Nullable String newspaper;
    private Place place = Place.UNKNOWN;
    private @Nullable LocalDate date;
    private @Nullable String page;
    private @Nullable String section;
    private @Nullable String kicker;
    private String headline = "";
    private @Nullable String deck;
    private List<String> subheads = List.of();
    private List<Contributor> contributors = List.of();
    private @Nullable String credit;
    private @Nullable String dateline;
    private @Nullable String agency;
    private Origin origin = Origin.UNKNOWN;
    private @Nullable Origin originStated;
    private Kind kind = Kind.ARTICLE;
    private List<String> captions = List.of();
    private @Nullable String continuedOn;
    private @Nullable String continuedFrom;
    private Set<String> inferred = Set.of();
    private Set<String> corrected = Set.of();
    private @Nullable Source source;
    private List<Part> parts = List.of();
    private Map<String, Object> extra = Map.of();

    private Builder(String id, String body) {
      this.id = id;
      this.body = body;
    }

    /** Sets the {@link Article#body body}. */
    public Builder body(String body) {
      this.body = body;
      return this;
    }

    /** Sets the {@link Article#newspaper newspaper}. */
    public Builder newspaper(@Nullable String newspaper) {
      this.newspaper = newspaper;
      return this;
    }

    /** Sets the {@link Article#place place}. */
    public Builder place(Place place) {
      this.place = place;
      return this;
    }

    /** Sets the {@link Article#date date}. */
    public Builder date(@Nullable LocalDate date) {
      this.date = date;
      return this;
    }

    /** Sets the {@link Article#page page}. */
    public Builder page(@Nullable String page) {
      this.page = page;
      return this;
    }

    /** Sets the {@link Article#section section}. */
    public Builder section(@Nullable String section) {
      this.section = section;
      return this;
    }

    /** Sets the {@link Article#kicker kicker}. */
    public Builder kicker(@Nullable String kicker) {
      this.kicker = kicker;
      return this;
    }

    /** Sets the {@link Article#headline headline}. */
    public Builder headline(String headline) {
      this.headline = headline;
      return this;
    }

    /** Sets the {@link Article#deck deck}. */
    public Builder deck(@Nullable String deck) {
      this.deck = deck;
      return this;
    }

    /** Sets the {@link Article#subheads subheads}. */
    public Builder subheads(List<String> subheads) {
      this.subheads = subheads;
      return this;
    }

    /** Sets the {@link Article#contributors contributors}. */
    public Builder contributors(List<Contributor> contributors) {
      this.contributors = contributors;
      return this;
    }

    /** Sets the {@link Article#credit credit}. */
    public Builder credit(@Nullable String credit) {
      this.credit = credit;
      return this;
    }

    /** Sets the {@link Article#dateline dateline}. */
    public Builder dateline(@Nullable String dateline) {
      this.dateline = dateline;
      return this;
    }

    /** Sets the {@link Article#agency agency}. */
    public Builder agency(@Nullable String agency) {
      this.agency = agency;
      return this;
    }

    /** Sets the {@link Article#origin origin}. */
    public Builder origin(Origin origin) {
      this.origin = origin;
      return this;
    }

    /** Sets the {@link Article#originStated originStated}. */
    public Builder originStated(@Nullable Origin originStated) {
      this.originStated = originStated;
      return this;
    }

    /** Sets the {@link Article#kind kind}. */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets the {@link Article#captions captions}. */
    public Builder captions(List<String> captions) {
      this.captions = captions;
      return this;
    }

    /** Sets the {@link Article#continuedOn continuedOn}. */
    public Builder continuedOn(@Nullable String continuedOn) {
      this.continuedOn = continuedOn;
      return this;
    }

    /** Sets the {@link Article#continuedFrom continuedFrom}. */
    public Builder continuedFrom(@Nullable String continuedFrom) {
      this.continuedFrom = continuedFrom;
      return this;
    }

    /** Sets the {@link Article#inferred inferred}. */
    public Builder inferred(Set<String> inferred) {
      this.inferred = inferred;
      return this;
    }

    /** Sets the {@link Article#corrected corrected}. */
    public Builder corrected(Set<String> corrected) {
      this.corrected = corrected;
      return this;
    }

    /** Sets the {@link Article#source source}. */
    public Builder source(@Nullable Source source) {
      this.source = source;
      return this;
    }

    /** Sets the {@link Article#parts parts}. */
    public Builder parts(List<Part> parts) {
      this.parts = parts;
      return this;
    }

    /** Sets the {@link Article#extra extra}. */
    public Builder extra(Map<String, Object> extra) {
      this.extra = extra;
      return this;
    }

    /**
     * The article.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Article build() {
      return new Article(
          id,
          newspaper,
          place,
          date,
          page,
          section,
          kicker,
          headline,
          deck,
          subheads,
          contributors,
          credit,
          dateline,
          agency,
          origin,
          originStated,
          kind,
          body,
          captions,
          continuedOn,
          continuedFrom,
          inferred,
          corrected,
          source,
          parts,
          extra);
    }
  }
}
