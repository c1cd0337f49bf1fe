package org.soubao.internal.format.page;

import java.io.IOException;
import java.nio.file.Files;
import org.soubao.ingest.RejectedPage;
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

  /** The same of zeros, which come in when a disk or a copy fails. */
  private static final double MOST_ZEROS = 0.02;

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
    String text = withoutZeros(decoded.text(), source, sink);
    decoded.fault(source.path()).ifPresent(sink::fault);
    if (text.isBlank()) {
      throw new UnreadableException("The page is empty.");
    }
    return text;
  }

  /** A page may hold a few control characters, and hardly any zeros; a file with many is none. */
  private static String withoutZeros(String text, SourceFile source, Sink sink)
      throws UnreadableException {
    long controls =
        text.chars().filter(c -> Character.isISOControl(c) && LAYOUT.indexOf(c) < 0).count();
    long zeros = text.chars().filter(c -> c == 0).count();
    if (controls > MOST_CONTROLS * text.length() || zeros > MOST_ZEROS * text.length()) {
      throw new UnreadableException(
          DecodedText.lineOf(text, Math.max(0, text.indexOf('\0'))),
          "It is a binary file, not the text of a page.");
    }
    if (zeros == 0) {
      return text;
    }
    sink.fault(
        new RejectedPage(
            source.path(),
            DecodedText.lineOf(text, text.indexOf('\0')),
            "%,d zero byte%s in it; \uFFFD stands there, and the rest is ingested."
                .formatted(zeros, zeros == 1 ? " is" : "s are")));
    return text.replace('\0', '\uFFFD');
  }
}
