package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Ids begin with what is known of the page, so that files of one name don't collide. */
class PageNameTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 23);

  @Test
  void aKnownPageNamesItsArticles() {
    assertThat(new PageName("05", "赣州时报", DAY, "A05").id(2)).isEqualTo("赣州时报-2025-01-23-A05-2");
  }

  @Test
  void aClippingOfItNamesItsFileToo() {
    PageName clipping = new PageName("content_7", "content_7", "赣州时报", DAY, "A05", "要闻");
    assertThat(clipping.id(1)).isEqualTo("赣州时报-2025-01-23-A05-content_7-1");
  }

  @Test
  void whereThePageIsNotKnownTheFileStandsForIt() {
    assertThat(new PageName("content_7", "赣州时报", DAY, null).id(1))
        .isEqualTo("赣州时报-2025-01-23-content_7-1");
  }

  @Test
  void whereTheIssueIsNotKnownTheFileAloneDoes() {
    assertThat(new PageName("scan 17", "赣州时报", null, "A05").id(1)).isEqualTo("scan 17-1");
  }
}
