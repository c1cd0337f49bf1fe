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

  /** The constant whose word it is, case and outer blanks aside. */
  public static <E extends Enum<E>> E constant(Class<E> type, String word) {
    E[] constants = type.getEnumConstants();
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(constants)
        .filter(constant -> of(constant).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is none of: %s"
                    .formatted(
                        word, Arrays.stream(constants).map(Words::of).collect(joining(", ")))));
  }
}
