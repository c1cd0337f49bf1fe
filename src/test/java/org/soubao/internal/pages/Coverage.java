package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.soubao.model.Article;
import org.soubao.model.Piece;

/** Checks that each character of a page is accounted for, once. */
public final class Coverage {
  private static final byte FREE = 0;
  private static final byte TAKEN = 1;

  private final String text;
  private final byte[] taken;

  private Coverage(String text) {
    this.text = text;
    taken = new byte[text.length()];
  }

  /**
   * Segments the page and checks that all pieces lie in it, that none overlaps another, and that no
   * visible character is outside of them.
   *
   * @return what the page was taken apart into
   */
  public static SegmentedPage check(String text) {
    SegmentedPage page = PageSegmenter.segment(new PageDump("p.txt", "p", null, null, null, text));
    Coverage coverage = new Coverage(text);
    for (Article article : page.articles()) {
      assertThat(article.source()).isNotNull();
      coverage.take(article.source().pieces());
    }
    page.leftOut().forEach(line -> coverage.take(List.of(line.piece())));
    coverage.assertNothingIsLost();
    return page;
  }

  private void take(List<Piece> pieces) {
    for (Piece piece : pieces) {
      assertThat(piece.start()).isBetween(0, piece.end());
      assertThat(piece.end()).isLessThanOrEqualTo(text.length());
      for (int i = piece.start(); i < piece.end(); i++) {
        if (taken[i] != FREE) {
          throw new AssertionError("character %d belongs to two pieces of %s".formatted(i, text));
        }
        taken[i] = TAKEN;
      }
    }
  }

  private void assertNothingIsLost() {
    for (int i = 0; i < text.length(); i++) {
      if (taken[i] == FREE && isVisible(text.charAt(i))) {
        throw new AssertionError("character %d is lost of %s".formatted(i, text));
      }
    }
  }

  private static boolean isVisible(char c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && c != '\uFEFF'
        && c != '\u200B';
  }
}
