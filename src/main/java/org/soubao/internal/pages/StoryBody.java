package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.internal.Simplified;

/** The running text of a story, and the signs that were taken out of it. */
final class StoryBody {
  /** A jump line at the end of a paragraph. */
  private static final Pattern JUMP_AT_END =
      Pattern.compile("[（(【]\\s*[下上]\\s*[转接][^）)】]{1,14}[）)】]$");

  private static final Pattern SOURCE_AT_END =
      Pattern.compile("\\s*(?:[■●◆▲□]\\s*据\\s*\\S{2,10}|[（(]\\s*据\\s*\\S{2,10}[）)])$");

  private static final int DATELINE_REACH = 48;

  /** Characters at a paragraph's end that a sign has at most. */
  private static final int SIGN_REACH = 24;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<Line> lines;
  private @Nullable String continuedOn;
  private @Nullable String continuedFrom;
  private @Nullable String source;
  private @Nullable String dateline;
  private String opening = "";
  private String ending = "";

  StoryBody(Story story, List<Line> lines) {
    this.lines = lines;
    for (int i = 0; i < story.paragraphs.size(); i++) {
      add(story.paragraphs.get(i), i == 0);
    }
    for (int sign : story.signs) {
      sign(lines.get(sign).text());
    }
  }

  String text() {
    return String.join("\n", paragraphs);
  }

  @Nullable String continuedOn() {
    return continuedOn;
  }

  @Nullable String continuedFrom() {
    return continuedFrom;
  }

  /** The source that is named at the end, {@code 新华社}. */
  @Nullable String source() {
    return source;
  }

  @Nullable String dateline() {
    return dateline;
  }

  /** The first paragraph as printed, with {@code \n} between its lines. */
  String opening() {
    return opening;
  }

  /** The last paragraph as printed, with {@code \n} between its lines. */
  String ending() {
    return ending;
  }

  private void add(List<Integer> paragraph, boolean first) {
    StringBuilder joined = new StringBuilder();
    StringBuilder printed = new StringBuilder();
    for (int i : paragraph) {
      String line = lines.get(i).text();
      TextRepair.append(joined, line);
      printed.append(printed.isEmpty() ? "" : "\n").append(line);
    }
    int keep = 0;
    if (first) {
      opening = printed.toString();
      // A string is read faster than its builder.
      Matcher matcher = Signs.DATELINE.matcher(Simplified.of(joined.toString()));
      if (matcher.lookingAt()) {
        dateline = TextRepair.tidy(joined.substring(0, matcher.end()), 0);
        keep = Math.min(matcher.end() + 1, joined.length());
      }
    }
    ending = printed.toString();
    boolean whole = paragraph.size() == 1 && lines.get(paragraph.getFirst()).mark() != null;
    String text =
        withoutSigns(
            TextRepair.tidy(joined, whole ? joined.length() : Math.min(keep, DATELINE_REACH)));
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
  }

  private String withoutSigns(String text) {
    if (!mayEndInSign(text)) {
      return text;
    }
    String rest = text;
    for (Pattern pattern : List.of(JUMP_AT_END, SOURCE_AT_END)) {
      int tail = Math.max(0, rest.length() - SIGN_REACH);
      Matcher matcher = pattern.matcher(Simplified.of(rest)).region(tail, rest.length());
      if (matcher.find()) {
        sign(matcher.group().strip());
        rest = rest.substring(0, matcher.start()).stripTrailing();
      }
    }
    return rest;
  }

  /** Signs end in a bracket, or are a source behind its mark: spares the patterns on most texts. */
  private static boolean mayEndInSign(String text) {
    return text.endsWith("）")
        || text.endsWith(")")
        || text.endsWith("】")
        || Math.max(text.lastIndexOf('据'), text.lastIndexOf('據')) >= text.length() - SIGN_REACH;
  }

  private void sign(String sign) {
    String plain = Simplified.of(sign);
    Matcher jump = Signs.JUMP.matcher(plain);
    if (jump.matches()) {
      String page = PageLabel.normalize(TextRepair.tidy(jump.group("page"), 0));
      if (jump.group("way").equals("下")) {
        continuedOn = page;
      } else {
        continuedFrom = page;
      }
      return;
    }
    Matcher named = Signs.SOURCE.matcher(plain);
    if (named.matches()) {
      source = named.group("name");
    }
  }
}
