package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the bundled page dumps to the articles they are made of; {@code -Dgolden.update=true} makes
 * them anew.
 */
class SamplePagesTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final List<SampleIssue> ISSUES = Samples.read();
  private static final Map<String, String> COMPOSED = compose();

  @Test
  void dumpsAreWhatTheGeneratorMakes() throws Exception {
    if (UPDATE) {
      rewrite(COMPOSED);
    }
    Map<String, String> bundled = new LinkedHashMap<>();
    for (Path file : Samples.files(Samples.PAGES, ".txt").toList()) {
      bundled.put(pathOf(file), Files.readString(file));
    }
    assertThat(bundled)
        .as("remake with: mvn test -Dtest=SamplePagesTest -Dgolden.update=true")
        .containsExactlyInAnyOrderEntriesOf(COMPOSED);
  }

  @Test
  void sampleIsWorthLookingAt() {
    Map<String, String> provinces =
        Map.of(
            "丹东时讯报", "辽宁省",
            "宝鸡新报", "陕西省",
            "漳州民报", "福建省",
            "绵阳时报", "四川省",
            "衡阳新报", "湖南省",
            "赣州时报", "江西省");
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(articles()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(ISSUES).extracting(SampleIssue::newspaper).isSubsetOf(provinces.keySet());
    assertThat(ISSUES.stream().map(issue -> provinces.get(issue.newspaper())).distinct())
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(pages().map(SamplePage::section).distinct()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(articles().map(WrittenArticle::origin))
        .contains("wire", "staff", "contributed", "reprint");
    assertThat(articles().map(WrittenArticle::kind))
        .contains("article", "photo story", "commentary", "literary", "notice");
  }

  @Test
  void sampleSpansMonths() {
    TreeSet<LocalDate> dates =
        ISSUES.stream()
            .map(issue -> LocalDate.parse(issue.date()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ChronoUnit.MONTHS.between(dates.first(), dates.last())).isGreaterThanOrEqualTo(3);
  }

  @Test
  void wireStoryIsCutAnewByEveryNewspaper() {
    Map<String, List<WrittenArticle>> copies = new LinkedHashMap<>();
    for (SampleIssue issue : ISSUES) {
      List<WrittenArticle> wire =
          issue.pages().stream()
              .flatMap(page -> page.articles().stream())
              .filter(article -> "新华社".equals(article.agency()))
              .toList();
      if (!wire.isEmpty()) {
        copies.put(issue.newspaper(), wire);
      }
    }
    assertThat(copies).hasSize(6).allSatisfy((paper, wire) -> assertThat(wire).hasSize(1));
    assertThat(copies.values().stream().map(wire -> wire.getFirst().headline()))
        .doesNotHaveDuplicates();
    assertThat(copies.values().stream().map(wire -> wire.getFirst().paragraphs()))
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyTheWireStoryIsPrintedTwice() {
    Stream<String> paragraphs =
        articles()
            .filter(article -> !article.origin().equals("wire"))
            .flatMap(article -> article.paragraphs().stream());
    assertThat(paragraphs).doesNotHaveDuplicates();
  }

  @Test
  void jumpsLeadToAnotherPageOfTheIssue() {
    for (SampleIssue issue : ISSUES) {
      for (SamplePage page : issue.pages()) {
        for (PagePiece piece : PagePiece.of(issue, page)) {
          assertThat(piece.paragraphs()).as(issue.pathOf(page.page())).isNotEmpty();
          if (piece.continuedOn() != null) {
            assertThat(PagePiece.of(issue, issue.page(piece.continuedOn())))
                .as(issue.pathOf(page.page()))
                .anyMatch(other -> other.article().equals(piece.article()));
          }
        }
      }
    }
  }

  @Test
  void everyWrittenParagraphStandsInItsDump() {
    ExpectedArticle.ofAll(ISSUES)
        .forEach((path, articles) -> {
          String dump = withoutBlanks(COMPOSED.get(path));
          for (ExpectedArticle article : articles) {
            assertThat(article.paragraphs())
                .as(path)
                .allSatisfy(text -> assertThat(dump).contains(withoutBlanks(text)));
          }
        });
  }

  @Test
  void bylinesArePrinted() {
    assertThat(articles())
        .allSatisfy(article -> {
          String printed = article.credit() + String.join("", article.paragraphs());
          assertThat(article.byline()).allSatisfy(name -> assertThat(printed).contains(name));
        });
  }

  @Test
  void furnitureNamesTheRightWeekday() {
    for (SampleIssue issue : ISSUES) {
      DayOfWeek day = LocalDate.parse(issue.date()).getDayOfWeek();
      String weekday = "星期" + "一二三四五六日".charAt(day.getValue() - 1);
      for (SamplePage page : issue.pages()) {
        assertThat(page.furniture().top())
            .as(issue.pathOf(page.page()))
            .allSatisfy(line -> assertThat(line.replace(weekday, "")).doesNotContain("星期"));
      }
    }
  }

  @Test
  void everyOddityStrikesSomePagesButNotAll() {
    List<Layout> layouts = COMPOSED.keySet().stream().map(path -> Layout.draw(path, 20)).toList();
    Set<Oddity> drawn = EnumSet.allOf(Oddity.class);
    drawn.removeIf(oddity -> oddity.share() == 0);
    assertThat(drawn)
        .allSatisfy(oddity -> {
          assertThat(layouts).anyMatch(layout -> layout.has(oddity));
          assertThat(layouts).anyMatch(layout -> !layout.has(oddity));
        });
  }

  private static Stream<SamplePage> pages() {
    return ISSUES.stream().flatMap(issue -> issue.pages().stream());
  }

  private static Stream<WrittenArticle> articles() {
    return pages().flatMap(page -> page.articles().stream());
  }

  private static Map<String, String> compose() {
    Map<String, String> dumps = new LinkedHashMap<>();
    for (SampleIssue issue : ISSUES) {
      for (SamplePage page : issue.pages()) {
        dumps.put(issue.pathOf(page.page()), PageComposer.compose(issue, page));
      }
    }
    return dumps;
  }

  private static void rewrite(Map<String, String> dumps) throws IOException {
    Files.createDirectories(Samples.PAGES);
    for (Path old : Samples.files(Samples.PAGES, ".txt").toList()) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> dump : dumps.entrySet()) {
      Path file = Samples.PAGES.resolve(dump.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, dump.getValue(), StandardCharsets.UTF_8);
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String pathOf(Path file) {
    return Samples.PAGES.relativize(file).toString().replace('\\', '/');
  }
}
