package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSegmenterTest {
  private final WordSegmenter segmenter = new WordSegmenter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "图书馆开放=图书馆 开放",
        "温堃祎=温堃祎",
        "图书馆的灯=图书馆 灯",
        "二〇二五年=二〇二五年",
        "的=的",
        "12路公交=12路 公交",
        "祎，淏=祎 淏",
      })
  void segmentsAreWordsAndWhatSmartcnLeavesBetweenThem(String text, String segments) {
    String found =
        segmenter.segments(text).stream()
            .map(run -> String.join("", run.units()))
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(segments);
  }
}
