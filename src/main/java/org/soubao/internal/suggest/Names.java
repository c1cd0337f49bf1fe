package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soubao.internal.suggest.TypedText.Fit;

/**
 * The names of an archive, found while they are typed. Names lie under the letters and characters
 * that they can begin with, so that few are looked at. Immutable.
 */
public final class Names {
  private static final Comparator<Fitting> ORDER =
      Comparator.comparing(Fitting::fit)
          .thenComparing(fitting -> !fitting.name.isPlaceOfArticles())
          .thenComparing(fitting -> fitting.name.count(), Comparator.reverseOrder())
          .thenComparing(fitting -> fitting.name.text());

  private final Map<Character, List<Name>> byOpening = new HashMap<>();

  /** For those names. */
  public Names(Collection<Name> names) {
    for (Name name : names) {
      for (char opening : openings(name)) {
        byOpening.computeIfAbsent(opening, key -> new ArrayList<>(2)).add(name);
      }
    }
  }

  /**
   * The names that what was typed may become: those that fit best first, then places that articles
   * come from, then by falling count.
   */
  public List<Name> startingWith(TypedText typed, int limit) {
    if (typed.isEmpty()) {
      return List.of();
    }
    return byOpening.getOrDefault(typed.text().charAt(0), List.of()).stream()
        .flatMap(name -> fit(name, typed).map(fit -> new Fitting(name, fit)).stream())
        .sorted(ORDER)
        .limit(limit)
        .map(Fitting::name)
        .toList();
  }

  /** Whether this is one of them. */
  public boolean contains(String text) {
    return !text.isEmpty()
        && byOpening.getOrDefault(text.charAt(0), List.of()).stream()
            .anyMatch(name -> name.forms().contains(text));
  }

  /** The names of which this is the whole pinyin. */
  public List<Name> readAs(TypedText typed) {
    return typed.isEmpty()
        ? List.of()
        : byOpening.getOrDefault(typed.text().charAt(0), List.of()).stream()
            .filter(name -> fit(name, typed).filter(fit -> fit == Fit.PINYIN).isPresent())
            .sorted(Comparator.comparingLong(Name::count).reversed().thenComparing(Name::text))
            .toList();
  }

  private record Fitting(Name name, Fit fit) {}

  private static Optional<Fit> fit(Name name, TypedText typed) {
    return name.forms().stream()
        .flatMap(form -> typed.fit(form).stream())
        .min(Comparator.naturalOrder());
  }

  private static Set<Character> openings(Name name) {
    Set<Character> openings = new LinkedHashSet<>();
    for (String form : name.forms()) {
      if (!form.isEmpty()) {
        openings.add(form.charAt(0));
        Pinyin.readings(form.charAt(0)).forEach(reading -> openings.add(reading.charAt(0)));
      }
    }
    return openings;
  }
}
