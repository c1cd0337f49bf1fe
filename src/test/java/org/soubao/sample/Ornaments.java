package org.soubao.sample;

import java.util.Random;
import java.util.regex.Pattern;

/** What a PDF's text layer does to single lines: blanks that nobody typed, shadows that double. */
final class Ornaments {
  private static final double JUSTIFIED_SHARE = 0.06;
  private static final double DIGIT_SHARE = 0.4;
  private static final double BRACKET_SHARE = 0.5;
  private static final Pattern NUMBER = Pattern.compile("(?<=[一-龥])([0-9]+)(?=[一-龥])");
  private static final Pattern BRACKET = Pattern.compile("(?<=[一-龥])（");
  private static final Pattern BETWEEN_CHARACTERS =
      Pattern.compile("(?<=[^，。、；：？！”’）》])(?=[^\\x00-\\x7f])|(?<=[一-龥])(?=[\\x21-\\x7e])");
  private static final Pattern RUN = Pattern.compile("([，。、；：？！])|([^，。、；：？！]+)");

  private final Layout layout;
  private final Random random;

  Ornaments(Layout layout, Random random) {
    this.layout = layout;
    this.random = random;
  }

  /**
   * A line of a column as the text layer gives it.
   *
   * @param full whether it reaches the end of the column; only such lines are justified
   */
  String line(String line, boolean full) {
    String result = line;
    if (strikes(Oddity.DIGIT_BLANKS, DIGIT_SHARE)) {
      result = NUMBER.matcher(result).replaceAll(random.nextBoolean() ? " $1 " : " $1");
    }
    if (strikes(Oddity.BRACKET_BLANKS, BRACKET_SHARE)) {
      result = BRACKET.matcher(result).replaceAll(" （");
    }
    if (full && strikes(Oddity.JUSTIFIED_LINES, JUSTIFIED_SHARE)) {
      result = BETWEEN_CHARACTERS.matcher(line).replaceAll(" ").strip();
    }
    return result;
  }

  /** A caption, doubled run by run where its shadow is in the text layer too; the credit is not. */
  String caption(String caption) {
    if (!layout.has(Oddity.SHADOW_CAPTIONS)) {
      return caption;
    }
    int credit = caption.indexOf('（');
    int end = credit < 0 ? caption.length() : credit;
    String doubled =
        RUN.matcher(caption.substring(0, end).strip()).replaceAll(run -> run.group().repeat(2));
    return credit < 0 ? doubled : doubled + " " + caption.substring(end);
  }

  /** Whether an oddity that is on strikes here. */
  boolean strikes(Oddity oddity, double share) {
    return layout.has(oddity) && random.nextDouble() < share;
  }
}
