package org.soubao.server;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;

/** The parameters behind the {@code ?} of an address, decoded. */
final class QueryString {
  private final Map<String, List<String>> parameters;

  private QueryString(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /**
   * Takes a query string apart.
   *
   * @param raw as it came, still encoded; null for none
   * @throws ProblemException if it is malformed
   */
  static QueryString parse(@Nullable String raw) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters
            .computeIfAbsent(PercentEncoding.decodeQuery(name), key -> new ArrayList<>())
            .add(PercentEncoding.decodeQuery(value));
      }
    }
    return new QueryString(parameters);
  }

  /**
   * Checks that there are no parameters but these.
   *
   * @throws ProblemException if there are
   */
  QueryString allow(Collection<String> names) {
    for (String name : parameters.keySet()) {
      if (!names.contains(name)) {
        throw new ProblemException(ProblemKind.UNKNOWN_PARAMETER, name, unknown(name, names));
      }
    }
    return this;
  }

  /** All values of a parameter, in order; empty where it was not given. */
  List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /**
   * The only value of a parameter; empty where it was not given.
   *
   * @throws ProblemException if it was given more than once
   */
  Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new ProblemException(
          ProblemKind.REPEATED_PARAMETER, name, "'%s' takes one value.".formatted(name));
    }
    return values.stream().findFirst();
  }

  /**
   * The only value of a parameter, a whole number.
   *
   * @param otherwise the number where it was not given
   * @throws ProblemException if it was given more than once, or is none from {@code min} to {@code
   *     max}
   */
  int number(String name, int otherwise, int min, int max) {
    String value = one(name).orElse(null);
    if (value == null) {
      return otherwise;
    }
    long number = value.matches("[0-9]{1,10}") ? Long.parseLong(value) : -1;
    if (number < min || number > max) {
      throw new ProblemException(
          ProblemKind.INVALID_NUMBER,
          name,
          "'%s' is a whole number from %d to %d, not '%s'."
              .formatted(name, min, max, Problem.echo(value)));
    }
    return (int) number;
  }

  /**
   * The only value of a parameter, one of a few words.
   *
   * @param otherwise the choice where it was not given
   * @throws ProblemException if it was given more than once, or is none of them
   */
  <E extends Enum<E>> E choice(String name, Class<E> words, E otherwise) {
    return choice(name, words, Words::of, otherwise);
  }

  /** The same, where {@code word} says how a constant is written. */
  <E extends Enum<E>> E choice(String name, Class<E> words, Function<E, String> word, E otherwise) {
    return one(name).map(value -> constant(name, words, word, value)).orElse(otherwise);
  }

  /**
   * The constant that a word stands for, case and outer blanks aside.
   *
   * @throws ProblemException if there is none
   */
  static <E extends Enum<E>> E constant(
      String name, Class<E> words, Function<E, String> word, String value) {
    return Arrays.stream(words.getEnumConstants())
        .filter(constant -> word.apply(constant).equalsIgnoreCase(value.strip()))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                ProblemKind.INVALID_CHOICE,
                name,
                "'%s' is none of those that '%s' takes: %s."
                    .formatted(
                        Problem.echo(value),
                        name,
                        Arrays.stream(words.getEnumConstants()).map(word).collect(joining(", ")))));
  }

  private static String unknown(String name, Collection<String> names) {
    String known =
        names.isEmpty()
            ? "There are none here."
            : "There are: %s.".formatted(names.stream().sorted().collect(joining(", ")));
    return "There is no parameter '%s'. %s".formatted(Problem.echo(name), known);
  }
}
