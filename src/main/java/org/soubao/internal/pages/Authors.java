package org.soubao.internal.pages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soubao.internal.Simplified;

/**
 * Recognises the lines that name the author of an essay or a letter: {@code ◎林知远}, {@code 读者 林知远},
 * {@code 林知远（青石桥）}, or the bare name.
 */
final class Authors {
  /** Surnames that are more often the beginning of a headline. */
  private static final String WORDS =
      "金华花方安常乐于时元平和明成计强路江高万解应左石全白双通红阳年爱有公相国文广东古易向步都利越师空沙须丰关后益商能满居山谷车秋家井松富全从连容经管水温别终养家米贝马牛羊鱼龙";

  private static final String COMPOUND = String.join("|", Surnames.COMPOUND);

  private static final String BLANK = "[ \u3000]*";
  private static final String NAME =
      "(?:(?:"
          + COMPOUND
          + ")[\u4e00-\u9fff]{1,2}|["
          + Surnames.SINGLE
          + "](?:"
          + BLANK
          + "[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}))";
  private static final String FROM = "(?:" + BLANK + "[（(](?<from>[^（）()]{2,10})[）)])";

  /** A name behind a sign of its own. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?:[◎□◇※■○●◆▲△☆★⊙]{1,2}"
              + BLANK
              + "(?:作者|文)?|(?:本报)?(?:读者|作者|市民|来信人)(?=[ \u3000：:]))[ \u3000：:/／]*(?<name>"
              + NAME
              + ")"
              + FROM
              + "?");

  /** A name with its place or trade. */
  private static final Pattern PLACED = Pattern.compile("(?<name>" + NAME + ")" + FROM);

  private static final Pattern BARE =
      Pattern.compile(
          "(?<name>(?:"
              + COMPOUND
              + ")[\u4e00-\u9fff]{1,2}|["
              + Surnames.SINGLE
              + "](?:[\u4e00-\u9fff]{2}|[ \u3000]+[\u4e00-\u9fff]))");

  private static final Pattern TRANSLITERATED =
      Pattern.compile("[\u4e00-\u9fff]{1,6}(?:[·•][\u4e00-\u9fff]{1,7}){1,3}");

  private static final Pattern LIST =
      Pattern.compile(NAME + "(?:" + BLANK + "[、，]?" + BLANK + NAME + "){0,5}");

  private static final int LONGEST_LIST = 30;

  /** What brackets behind a name hold in captions and stories. */
  private static final Pattern NO_PLACE = Pattern.compile(".*(?:化名|摄|图|[左右中]).*");

  private static final int LONGEST = 20;

  /** What a marked name begins with: spares the pattern on most lines. */
  private static final String MARKS = "◎□◇※■○●◆▲△☆★⊙本读作市来";

  private Authors() {}

  /** Whether the line's form alone tells that it names an author. */
  static boolean isMarked(String line) {
    return line.length() <= LONGEST
        && beginsWithMark(line)
        && MARKED.matcher(Simplified.of(line)).matches();
  }

  /**
   * Whether the line, which stands with headings, names an author.
   *
   * @param literary whether the page is one of essays and verse
   */
  static boolean isAmongHeadings(String line, boolean literary) {
    return line.length() <= LONGEST
        && Surnames.mayBegin(line)
        && (isPlaced(line)
            || (BARE.matcher(Simplified.of(line)).matches()
                && (literary || WORDS.indexOf(Simplified.of(line.charAt(0))) < 0)));
  }

  /** Whether the line is the name of a foreigner, its parts set apart: {@code 玛丽亚·洛佩斯}. */
  static boolean isTransliterated(String line) {
    return line.length() <= LONGEST && TRANSLITERATED.matcher(line).matches();
  }

  /** Whether the line is names alone, of one or several people. */
  static boolean areNames(String line) {
    return line.length() <= LONGEST_LIST
        && Surnames.mayBegin(line)
        && LIST.matcher(Simplified.of(line)).matches();
  }

  /** Whether the line is a name with its place or trade in brackets. */
  static boolean isPlaced(String line) {
    Matcher placed = PLACED.matcher(Simplified.of(line));
    return line.length() <= LONGEST
        && Surnames.mayBegin(line)
        && placed.matches()
        && !NO_PLACE.matcher(placed.group("from")).matches();
  }

  private static boolean beginsWithMark(String line) {
    return !line.isEmpty() && MARKS.indexOf(Simplified.of(line.charAt(0))) >= 0;
  }

  /** The author's name, without blanks; empty where the line is no such line. */
  static Optional<String> nameIn(String line) {
    if (!beginsWithMark(line) && !Surnames.mayBegin(line)) {
      return Optional.empty();
    }
    for (Pattern form : new Pattern[] {MARKED, PLACED, BARE}) {
      Matcher matcher = form.matcher(Simplified.of(line));
      if (matcher.matches()) {
        return Optional.of(
            TextRepair.tidy(line.substring(matcher.start("name"), matcher.end("name")), 0));
      }
    }
    return Optional.empty();
  }
}
