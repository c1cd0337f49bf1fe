package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soubao.model.Article;
import org.soubao.model.Piece;

/** Whatever a page holds, each of its characters ends in an article or is named as left out. */
class NothingIsLostTest {
  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> line =
        Arbitraries.of(
            "",
            "",
            "本报讯（记者林知远）青石",
            "桥图书馆昨日重新开放，新增",
            "放时间。",
            " 晚报讯 北码头渡船",
            "图书馆重新开放",
            "——重开见闻",
            "○○记者 方 亮",
            "（下转第二版）",
            "■据新华社",
            "·广告·",
            "图图书书馆馆",
            "（记者 何小川 摄）",
            "\u3000𠮷a b",
            "\uFEFF\u0001，");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, line), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(40)
        .map(lines -> String.join("\n", lines));
  }

  @Property
  void everyCharacterIsInAPieceOrLeftOut(@ForAll("pages") String text) {
    SegmentedPage page = PageSegmenter.segment(new PageDump("p.txt", "p", null, null, null, text));
    boolean[] covered = new boolean[text.length()];
    for (Piece piece : pieces(page)) {
      assertThat(piece.end()).isLessThanOrEqualTo(text.length());
      for (int i = piece.start(); i < piece.end(); i++) {
        covered[i] = true;
      }
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean visible =
          !Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && !Character.isISOControl(c)
              && c != '\uFEFF'
              && c != '\u200B';
      assertThat(covered[i] || !visible).as("character %d of %s", i, text).isTrue();
    }
  }

  private static List<Piece> pieces(SegmentedPage page) {
    List<Piece> pieces = new ArrayList<>();
    for (Article article : page.articles()) {
      assertThat(article.source()).isNotNull();
      pieces.addAll(article.source().pieces());
    }
    page.leftOut().forEach(line -> pieces.add(line.piece()));
    return pieces;
  }
}
