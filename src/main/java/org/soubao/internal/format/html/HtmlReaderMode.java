package org.soubao.internal.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.page.MarkedLine;
import org.soubao.internal.pages.Mark;

/**
 * Reads the articles of a page of which no profile is known, as the reader modes of browsers do:
 * where most running text stands together that is no link. What stands round it goes in as page
 * furniture, from which newspaper, date and page may be concluded.
 */
final class HtmlReaderMode {
  private static final String AROUND =
      "nav, footer, aside, form, frame, [role=navigation], [role=search], [role=complementary]";

  private static final String CAPTIONS =
      "figcaption, td.pic, .pic, .caption, .tu, .tushuo, .img-desc";

  /** Shorter blocks are seldom paragraphs. */
  private static final int SHORTEST_PARAGRAPH = 25;

  private static final int SHORTEST_SENTENCE = 10;

  /** What an {@code <article>} has at least. */
  private static final int SHORTEST_ARTICLE = 40;

  /** Longer blocks are running text, however they end. */
  private static final int LONGEST_HEADING = 60;

  private static final double HALF = 0.5;
  private static final String ENDS = "。！？…；”!?）";

  /** Who wrote it, on a line of its own above the text. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:作者|记者|通讯员|文/图|文|图|摄影)\\s*[：:/ ]\\s*[\u4e00-\u9fff· ]{2,20}"
              + "|[\u4e00-\u9fff]{0,8}(?:记者|通讯员|评论员)\\s[\u4e00-\u9fff· ]{2,20}");

  private static final Pattern NAMED =
      Pattern.compile("作者\\s?[：:]\\s?((?:[一-鿿·]{2,10}\\s?){1,4})(?=$|[^一-鿿·])");

  private static final Pattern SITE = Pattern.compile("\\s*[-_|—–]+\\s*");

  private final Document page;

  private HtmlReaderMode(Document page) {
    this.page = page;
  }

  /** The articles, in the order of the page. */
  static List<List<MarkedLine>> articles(Document page) {
    page.select(AROUND).remove();
    HtmlReaderMode reader = new HtmlReaderMode(page);
    List<List<MarkedLine>> articles = new ArrayList<>();
    List<Element> roots = reader.articleElements();
    if (roots.isEmpty()) {
      Element densest = reader.densest();
      roots = densest == null ? List.of() : List.of(densest);
    }
    for (Element root : roots) {
      articles.add(reader.article(root, roots.size() == 1));
    }
    return articles;
  }

  /** What the page itself calls articles, the outermost ones. */
  private List<Element> articleElements() {
    List<Element> roots = new ArrayList<>();
    for (Element element : page.select("article")) {
      Element outer = element.parent() == null ? null : element.parent().closest("article");
      if (outer == null && ownText(element) >= SHORTEST_ARTICLE) {
        roots.add(element);
      }
    }
    return roots;
  }

  /** Characters of it that are not in links. */
  private static int ownText(Element element) {
    int links = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return element.text().length() - links;
  }

  /** The element under which most text stands; null where there is none. */
  private @Nullable Element densest() {
    Map<Element, Double> scores = new HashMap<>();
    Set<Element> links = HtmlLinks.in(page.body());
    Element densest = null;
    for (HtmlText.Block block : HtmlText.blocks(page.body())) {
      if (!isParagraph(block.text()) || links.contains(block.owner())) {
        continue;
      }
      double score = block.text().length() + 10.0 * commas(block.text());
      Element element = block.owner();
      for (int up = 0; up < 3 && element != null && !element.equals(page); up++) {
        double sum = scores.merge(element, score, Double::sum);
        densest = densest == null || sum > scores.get(densest) ? element : densest;
        score *= element.normalName().equals("p") ? 1 : HALF;
        element = element.parent();
      }
    }
    return densest;
  }

  private static boolean isParagraph(String text) {
    boolean ends = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return text.length() >= (ends ? SHORTEST_SENTENCE : SHORTEST_PARAGRAPH);
  }

  private static long commas(String text) {
    return text.chars().filter(c -> "，。、；,".indexOf(c) >= 0).count();
  }

  private List<MarkedLine> article(Element root, boolean alone) {
    String headline = headline(root, alone);
    HtmlContent content = new HtmlContent(root.select(CAPTIONS), List.of(), List.of(headline));
    List<MarkedLine> lines = content.lines(List.of(root));
    lines.removeIf(line -> line.text().equals(headline));
    List<MarkedLine> article = new ArrayList<>();
    boolean begun = false;
    for (MarkedLine line : lines) {
      begun |= line.mark() == Mark.PARAGRAPH && isRunning(line.text());
      article.add(begun || line.mark() == Mark.CAPTION ? line : above(line));
    }
    if (alone && article.stream().noneMatch(line -> line.mark() == Mark.BYLINE)) {
      byline(root).ifPresent(names -> article.addFirst(new MarkedLine(Mark.BYLINE, names)));
    }
    if (!headline.isEmpty()) {
      article.addFirst(new MarkedLine(Mark.HEADLINE, headline));
    }
    return begun ? article : List.of();
  }

  /** Who wrote it, as said above the element of the text. */
  private Optional<String> byline(Element root) {
    List<HtmlText.Block> own = HtmlText.blocks(root);
    String byline = null;
    for (HtmlText.Block block : HtmlText.blocks(page.body())) {
      if (own.isEmpty() || block.text().equals(own.getFirst().text())) {
        break;
      }
      Matcher names = NAMED.matcher(block.text());
      if (BYLINE.matcher(block.text()).matches()) {
        byline = block.text();
      } else if (block.text().length() <= 2 * LONGEST_HEADING && names.find()) {
        byline = names.group(1);
      }
    }
    return Optional.ofNullable(byline);
  }

  /** What stands between heading and text. */
  private static MarkedLine above(MarkedLine line) {
    boolean byline = BYLINE.matcher(line.text()).matches();
    return new MarkedLine(byline ? Mark.BYLINE : Mark.FURNITURE, line.text());
  }

  private static boolean isRunning(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 || text.length() > LONGEST_HEADING;
  }

  /** The heading of an article; empty where there is none. */
  private String headline(Element root, boolean alone) {
    String title = title();
    String first = "";
    for (Element heading : heads(root, alone)) {
      String text = HtmlText.of(heading);
      if (!text.isEmpty() && text.length() <= 2 * LONGEST_HEADING) {
        if (title.contains(text) || !alone) {
          return text;
        }
        first = first.isEmpty() && heading.normalName().equals("h1") ? text : first;
      }
    }
    if (!alone) {
      return "";
    }
    String shared = HtmlText.plain(page.select("meta[property=og:title]").attr("content"));
    return !first.isEmpty() ? first : !shared.isEmpty() ? shared : SITE.split(title, 2)[0].strip();
  }

  private List<Element> heads(Element root, boolean alone) {
    String selector = "h1, h2, h3, [class~=(?i)title|headline], [id~=(?i)title|headline]";
    List<Element> heads = new ArrayList<>(root.select(selector));
    if (alone) {
      heads.addAll(page.body().select(selector));
    }
    heads.removeIf(head -> head.equals(root) || head.closest("a") != null);
    return heads;
  }

  private String title() {
    return HtmlText.plain(page.title());
  }
}
