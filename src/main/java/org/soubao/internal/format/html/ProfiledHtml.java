package org.soubao.internal.format.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.html.HtmlProfile.Area;
import org.soubao.internal.format.html.HtmlProfile.Fact;
import org.soubao.internal.format.page.MarkedLine;
import org.soubao.internal.pages.Mark;

/** Reads the articles of a page whose shape a profile declares. */
final class ProfiledHtml {
  /** Heading parts in the order in which they are printed. */
  private static final Map<Fact, Mark> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put(Fact.KICKER, Mark.KICKER);
    HEADINGS.put(Fact.HEADLINE, Mark.HEADLINE);
    HEADINGS.put(Fact.DECK, Mark.DECK);
    HEADINGS.put(Fact.BYLINE, Mark.BYLINE);
  }

  private final HtmlProfile profile;

  ProfiledHtml(HtmlProfile profile) {
    this.profile = profile;
  }

  /** The articles, in the order of the page; those without any line of text are left out. */
  List<List<MarkedLine>> articles(Document page) {
    profile.area(Area.LEAVE_OUT, page).forEach(Element::remove);
    List<Element> roots = profile.area(Area.ARTICLE, page);
    List<List<MarkedLine>> articles = new ArrayList<>();
    for (Element root : roots.isEmpty() ? List.<Element>of(page) : roots) {
      List<MarkedLine> article = article(root);
      if (!article.isEmpty()) {
        articles.add(article);
      }
    }
    return articles;
  }

  private List<MarkedLine> article(Element root) {
    List<MarkedLine> article = new ArrayList<>();
    List<@Nullable String> headings = new ArrayList<>();
    HEADINGS.forEach((fact, mark) ->
        profile
            .fact(fact, root)
            .ifPresent(text -> {
              headings.add(text);
              article.add(new MarkedLine(mark, mark == Mark.BYLINE ? names(text) : text));
            }));
    List<Element> roots = content(root);
    HtmlContent content =
        new HtmlContent(
            apart(profile.area(Area.CAPTIONS, root)),
            apart(profile.area(Area.SUBHEADS, root)),
            headings);
    List<MarkedLine> lines = content.lines(roots);
    content
        .photographer(lines)
        .ifPresent(names -> {
          article.removeIf(line -> line.mark() == Mark.BYLINE);
          article.add(new MarkedLine(Mark.BYLINE, names));
        });
    article.addAll(lines);
    return lines.isEmpty() ? List.of() : article;
  }

  /** They stand on lines of their own, whatever elements they are. */
  private static List<Element> apart(List<Element> elements) {
    elements.stream().filter(element -> !element.isBlock()).forEach(it -> it.tagName("div"));
    return elements;
  }

  /** The outermost elements of the content, or what of them are paragraphs and captions. */
  private List<Element> content(Element root) {
    List<Element> content = outermost(profile.area(Area.CONTENT, root));
    if (!profile.areas().containsKey(Area.PARAGRAPHS)) {
      return content;
    }
    List<Element> paragraphs = new ArrayList<>();
    for (Element one : content) {
      List<Element> all = new ArrayList<>(profile.area(Area.PARAGRAPHS, one));
      all.addAll(profile.area(Area.CAPTIONS, one));
      all.addAll(profile.area(Area.SUBHEADS, one));
      List<Element> inOrder = one.select("*");
      inOrder.retainAll(Set.copyOf(all));
      paragraphs.addAll(outermost(inOrder));
    }
    return paragraphs;
  }

  private static List<Element> outermost(List<Element> elements) {
    List<Element> outermost = new ArrayList<>();
    for (Element element : elements) {
      // In the order of the page, an element stands right behind what holds it.
      Element last = outermost.isEmpty() ? null : outermost.getLast();
      if (last == null || !isWithin(element, last)) {
        outermost.add(element);
      }
    }
    return outermost;
  }

  private static boolean isWithin(Element element, Element other) {
    Element up = element;
    while (up != null && !up.equals(other)) {
      up = up.parent();
    }
    return up != null;
  }

  /** Names as bylines print them: with blanks between them. */
  private static String names(String byline) {
    return String.join(" ", Arrays.stream(byline.split("[;；,，|]", -1)).map(String::strip).toList())
        .strip();
  }
}
