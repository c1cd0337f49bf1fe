package org.soubao.internal.smartcn;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;
import org.apache.lucene.analysis.util.CharArrayIterator;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of {@link BreakIterator#getSentenceInstance} without looking each character up in
 * its tables.
 *
 * <p>By the rules of the JDK nothing but a period, a terminator ({@code ! ? 。 ！ ？}), a danda and
 * U+2029 can end a sentence, and where one begins, nothing is remembered of the one before. So a
 * sentence is looked through for these; behind a terminator closing signs, then blanks belong to
 * it. Wherever anything stands of which it is not certain what the rules make of it (a period
 * before a blank, a combining mark, a rare sign behind a terminator), the JDK is asked for that one
 * sentence, beginning where it begins.
 *
 * <p>Of texts in a {@link CharArrayIterator}, which is not moved. What goes back begins at the
 * start of the text again. Not for several threads.
 */
final class SentenceBreaks extends BreakIterator {
  private static final BreakIterator JDK = BreakIterator.getSentenceInstance(Locale.ROOT);

  /** Something of all that is decided here. */
  private static final String SAMPLE =
      "甲乙，丙！？”丁。 戊3.5%a.b!c?\u3000（己？）庚……辛。\n壬！Ok? No, no.1。。”2？」“癸";

  private static final String CLOSING = "\"')]}”’》〉】」』〗〕）］｝";
  private static final String BLANKS = " \t\r\f\n\u2028\u3000";
  private static final String OPENING = "([{“‘《〈【「『〖〔（［｛,，、;；:：-—…·";

  /** Whether this JDK has the rules that are known here; if not, it is asked for all. */
  private static final boolean KNOWN = agrees();

  private @Nullable BreakIterator jdk;
  private final CharArrayIterator window = CharArrayIterator.newSentenceInstance();
  private CharArrayIterator given = CharArrayIterator.newSentenceInstance();
  private char[] text = {};
  private int offset;
  private int place;
  private int end;

  @Override
  public void setText(CharacterIterator newText) {
    given = (CharArrayIterator) newText;
    text = given.getText();
    offset = given.getStart();
    place = offset;
    end = offset + given.getLength();
  }

  @Override
  public CharacterIterator getText() {
    return given;
  }

  @Override
  public int current() {
    return place - offset;
  }

  @Override
  public int next() {
    if (place == end) {
      return DONE;
    }
    place = breakAfter(place);
    return current();
  }

  @Override
  public int next(int n) {
    int found = current();
    for (long left = Math.abs((long) n); left > 0 && found != DONE; left--) {
      found = n > 0 ? next() : previous();
    }
    return found;
  }

  @Override
  public int first() {
    place = offset;
    return current();
  }

  @Override
  public int last() {
    place = end;
    return current();
  }

  @Override
  public int previous() {
    return preceding(current());
  }

  /** {@inheritDoc} Where there is none, it goes to the end. */
  @Override
  public int following(int behind) {
    requireInside(behind);
    first();
    int found = next();
    while (found != DONE && found <= behind) {
      found = next();
    }
    return found;
  }

  /** {@inheritDoc} Where there is none, it goes to the start. */
  @Override
  public int preceding(int before) {
    requireInside(before);
    first();
    int found = DONE;
    while (current() < before) {
      found = current();
      next();
    }
    place = offset + Math.max(found, 0);
    return found;
  }

  private void requireInside(int index) {
    if (index < 0 || index > end - offset) {
      throw new IllegalArgumentException("offset %d of %d".formatted(index, end - offset));
    }
  }

  private int breakAfter(int start) {
    return KNOWN && isPlain(text[start]) ? known(start) : ask(start);
  }

  private int known(int start) {
    int i = start;
    while (i < end) {
      char c = text[i++];
      if (CharacterKind.isHan(c)) {
        continue;
      }
      if (isTerminator(c)) {
        return behindTerminator(start, i);
      }
      if (isPeriod(c) ? i == end || !isInside(text[i]) : isOdd(c)) {
        return ask(start);
      }
    }
    return end;
  }

  private int behindTerminator(int start, int behind) {
    int i = behind;
    while (i < end && (isTerminator(text[i]) || CLOSING.indexOf(text[i]) >= 0)) {
      i++;
    }
    while (i < end && BLANKS.indexOf(text[i]) >= 0) {
      i++;
    }
    return i == end || isLetterOrDigit(text[i]) || isTerminator(text[i]) || isSign(text[i])
        ? i
        : ask(start);
  }

  private int ask(int start) {
    if (jdk == null) {
      jdk = (BreakIterator) JDK.clone();
    }
    window.setText(text, start, end - start);
    jdk.setText(window);
    return start + jdk.next();
  }

  private static boolean agrees() {
    SentenceBreaks breaks = new SentenceBreaks();
    CharArrayIterator sample = CharArrayIterator.newSentenceInstance();
    sample.setText(SAMPLE.toCharArray(), 0, SAMPLE.length());
    breaks.setText(sample);
    while (breaks.place < breaks.end) {
      int start = breaks.place;
      breaks.place = breaks.known(start);
      if (breaks.place != breaks.ask(start)) {
        return false;
      }
    }
    return true;
  }

  /** What can stand behind a period without ending the sentence. */
  private static boolean isInside(char c) {
    return isLetterOrDigit(c) || c == ',';
  }

  private static boolean isPlain(char c) {
    return isLetterOrDigit(c) || isTerminator(c) || isPeriod(c) || isSign(c);
  }

  private static boolean isSign(char c) {
    return CLOSING.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || BLANKS.indexOf(c) >= 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return CharacterKind.isHan(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9');
  }

  private static boolean isTerminator(char c) {
    return c == '。' || c == '!' || c == '?' || c == '！' || c == '？';
  }

  private static boolean isPeriod(char c) {
    return c == '.' || c == '．';
  }

  /** A danda, the paragraph separator, and what the JDK takes for the end of the text. */
  private static boolean isOdd(char c) {
    return c == '\u0964' || c == '\u0965' || c == '\u2029' || c == CharacterIterator.DONE;
  }
}
