package org.soubao.internal.lucene;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.AnalyzedText;

/** The fields whose terms are made when a segment is written: see {@link UnitsFormat}. */
enum MadeField {
  /** The single units of both texts. */
  UNITS(Schema.UNITS, true, true, Integer.MAX_VALUE, false),
  /** Those of the headline. */
  HEADLINE_UNITS(Schema.HEADLINE_UNITS, true, false, Integer.MAX_VALUE, false),
  /** Those of the beginnings of both texts. */
  LEAD_UNITS(Schema.LEAD_UNITS, true, true, AnalyzedText.LEAD, false),
  /** The pairs of the headline. */
  HEADLINE_PAIRS(Schema.HEADLINE.pairs(), true, false, Integer.MAX_VALUE, true),
  /** The pairs of the body. */
  BODY_PAIRS(Schema.BODY.pairs(), false, true, Integer.MAX_VALUE, true);

  private static final Map<String, MadeField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MadeField::field, made -> made));

  private final String field;
  private final boolean headline;
  private final boolean body;
  private final int limit;
  private final boolean pairs;

  MadeField(String field, boolean headline, boolean body, int limit, boolean pairs) {
    this.field = field;
    this.headline = headline;
    this.body = body;
    this.limit = limit;
    this.pairs = pairs;
  }

  /** That field; null if it is none of them. */
  static @Nullable MadeField of(String name) {
    return BY_NAME.get(name);
  }

  /** Its name. */
  String field() {
    return field;
  }

  /** So many units of a text are in it at the most. */
  int limit() {
    return limit;
  }

  /** Whether it has pairs of units. */
  boolean isPairs() {
    return pairs;
  }

  /** Whether units of headlines are in it. */
  boolean hasHeadlines() {
    return headline;
  }

  /** Whether units of bodies are in it. */
  boolean hasBodies() {
    return body;
  }
}
