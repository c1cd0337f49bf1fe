package org.soubao.internal.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a browser would break it: a line for every block and {@code <br>}. */
final class HtmlText implements NodeVisitor {
  /** A line that goes on below a {@code <br>} is at least so long: verses are shorter. */
  private static final int LONG = 18;

  /** What is set bold alone on its line, no longer than that, heads what follows. */
  private static final int LONGEST_SUBHEAD = 40;

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u3000\u2003\u2002\ufeff]+");
  private static final Pattern INDENT = Pattern.compile("^[\\s]*[\u3000\u00a0\u2003\u2002]{2}");
  private static final String ENDS = "。！？…；!?”’》）」』";
  private static final Set<String> BOLD = Set.of("b", "strong", "h2", "h3", "h4", "h5", "h6");

  /**
   * A line of text.
   *
   * @param text without outer blanks
   * @param owner the innermost block that holds all of it
   * @param strong whether all of it is bold or a heading
   */
  record Block(String text, Element owner, boolean strong) {
    /** Whether it looks like a subhead. */
    boolean isSubhead() {
      return strong
          && text.length() <= LONGEST_SUBHEAD
          && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private Element owner;
  private int bold;
  private boolean strong = true;

  /** Whether the line above ended with a {@code <br>} of the same block. */
  private boolean broken;

  private HtmlText(Element root) {
    owner = root;
  }

  /** The lines of an element. */
  static List<Block> blocks(Element root) {
    HtmlText text = new HtmlText(root);
    root.traverse(text);
    text.end();
    return text.blocks;
  }

  /** The text of an element in one line. */
  static String of(Element element) {
    StringBuilder all = new StringBuilder();
    for (Block block : blocks(element)) {
      all.append(all.isEmpty() ? "" : " ").append(block.text());
    }
    return all.toString();
  }

  /** A text without outer blanks, and one blank for each run of them. */
  static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String whole = text.getWholeText();
      strong &= bold > 0 || whole.isBlank();
      line.append(whole);
    } else if (node instanceof Element element) {
      bold += BOLD.contains(element.normalName()) ? 1 : 0;
      if (element.normalName().equals("br")) {
        end();
        broken = true;
      } else if (breaks(element)) {
        end();
        owner = element;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (breaks(element)) {
        end();
        owner = element.parent() == null ? element : element.parent();
      }
      bold -= BOLD.contains(element.normalName()) ? 1 : 0;
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || Set.of("td", "th", "li", "dd", "dt").contains(element.normalName());
  }

  private void end() {
    String raw = line.toString();
    line.setLength(0);
    boolean goesOn = broken && !INDENT.matcher(raw).find();
    String text = plain(raw);
    if (!text.isEmpty()) {
      if (goesOn && !blocks.isEmpty() && isOpen(blocks.getLast(), owner)) {
        Block above = blocks.removeLast();
        String joined = above.text() + (isLatin(above.text(), text) ? " " : "") + text;
        blocks.add(new Block(joined, owner, above.strong() && strong));
      } else {
        blocks.add(new Block(text, owner, strong));
      }
      broken = false;
    } else if (broken) {
      // A second break with nothing between: a blank line.
      broken = raw.isEmpty() && blocks.isEmpty();
    }
    strong = true;
  }

  /** Whether a line of the same block was broken in mid-sentence. */
  private static boolean isOpen(Block above, Element owner) {
    return above.owner().equals(owner)
        && above.text().length() >= LONG
        && ENDS.indexOf(above.text().charAt(above.text().length() - 1)) < 0;
  }

  private static boolean isLatin(String above, String below) {
    return above.charAt(above.length() - 1) < 0x250 && below.charAt(0) < 0x250;
  }
}
