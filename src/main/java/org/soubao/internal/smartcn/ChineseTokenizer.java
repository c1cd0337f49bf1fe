package org.soubao.internal.smartcn;

import java.io.IOException;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/**
 * Gives the tokens of {@link org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer}, each with
 * the same text, offsets and type. It shares its base class, and with it the way in which a long
 * text is read in pieces of 1,024 units.
 */
final class ChineseTokenizer extends SegmentingTokenizerBase {
  /** What smartcn writes for every delimiter. */
  private static final char DELIMITER = ',';

  /** From an ASCII character to its full-width form. */
  private static final int FULL_WIDTH = 0xFEE0;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final Segmenter segmenter;
  private boolean inSentence;

  ChineseTokenizer(Dictionary dictionary) {
    super(new SentenceBreaks());
    segmenter = new Segmenter(dictionary);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    inSentence = false;
  }

  @Override
  protected void setNextSentence(int start, int end) {
    segmenter.segment(buffer, start, end);
    inSentence = true;
  }

  @Override
  protected boolean incrementWord() {
    if (!inSentence || !segmenter.next()) {
      return false;
    }
    clearAttributes();
    int start = segmenter.start();
    int end = segmenter.end();
    write(start, end);
    offsets.setOffset(correctOffset(offset + start), correctOffset(offset + end));
    type.setType(TypeAttribute.DEFAULT_TYPE);
    return true;
  }

  private void write(int start, int end) {
    char[] target = term.resizeBuffer(end - start);
    int length = 0;
    int kind = CharacterKind.of(buffer[start]);
    if (kind == CharacterKind.DELIMITER) {
      target[length++] = DELIMITER;
    } else if (CharacterKind.isLetter(kind) || CharacterKind.isDigit(kind)) {
      for (int i = start; i < end; i++) {
        target[length++] = fold(buffer[i]);
      }
    } else {
      for (int i = start; i < end; i++) {
        if (!CharacterKind.isBlank(buffer[i])) {
          target[length++] = buffer[i];
        }
      }
    }
    term.setLength(length);
  }

  /** A letter in lower case and half width, a digit in half width. */
  private static char fold(char c) {
    int narrow = c >= '０' ? c - FULL_WIDTH : c;
    return (char) (narrow >= 'A' && narrow <= 'Z' ? narrow + ('a' - 'A') : narrow);
  }
}
