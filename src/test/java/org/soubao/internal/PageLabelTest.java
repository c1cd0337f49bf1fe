package org.soubao.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLabelTest {
  @ParameterizedTest
  @CsvSource({
    "1, 01",
    "01, 01",
    "第1版, 01",
    "第一版, 01",
    "二版, 02",
    "十二版, 12",
    "第二十版, 20",
    "第二十一版, 21",
    "A5, A05",
    "第２版, 02",
    "Ａ５版, A05",
    "a05版, A05",
    "特刊, 特刊",
  })
  void labelsAreTheSameHoweverWritten(String label, String normal) {
    assertThat(PageLabel.normalize(label)).isEqualTo(normal);
  }
}
