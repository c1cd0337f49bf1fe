package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soubao.model.Kind;

/**
 * The harder pages hold what they are said to hold. {@code -Dharder.out=FOLDER} writes {@code
 * -Dharder.pages=80} of them, made with {@code -Dharder.seed=7}, and what must be found in them.
 */
class HarderPagesTest {
  private static final List<HarderPage> PAGES = HarderPages.make(300, 1);

  @Test
  void pagesAreWrittenWhereAsked() throws Exception {
    String out = System.getProperty("harder.out");
    if (out != null) {
      int count = Integer.getInteger("harder.pages", 80);
      HarderFolder.write(HarderPages.make(count, Long.getLong("harder.seed", 7)), Path.of(out));
    }
    assertThat(PAGES).hasSize(300);
  }

  @Test
  void oneSeedGivesTheSamePages() {
    assertThat(HarderPages.make(30, 5)).isEqualTo(HarderPages.make(30, 5));
    assertThat(HarderPages.make(30, 5)).isNotEqualTo(HarderPages.make(30, 6));
  }

  @Test
  void everyPageIsAnother() {
    assertThat(PAGES).extracting(HarderPage::path).doesNotHaveDuplicates();
  }

  @Test
  void everyParagraphAndHeadingStandsInItsDump() {
    for (HarderPage page : PAGES) {
      String dump = Likeness.letters(page.text());
      for (ExpectedArticle article : page.expected()) {
        assertThat(article.paragraphs()).as(page.path()).isNotEmpty();
        for (String paragraph : article.paragraphs()) {
          assertThat(dump).as(page.path()).contains(Likeness.letters(paragraph));
        }
        String headline = article.headline();
        assertThat(dump).contains(Likeness.letters(headline == null ? "" : headline));
      }
    }
  }

  @Test
  void issuesHoldBothPartsOfWhatIsContinued() {
    Set<String> begun = new HashSet<>();
    int parts = 0;
    for (HarderPage page : PAGES) {
      for (ExpectedArticle article : page.expected()) {
        String whole = Likeness.letters(String.join("", article.whole()));
        if (article.continuedOn() != null) {
          begun.add(page.issue() + whole);
        }
        if (article.isContinuation()) {
          parts++;
          assertThat(begun).contains(page.issue() + whole);
        }
      }
    }
    assertThat(parts).isGreaterThan(50);
  }

  @Test
  void everySortOfInsertOccurs() {
    assertThat(PAGES.stream().flatMap(page -> page.inserts().stream()))
        .extracting(HarderPage.Insert::kind)
        .contains(Kind.NOTICE, Kind.ADVERTISEMENT, Kind.GUIDE);
  }
}
