package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in one piece is cut where the archive's texts have the parts apart. */
class SegmentationTest {
  private static final List<String> TEXTS =
      List.of(
          "发展新质生产力要因地制宜",
          "新质生产力在车间里",
          "质量创新质的飞跃，生产力也在变",
          "岑淏喆书记到码头",
          "书记说，岑淏喆是劳模",
          "岑淏喆修好了水泵",
          "书记走访",
          "碳达峰碳中和的路线图",
          "碳达峰碳中和看绿电",
          "席铁山修好了渡船",
          "铁山上的席草，铁山下的渡船",
          "席草铺到铁山",
          "席子也运到铁山",
          "金和说，水车照常转",
          "王金店里，水与车都齐",
          "汪金和说，水车照常转",
          "汪金店开张",
          "汪金店歇业",
          "高铁质量好，地区发展快",
          "高度重视质量",
          "提高质量",
          "绵阳和广元通了车",
          "绵阳通车",
          "广元通车，和从前不同");

  private final WordSegmenter segmenter = new WordSegmenter();

  @ParameterizedTest
  @CsvSource({
    "新质生产力, 新质生产力",
    "岑淏喆, 岑淏喆",
    "岑淏喆书记, 岑淏喆 书记",
    "碳达峰碳中和, 碳达峰碳中和",
    "绵阳和广元, 绵阳 广元",
    "防汛抗旱, 防汛 抗旱",
    "青石桥镇水厂, 青石桥镇 水厂",
    "席铁山, 席铁山",
    "席铁山渡船, 席铁山 渡船",
    "汪金和, 汪金和",
    "高质量发展, 高质量 发展",
    "席草的车, 席草 车",
  })
  void isCutAsTheTextsHaveIt(String typed, String segments) {
    List<String> found =
        segmenter.segments(typed, new Texts()).runs().stream()
            .map(run -> String.join("", run.units()))
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(segments);
  }

  @ParameterizedTest
  @CsvSource({
    "高质量发展, true",
    "席铁山, false",
    "席质量, true",
    "防汛抗旱, false",
    "岑淏喆码头, false",
    "防汛的席, false",
  })
  void isTornWhereNoTextHasIt(String typed, boolean torn) {
    assertThat(segmenter.segments(typed, new Texts()).isTorn()).isEqualTo(torn);
  }

  /** Knows one place, and counts by looking for substrings. */
  private static final class Texts implements Vocabulary {
    @Override
    public boolean isName(String text) {
      return Set.of("青石桥镇").contains(text);
    }

    @Override
    public long count(Run run) {
      return with(run).count();
    }

    @Override
    public long articles(Run run) {
      return count(run);
    }

    @Override
    public long countBoth(Run one, Run other) {
      return with(one).filter(text -> text.contains(String.join("", other.units()))).count();
    }

    private static Stream<String> with(Run run) {
      return TEXTS.stream().filter(text -> text.contains(String.join("", run.units())));
    }
  }
}
