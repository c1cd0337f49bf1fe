package org.soubao.internal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.soubao.internal.Reasons;

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
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, select, button,"
          + " input, textarea, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

  /** What Founder's systems know of an article stands in a comment, as elements. */
  private static final Pattern PROPERTIES =
      Pattern.compile("^\\s*enpproperty\\b(.*?)(?:/enpproperty)?\\s*$", Pattern.DOTALL);

  private HtmlDocument() {}

  /**
   * Reads it.
   *
   * @throws UnreadableException if it is too large, or its charset can't be told
   */
  static Document read(SourceFile file) throws UnreadableException {
    if (file.bytes() > MAX_BYTES) {
      throw new UnreadableException(
          "It has %d MB; a page as HTML has at most %d MB."
              .formatted(file.bytes() >> 20, MAX_BYTES >> 20));
    }
    try {
      return tree(decode(Files.readAllBytes(file.file())));
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

  private static String decode(byte[] bytes) throws UnreadableException {
    Charset marked = byteOrder(bytes);
    if (marked != null) {
      return new String(bytes, marked).substring(1);
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    Charset declared = declared(bytes);
    String text = declared == null ? null : strictly(bytes, declared);
    if (text == null) {
      text = strictly(bytes, Charset.forName("GB18030"));
    }
    if (text == null) {
      throw new UnreadableException(
          "It is neither UTF-8 nor the encoding it declares; convert it to UTF-8.");
    }
    return text;
  }

  private static @Nullable Charset byteOrder(byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb) {
      return bytes[2] == (byte) 0xbf ? StandardCharsets.UTF_8 : null;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    boolean big = bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
    return big ? StandardCharsets.UTF_16BE : null;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    if (!charset.find()) {
      return null;
    }
    try {
      String name = charset.group(1);
      boolean chinese = name.equalsIgnoreCase("gb2312") || name.equalsIgnoreCase("gbk");
      return Charset.forName(chinese ? "GB18030" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
