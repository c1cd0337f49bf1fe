package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Simplified;
import org.soubao.model.Contributor;
import org.soubao.model.Origin;

/**
 * Who wrote an article.
 *
 * @param contributors in print order
 * @param credit as printed
 * @param agency news agency or other source
 * @param origin what follows from them
 */
record Credits(
    List<Contributor> contributors,
    @Nullable String credit,
    @Nullable String agency,
    Origin origin) {
  private static final Map<String, String> AGENCIES =
      Map.of("新华网", "新华社", "中新网", "中新社", "央视新闻", "央视", "央视网", "央视");

  /** {@code （记者 林知远）} where a report opens. */
  private static final Pattern IN_OPENING =
      Pattern.compile(
          "^[^（(。，]{0,24}[（(](?<credit>[^）)]{0,16}(?:记者|通讯员)[^）)]{0,40})[）)]|^(?<plain>记者"
              + " [^，。]{2,12}?) 报道");

  private static final int LONGEST_CREDIT = 40;

  /** {@code （记者 林知远 摄）} where a story ends. */
  private static final Pattern AT_END = Pattern.compile("[（(](?<credit>[^（(）)]{2,24}摄)[）)]\\s*$");

  /** {@code （新华社北京10月19日电 记者林知远、周雨）} where a report ends. */
  private static final Pattern REPORT_ENDS =
      Pattern.compile(
          "[（(](?<credit>(?:(?:新华社|中新社|本报)[^（(）)，。]{2,16}电[ \u3000]?)?"
              + "(?:本报|新华社|人民网)?记者[^（(）)，。：]{2,80}(?<!摄))[）)]\\s*$");

  private static final Pattern AGENCY_ENDS =
      Pattern.compile("[（(](?<agency>新华社|中新社)[^（(）)，。]{2,16}电[^（(）)，。]{0,80}[）)]\\s*$");

  private static final int LONGEST_ENDING = 120;

  private static final Pattern OTHER_PAPER =
      Pattern.compile(
          "(?<paper>[\u4e00-\u9fff]{1,5}[\u4e00-\u9fff&&[^预海情通汇电举回板简申年本]]报)》?"
              + "[ \u3000]?[\u4e00-\u9fff]{0,6}记者");

  /** Reads the credit lines, the opening byline and the sources of a story. */
  static Credits of(StoryBody body, List<String> lines, @Nullable String newspaper) {
    List<String> printed = new ArrayList<>();
    addInline(IN_OPENING, Bylines.rejoined(head(body.opening())), printed);
    printed.addAll(lines);
    addInline(AT_END, tail(body.ending(), LONGEST_CREDIT), printed);
    addInline(REPORT_ENDS, ending(body), printed);
    List<Contributor> people = new ArrayList<>();
    // Lines that stand together are one credit: the office on one, the names on the next.
    for (Contributor one : people(printed)) {
      if (people.stream().noneMatch(known -> known.name().equals(one.name()))) {
        people.add(one);
      }
    }
    String credit = printed.isEmpty() ? null : String.join(" ", printed).replace("\n", "");
    String source = source(body);
    boolean paper = source != null && source.endsWith("报");
    Origin origin = origin(credit, source, people, body, newspaper);
    return new Credits(List.copyOf(people), credit, paper ? null : source, origin);
  }

  /** Where it ends, without the ends of lines, which go through names. */
  private static String ending(StoryBody body) {
    return tail(body.ending(), LONGEST_ENDING).replace("\n", "");
  }

  private static List<Contributor> people(List<String> printed) {
    List<Contributor> people = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      String credit = printed.get(i);
      if (Signs.isOffice(credit) && i + 1 < printed.size()) {
        credit += " " + printed.get(++i);
      }
      people.addAll(Bylines.of(credit));
    }
    return people;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 90));
  }

  private static String tail(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  private static void addInline(Pattern pattern, String text, List<String> printed) {
    Matcher matcher = Signs.find(pattern, Simplified.of(text));
    if (matcher != null) {
      String group = matcher.group("credit") == null ? "plain" : "credit";
      printed.add(text.substring(matcher.start(group), matcher.end(group)));
    }
  }

  /** The news agency, newspaper or station that the text is from. */
  private static @Nullable String source(StoryBody body) {
    // Without the line breaks, which in narrow columns go through it.
    String opening = body.dateline() == null ? body.opening() : body.dateline();
    Matcher dateline = Signs.DATELINE.matcher(Simplified.of(opening));
    String agency = dateline.lookingAt() ? dateline.group("agency") : null;
    if (agency == null || agency.equals("人民网")) {
      agency = body.source();
    }
    Matcher closing = agency == null ? Signs.find(AGENCY_ENDS, Simplified.of(ending(body))) : null;
    agency = closing == null ? agency : closing.group("agency");
    return agency == null ? null : AGENCIES.getOrDefault(agency, agency);
  }

  private static Origin origin(
      @Nullable String printed,
      @Nullable String source,
      List<Contributor> people,
      StoryBody body,
      @Nullable String newspaper) {
    String credit = printed == null ? null : Simplified.of(printed);
    if (credit != null) {
      Matcher other = Signs.find(OTHER_PAPER, credit);
      if (other != null && !isOwn(other.group("paper"), newspaper)) {
        return Origin.REPRINT;
      }
    }
    if (source != null && !isOwn(source, newspaper)) {
      return source.endsWith("报") ? Origin.REPRINT : Origin.WIRE;
    }
    boolean author =
        credit != null
            && body.dateline() == null
            && !people.isEmpty()
            && people.stream().allMatch(one -> one.role() == null);
    boolean outside =
        !people.isEmpty()
            && people.stream().allMatch(one -> one.role() == Contributor.Role.CORRESPONDENT);
    boolean own = credit != null && (credit.contains("记者") || credit.contains("评论员"));
    if (outside || (author && !own)) {
      return Origin.CONTRIBUTED;
    }
    return own || body.dateline() != null ? Origin.STAFF : Origin.UNKNOWN;
  }

  private static boolean isOwn(String paper, @Nullable String newspaper) {
    return newspaper == null ? false : paper.endsWith(newspaper) || newspaper.endsWith(paper);
  }
}
