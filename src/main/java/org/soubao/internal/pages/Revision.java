package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Place;

/**
 * New values for fields of an article.
 *
 * @param values by field, of the field's type; null clears
 */
public record Revision(Map<Field, @Nullable Object> values) {
  /** What can be set. */
  public enum Field {
    /** A string. */
    KICKER,
    /** A string; without one, the first sentence stands for it. */
    HEADLINE,
    /** A string. */
    DECK,
    /** A {@link LocalDate}. */
    DATE,
    /** A string. */
    SECTION,
    /** A {@link Place}; its province goes with it. */
    CITY,
    /** A list of names. */
    BYLINE;

    /** Its name in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the map. */
  public Revision {
    Map<Field, @Nullable Object> copy = new EnumMap<>(Field.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Whether both set a field, to different values. */
  boolean contradicts(Revision other) {
    return values.entrySet().stream()
        .anyMatch(entry ->
            other.values.containsKey(entry.getKey())
                && !Objects.equals(other.values.get(entry.getKey()), entry.getValue()));
  }

  /** The article with these values, which are corrected then, not inferred. */
  Article apply(Article article) {
    Article.Builder builder = article.toBuilder();
    Set<String> inferred = new LinkedHashSet<>(article.inferred());
    Set<String> corrected = new LinkedHashSet<>(article.corrected());
    values.forEach((field, value) -> {
      set(builder, article, field, value);
      corrected.add(field.word());
      inferred.remove(field.word());
      if (field == Field.CITY) {
        corrected.add("province");
        inferred.remove("province");
      }
    });
    return builder.inferred(inferred).corrected(corrected).build();
  }

  private static void set(
      Article.Builder builder, Article article, Field field, @Nullable Object value) {
    switch (field) {
      case KICKER -> builder.kicker((String) value);
      case HEADLINE -> builder.headline(value == null ? "" : (String) value);
      case DECK -> builder.deck((String) value);
      case DATE -> builder.date((LocalDate) value);
      case SECTION -> builder.section((String) value);
      case CITY -> builder.place(value == null ? Place.UNKNOWN : (Place) value);
      case BYLINE -> builder.contributors(contributors(article, value));
    }
  }

  /** Those who were named before keep their roles. */
  private static List<Contributor> contributors(Article article, @Nullable Object names) {
    List<Contributor> contributors = new ArrayList<>();
    for (Object name : names == null ? List.of() : (List<?>) names) {
      Contributor unknown = new Contributor(name.toString(), null);
      contributors.add(
          article.contributors().stream()
              .filter(known -> known.name().equals(unknown.name()))
              .findFirst()
              .orElse(unknown));
    }
    return contributors;
  }
}
