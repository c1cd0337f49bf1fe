package org.soubao.internal.format.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the elements most of whose text stands in links, all in one pass: a block of many lines
 * would else be gone through for each of these. For one thread.
 */
final class HtmlLinks implements NodeVisitor {
  private static final double HALF = 0.5;

  private final Set<Element> links = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Counted> open = new ArrayDeque<>();
  private int anchors;
  private int letters;
  private int linked;

  /** What was counted before an element. */
  private record Counted(int letters, int linked) {}

  private HtmlLinks() {}

  /** The elements in it, and itself, that are links for the most part. */
  static Set<Element> in(Element root) {
    HtmlLinks counter = new HtmlLinks();
    root.traverse(counter);
    return counter.links;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int own = (int) text.getWholeText().chars().filter(c -> !Character.isWhitespace(c)).count();
      letters += own;
      linked += anchors > 0 ? own : 0;
    } else if (node instanceof Element element) {
      open.push(new Counted(letters, linked));
      anchors += isAnchor(element) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Counted before = open.pop();
      anchors -= isAnchor(element) ? 1 : 0;
      if (linked - before.linked() > HALF * (letters - before.letters())) {
        links.add(element);
      }
    }
  }

  private static boolean isAnchor(Element element) {
    return element.normalName().equals("a");
  }
}
