package org.soubao.internal.format.page;

import java.io.IOException;
import java.nio.file.Files;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.source.PagePath;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.DecodedText;
import org.soubao.internal.format.text.TextDecoder;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageLayout;

/** Reads the text of a page, which is one file. */
public final class TextPages implements PageReader {
  private static final long MAX_BYTES = 8L << 20;

  /** Control characters that text is laid out with. */
  private static final String LAYOUT = "\t\n\r\f\u000b\u0085";

  /** Share of other control characters that a page's text has at most. */
  private static final double MOST_CONTROLS = 0.1;

  @Override
  public void read(SourceFile file, Sink sink) throws UnreadableException {
    String text = text(file, sink);
    sink.page(new PageDump(file.path(), PagePath.of(file), text, PageLayout.NONE));
  }

  private static String text(SourceFile source, Sink sink) throws UnreadableException {
    if (source.bytes() > MAX_BYTES) {
      throw new UnreadableException(
          "It has %d MB; the text of a page has at most %d MB."
              .formatted(source.bytes() >> 20, MAX_BYTES >> 20));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(source.file());
    } catch (IOException e) {
      throw new UnreadableException("It can't be read: %s.".formatted(Reasons.of(e)));
    }
    DecodedText decoded = TextDecoder.decode(bytes, source.encoding());
    String text = decoded.text();
    refuseBinary(text);
    decoded.fault(source.path()).ifPresent(sink::fault);
    if (text.isBlank()) {
      throw new UnreadableException("The page is empty.");
    }
    return text;
  }

  /** A page may hold a few control characters; a file with many, or with a zero, is none. */
  private static void refuseBinary(String text) throws UnreadableException {
    long controls =
        text.chars().filter(c -> Character.isISOControl(c) && LAYOUT.indexOf(c) < 0).count();
    int zero = text.indexOf('\0');
    int first = zero < 0 && controls > MOST_CONTROLS * text.length() ? 0 : zero;
    if (first >= 0) {
      throw new UnreadableException(
          DecodedText.lineOf(text, first), "It is a binary file, not the text of a page.");
    }
  }
}
