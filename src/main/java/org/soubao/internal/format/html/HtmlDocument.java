package org.soubao.internal.format.html;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.DecodedText;
import org.soubao.internal.format.text.TextDecoder;
import org.soubao.internal.format.text.UnreadableException;

/** Reads an HTML file into a tree without what nobody sees. */
final class HtmlDocument {
  /** No e-paper's page is so large; its tree takes some twenty times as much memory. */
  private static final long MAX_BYTES = 8L << 20;

  /** No page nests its elements so deep; what looks upwards in the tree takes that many steps. */
  private static final int MAX_DEPTH = 1000;

  /** Characters in which a page declares its charset. */
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

  private static final String UNSEEN =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, select,"
          + " button, input, textarea, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

  /** What Founder's systems know of an article stands in a comment, as elements. */
  private static final Pattern PROPERTIES =
      Pattern.compile("^\\s*enpproperty\\b(.*?)(?:/enpproperty)?\\s*$", Pattern.DOTALL);

  private HtmlDocument() {}

  /**
   * Reads it.
   *
   * @param onFault is told where characters are broken
   * @throws UnreadableException if it is too large, or its charset can't be told
   */
  static Document read(SourceFile file, Consumer<RejectedPage> onFault) throws UnreadableException {
    if (file.bytes() > MAX_BYTES) {
      throw new UnreadableException(
          "It has %d MB; a page as HTML has at most %d MB."
              .formatted(file.bytes() >> 20, MAX_BYTES >> 20));
    }
    try {
      byte[] bytes = Files.readAllBytes(file.file());
      Charset said = file.encoding() == null ? declared(bytes) : file.encoding();
      DecodedText decoded = TextDecoder.decode(bytes, said);
      decoded.fault(file.path()).ifPresent(onFault);
      return tree(decoded.text());
    } catch (IOException e) {
      throw new UnreadableException("It can't be read: %s.".formatted(Reasons.of(e)));
    }
  }

  private static Document tree(String html) throws UnreadableException {
    Document page = Jsoup.parse(html);
    int[] deepest = new int[1];
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    if (deepest[0] > MAX_DEPTH) {
      throw new UnreadableException(
          "Its elements are nested %,d deep; no page needs more than %,d."
              .formatted(deepest[0], MAX_DEPTH));
    }
    List<Comment> comments = new ArrayList<>();
    page.traverse((node, depth) -> {
      if (node instanceof Comment comment) {
        comments.add(comment);
      }
    });
    comments.forEach(comment -> expand(comment, page));
    page.select(UNSEEN).remove();
    return page;
  }

  private static void expand(Comment comment, Document page) {
    Matcher properties = PROPERTIES.matcher(comment.getData());
    if (properties.find()) {
      Element known = new Element("enpproperty");
      Document parsed = Jsoup.parse(properties.group(1), "", Parser.xmlParser());
      List.copyOf(parsed.childNodes()).forEach((Node node) -> known.appendChild(node));
      page.body().appendChild(known);
    }
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    if (!charset.find()) {
      return null;
    }
    try {
      return Charset.forName(charset.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
