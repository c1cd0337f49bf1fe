package org.soubao.internal;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** The words that stand for enum constants in JSON, URLs and on the command line. */
public final class Words {
  private Words() {}

  /** {@code PHOTO_STORY} is {@code photo story}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All the words of a type, with commas between them. */
  public static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(joining(", "));
  }

  /**
   * The constant whose word it is, case and outer blanks aside.
   *
   * @throws IllegalArgumentException if there is none; its message lists the words
   */
  public static <E extends Enum<E>> E constant(Class<E> type, String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'%s' is none of: %s".formatted(word, all(type))));
  }
}
