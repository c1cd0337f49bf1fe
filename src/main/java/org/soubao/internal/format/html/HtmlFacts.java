package org.soubao.internal.format.html;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.internal.format.html.HtmlProfile.Fact;
import org.soubao.internal.format.source.PagePath;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.StatedDate;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageName;

/** Which page of which issue an HTML page is of. */
final class HtmlFacts {
  private static final String NUMBER = "[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3}";

  /** A label in a few words about the page. */
  private static final Pattern LABEL =
      Pattern.compile(
          "第\\s?(" + NUMBER + ")\\s?版|(?<![\\dA-Z年月日.-])([A-Z]?\\d{1,3})\\s?版?(?![\\d年月日.-])");

  /** {@code 第A05版：要闻} where a page names itself. */
  private static final Pattern NAMED =
      Pattern.compile("^第?\\s?(" + NUMBER + ")\\s?版(?:\\s?[：:]\\s?([\u4e00-\u9fff·]{2,8}))?$");

  /** A file whose name is a page's label holds the page, not an article of it. */
  private static final Pattern STEM = Pattern.compile("[A-Za-z]?\\d{1,3}");

  private static final Pattern PAPER =
      Pattern.compile("([\u4e00-\u9fff]{1,8}报)(?:社|网|数字报.*|电子版.*|多媒体.*)?");

  private static final Pattern SITE = Pattern.compile("\\s*[-_|—–·]+\\s*");

  private HtmlFacts() {}

  /** What profile and path state. */
  static PageName stated(SourceFile file, Document page, HtmlProfile profile)
      throws UnreadableException {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    Map<Fact, String> told = profile.told(place(file));
    for (Fact fact : Fact.values()) {
      profile
          .fact(fact, page)
          .or(() -> Optional.ofNullable(told.get(fact)))
          .ifPresent(value -> facts.put(fact, value));
    }
    PageName path = name(file);
    Matcher self = facts.containsKey(Fact.PAGE) ? null : ownLabel(page);
    String label = self == null ? label(facts.get(Fact.PAGE)) : self.group(1);
    String section = facts.get(Fact.SECTION);
    LocalDate date = path.date();
    if (date == null) {
      date = StatedDate.in(facts.getOrDefault(Fact.DATE, "")).orElse(null);
    }
    return new PageName(
        path.stem(),
        label == null && path.page() != null ? path.clipping() : file.stem(),
        path.newspaper() == null ? facts.get(Fact.NEWSPAPER) : path.newspaper(),
        date,
        label == null ? path.page() : PageLabel.normalize(label),
        section == null && self != null ? self.group(2) : section);
  }

  /** What the path alone states. */
  static PageName name(SourceFile file) throws UnreadableException {
    PageName path = PagePath.of(file);
    boolean page = path.page() != null && STEM.matcher(path.page()).matches();
    return new PageName(
        path.stem(),
        page ? null : file.stem(),
        path.newspaper(),
        path.date(),
        page ? path.page() : null,
        null);
  }

  /** Where a file lies, with {@code /}. */
  static String place(SourceFile file) {
    return file.place().toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  private static @Nullable String label(@Nullable String text) {
    Matcher label = text == null ? null : LABEL.matcher(text);
    return label == null || !label.find()
        ? null
        : label.group(1) == null ? label.group(2) : label.group(1);
  }

  /** Where the page says which it is, outside links; null where it doesn't, or names several. */
  private static @Nullable Matcher ownLabel(Document page) {
    Set<String> labels = new LinkedHashSet<>();
    Matcher own = null;
    for (Element element : page.body().select("*:matchesOwn(版)")) {
      String text = HtmlText.plain(element.ownText());
      Matcher named = NAMED.matcher(text);
      if (named.matches() && element.closest("a") == null) {
        labels.add(PageLabel.normalize(named.group(1)));
        own = own == null || own.group(2) == null ? named : own;
      }
    }
    return labels.size() == 1 ? own : null;
  }

  /** What a page of no known shape shows of its issue, written as page heads are. */
  static String head(SourceFile file, Document page) {
    StringBuilder head = new StringBuilder();
    newspaper(page).ifPresent(head::append);
    date(file, page)
        .ifPresent(date ->
            head.append(
                " %d年%d月%d日"
                    .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    Matcher own = ownLabel(page);
    if (own != null) {
      head.append(" 第%s版".formatted(PageLabel.normalize(own.group(1))));
      head.append(own.group(2) == null ? "" : " " + own.group(2));
    }
    return head.toString().strip();
  }

  private static Optional<String> newspaper(Document page) {
    Stream<String> names =
        Stream.concat(
            Stream.of(page.select("meta[property=og:site_name]").attr("content")),
            SITE.splitAsStream(page.title()));
    return names
        .map(name -> PAPER.matcher(name.strip()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<LocalDate> date(SourceFile file, Document page) {
    String metas =
        "meta[property=article:published_time],"
            + " meta[name~=(?i)^(pubdate|publishdate|date|dc.date.*)$],"
            + " meta[itemprop=datePublished]";
    return Stream.of(
            page.select(metas).eachAttr("content"),
            page.select("time[datetime]").eachAttr("datetime"))
        .flatMap(Collection::stream)
        .flatMap(text -> StatedDate.in(text).stream())
        .findFirst()
        .or(() -> StatedDate.in(file.path()));
  }
}
