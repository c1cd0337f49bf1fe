package org.soubao.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;

/**
 * Something that a query or a filter asks of an article, and whether the article has it.
 *
 * @param role what it means for the result
 * @param test what is asked
 * @param field the field whose value is asked for; null where it is none
 * @param text what was asked for, in the query language: {@code "防汛 抗旱"~10}
 * @param where {@link Where#HEADLINE} where only the headline may have it, else {@link
 *     Where#ANYWHERE}
 * @param holds whether it is true of the article
 * @param occurrences where it stands, part by part; empty for values
 * @param instead what the article has: its values or its date; or, of a run that doesn't stand in
 *     it, the longest part that does. Empty where there is none
 * @param parts what it is made of, with the role {@link Role#PART}
 */
public record Demand(
    Role role,
    Test test,
    @Nullable FilterField field,
    String text,
    Where where,
    boolean holds,
    List<Occurrences> occurrences,
    List<String> instead,
    List<Demand> parts) {
  /** What a demand means for the result. */
  public enum Role {
    /** A word of the query; {@link Explanation#required()} of them must be there. */
    WORD,
    /** Must be there. */
    REQUIRED,
    /** Must not be there. */
    EXCLUDED,
    /** A filter or a bound of the date beside the query. */
    FILTER,
    /** A part of another demand, which decides alone. */
    PART;

    /** The word used in JSON: {@code required}. */
    public String word() {
      return Words.of(this);
    }
  }

  /** What is asked. */
  public enum Test {
    /** A run of characters or several near each other, as they stand or with a change. */
    TEXT,
    /** A value of a field. */
    VALUE,
    /** A date between two days. */
    DATE,
    /** All of the parts. */
    ALL,
    /** One of the parts. */
    ANY,
    /** That the only part is not there. */
    NOT;

    /** The word used in JSON: {@code text}. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Copies the lists. */
  public Demand {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(where, "where");
    occurrences = List.copyOf(occurrences);
    instead = List.copyOf(instead);
    parts = List.copyOf(parts);
  }

  /** Whether the article is as it is asked to be: of an exclusion, whether it is not true. */
  public boolean isMet() {
    return holds != (role == Role.EXCLUDED);
  }

  /** The same in a sentence, without its parts: Chinese for a Chinese locale, else English. */
  public String sentence(Locale locale) {
    return new ExplanationSentences(locale).sentence(this);
  }
}
