package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Simplified;
import org.soubao.model.Contributor;
import org.soubao.model.Contributor.Role;

/** Reads names and their roles from credits. */
final class Bylines {
  private static final Pattern WORDS =
      Pattern.compile(
          "[\u4e00-\u9fff]*(?:记者|报道组|撰稿人|评论员)|通讯员|实习生|摄影报道|摄影|摄|参与采写|参与报道|采访整理|采写|整理|报道|特约|文/图|图/文|文/|图/|文图|本报讯|本报|[■□●◆▲○〇◎*（）()/：:，、]|^[文图]"
              + " ");

  /** Words for an office, perhaps cut by a line's end. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:[全融]\\n?媒\\n?体|首\\n?席|[见实]\\n?习|特\\n?约|本\\n?报)\\n?)*(?:(?<=[报台社网站刊])\\n)?(?:记\\n?者|通\\n?讯\\n?员)");

  private static final String CUT = "全融媒体首席见实习特约本报社台网站刊记者通讯员";

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_FOREIGN = 16;
  private static final Pattern NAME = Pattern.compile("[\u4e00-\u9fff·]{2,16}");

  private Bylines() {}

  /**
   * The people of a credit, in print order.
   *
   * @param credit {@code ○○全媒体记者 李俊}; a line break is {@code \n}
   */
  static List<Contributor> of(String credit) {
    List<Contributor> found = new ArrayList<>();
    Optional<String> author = Authors.nameIn(credit);
    if (author.isPresent()) {
      return List.of(new Contributor(author.get(), null));
    }
    boolean photographed = Simplified.of(credit).contains("摄");
    Role role = photographed ? Role.PHOTOGRAPHER : null;
    // The office itself may be cut by a line's end.
    String line = rejoined(credit);
    Matcher words = WORDS.matcher(Simplified.of(line));
    int from = 0;
    while (words.find()) {
      names(line.substring(from, words.start()), role, found);
      role = role(words.group(), role, photographed);
      from = words.end();
    }
    names(line.substring(from), role, found);
    return found;
  }

  private static @Nullable Role role(String word, @Nullable Role before, boolean photographed) {
    if (word.contains("通讯员")) {
      return Role.CORRESPONDENT;
    }
    boolean office = word.contains("记者") || word.contains("报道组");
    return office ? photographed ? Role.PHOTOGRAPHER : Role.REPORTER : before;
  }

  /** The text with offices whole that a line's end had cut. */
  static String rejoined(String text) {
    return isOfficeCut(text) ? rejoin(text) : text;
  }

  /** Whether a line ends and begins with characters of an office: spares the pattern elsewhere. */
  private static boolean isOfficeCut(String text) {
    for (int i = text.indexOf('\n');
        i > 0 && i + 1 < text.length();
        i = text.indexOf('\n', i + 1)) {
      if (CUT.indexOf(Simplified.of(text.charAt(i - 1))) >= 0
          && CUT.indexOf(Simplified.of(text.charAt(i + 1))) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String rejoin(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    int from = 0;
    for (Matcher office = OFFICE.matcher(Simplified.of(text)); office.find(); from = office.end()) {
      whole.append(text, from, office.start());
      whole.append(text.substring(office.start(), office.end()).replace("\n", ""));
    }
    return whole.append(text, from, text.length()).toString();
  }

  private static void names(String text, @Nullable Role role, List<Contributor> found) {
    String pending = "";
    boolean joined = false;
    for (String row : text.split("\n", -1)) {
      boolean rowStart = true;
      for (String token : row.strip().split("[ \u3000\u00a0]+", -1)) {
        if (!joined && isCut(pending, token, rowStart)) {
          pending += token;
          joined = true;
        } else {
          add(pending, role, found);
          pending = token;
          joined = false;
        }
        rowStart = false;
      }
    }
    add(pending, role, found);
  }

  /** Whether a name goes on in the next token: {@code 方 亮}, or cut by a line's end. */
  private static boolean isCut(String pending, String token, boolean rowStart) {
    if (pending.isEmpty() || token.isEmpty()) {
      return false;
    }
    return pending.length() == 1
        ? token.length() <= (rowStart ? 2 : 1)
        : rowStart && pending.length() == 2 && token.length() == 1;
  }

  private static void add(String name, @Nullable Role role, List<Contributor> found) {
    if (isPair(name)) {
      add(name.substring(0, 2), role, found);
      add(name.substring(2), role, found);
      return;
    }
    boolean known = found.stream().anyMatch(one -> one.name().equals(name));
    int most = name.indexOf('·') > 0 ? LONGEST_FOREIGN : LONGEST_NAME;
    if (!known && name.length() <= most && NAME.matcher(name).matches()) {
      found.add(new Contributor(name, role));
    }
  }

  /** Whether four characters are two names without a blank between them. */
  private static boolean isPair(String name) {
    String plain = Simplified.of(name);
    return plain.length() == 4
        && Surnames.isSingle(plain.charAt(0))
        && Surnames.isSingle(plain.charAt(2))
        && !Surnames.isCompound(plain);
  }
}
