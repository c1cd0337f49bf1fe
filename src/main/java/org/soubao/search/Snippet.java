package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * A piece of text with the matches marked.
 *
 * @param text the text as printed, not escaped
 * @param highlights the stretches of it that match, in order, apart from each other
 */
public record Snippet(String text, List<Highlight> highlights) {
  /**
   * A stretch of text that matches.
   *
   * @param start offset of its first UTF-16 unit in {@link Snippet#text}
   * @param end offset behind its last one
   */
  public record Highlight(int start, int end) {}

  /** Copies the list, and checks it. */
  public Snippet {
    Objects.requireNonNull(text, "text");
    highlights = List.copyOf(highlights);
    int last = 0;
    for (Highlight highlight : highlights) {
      if (highlight.start < last
          || highlight.end < highlight.start
          || highlight.end > text.length()) {
        throw new IllegalArgumentException(
            "%s in %d characters".formatted(highlights, text.length()));
      }
      last = highlight.end;
    }
  }

  /** The text, HTML-escaped, with {@code <em>} around the matches and no other element. */
  public String toHtml() {
    StringBuilder html = new StringBuilder(text.length() + 16 * highlights.size());
    int done = 0;
    for (Highlight highlight : highlights) {
      escape(done, highlight.start, html);
      html.append("<em>");
      escape(highlight.start, highlight.end, html);
      html.append("</em>");
      done = highlight.end;
    }
    escape(done, text.length(), html);
    return html.toString();
  }

  private void escape(int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
