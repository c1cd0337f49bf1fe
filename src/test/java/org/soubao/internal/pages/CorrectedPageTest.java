package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soubao.internal.pages.Correction.Merge;
import org.soubao.internal.pages.Correction.Revise;
import org.soubao.internal.pages.Correction.Split;
import org.soubao.internal.pages.Correction.Target;
import org.soubao.internal.pages.Correction.Withdraw;
import org.soubao.internal.pages.Revision.Field;
import org.soubao.model.Article;
import org.soubao.model.Part;
import org.soubao.model.Piece;

/** Whatever corrections say, nothing of a page is lost, doubled, or given two ids. */
class CorrectedPageTest {
  private static final String PAGE =
      """
      青石桥修缮进入最后一月

      本报讯（记者林知远）青石桥的修缮
      工程昨日进入最后一个月，三十六块石
      板已经全部编号归位。

      石匠量了七遍

      桥工队长何小川说，最难的是中间那
      个拱，
      石匠们量了七遍才敢下凿。
      （何小川 摄）

      北码头的渡船添了两班，末班船推迟
      到晚上九点半，方便对岸的夜班工人。
      （下转第二版）
      菜市场搬进新棚
      本报记者 方荣

      晚报讯 南门菜市场昨日
      搬进新棚，一百二十个摊位按号抽签。

      （上接第三版）

      卖豆腐的老宋抽到了头一号。
      责编 方荣
      """;

  @Provide
  Arbitrary<List<Correction>> corrections() {
    Arbitrary<Integer> offset = Arbitraries.integers().between(0, PAGE.length() + 2);
    Arbitrary<Integer> starts =
        Arbitraries.of(PAGE.lines().filter(line -> !line.isEmpty()).map(PAGE::indexOf).toList());
    Arbitrary<Integer> any =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, starts), net.jqwik.api.Tuple.of(1, offset));
    return Combinators.combine(any, any, Arbitraries.integers().between(0, 9))
        .as(CorrectedPageTest::correction)
        .list()
        .ofMaxSize(7);
  }

  private static Correction correction(int offset, int with, int kind) {
    Target at = new Target("corrections.jsonl", offset + 1L, offset, null);
    return switch (kind) {
      case 0, 1, 2, 3 -> new Split(at);
      case 4, 5, 6, 7 -> new Merge(at, with);
      case 8 -> new Revise(at, new Revision(java.util.Map.of(Field.SECTION, "城事")));
      default -> new Withdraw(at);
    };
  }

  @Property
  void everyCharacterIsOnceInAPieceOrLeftOut(@ForAll("corrections") List<Correction> corrections) {
    SegmentedIssue issue = segment(corrections);
    int[] covered = new int[PAGE.length()];
    for (Piece piece : pieces(issue)) {
      for (int i = piece.start(); i < piece.end(); i++) {
        covered[i]++;
      }
    }
    for (int i = 0; i < PAGE.length(); i++) {
      if (!Character.isWhitespace(PAGE.charAt(i))) {
        assertThat(covered[i]).as("character %d of %s", i, issue.articles()).isEqualTo(1);
      }
    }
  }

  @Property
  void idsStayUnique(@ForAll("corrections") List<Correction> corrections) {
    Set<String> ids = new HashSet<>();
    SegmentedIssue issue = segment(corrections);
    issue.articles().forEach(article -> assertThat(ids.add(article.id())).isTrue());
    issue.reserved().forEach(id -> assertThat(ids.add(id)).isTrue());
  }

  @Property
  void everyMisfitIsToldOnce(@ForAll("corrections") List<Correction> corrections) {
    SegmentedIssue issue = segment(corrections);
    List<Correction> told = new ArrayList<>();
    issue.misfits().forEach(misfit -> told.add(misfit.correction()));
    assertThat(corrections).containsAll(told);
    assertThat(told.size()).isLessThanOrEqualTo(corrections.size());
  }

  private static SegmentedIssue segment(List<Correction> corrections) {
    PageDump dump = new PageDump("p/01.txt", "01", "青石晚报", LocalDate.of(2025, 3, 1), "01", PAGE);
    return IssueSegmenter.segment(
        List.of(PageSegmenter.segment(dump, NewspaperRegistry.standard(), corrections)));
  }

  private static List<Piece> pieces(SegmentedIssue issue) {
    List<Piece> pieces = new ArrayList<>();
    for (Article article : issue.articles()) {
      assertThat(article.source()).isNotNull();
      pieces.addAll(article.source().pieces());
      article.parts().stream().map(Part::pieces).forEach(pieces::addAll);
    }
    issue.pages().forEach(page -> page.leftOut().forEach(line -> pieces.add(line.piece())));
    return pieces;
  }
}
