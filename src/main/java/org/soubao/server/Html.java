package org.soubao.server;

import java.util.List;
import org.soubao.search.Snippet;

/** Puts text into HTML, as content of an element or as a quoted value. */
final class Html {
  private Html() {}

  /** The text with every character that means something in HTML written as a reference. */
  static String escape(String text) {
    return new Snippet(text, List.of()).toHtml();
  }

  /** JSON in a script element: what could end it, or a line of it, is written as an escape. */
  static String json(Object value) {
    return Json.write(value)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
