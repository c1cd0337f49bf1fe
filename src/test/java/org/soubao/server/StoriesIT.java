package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Stories that several newspapers printed: as one hit, one by one, and as what they are. */
class StoriesIT extends InBrowser {
  /** An agency's report that five of the newspapers have. */
  private static final String REPRINTED = "?q=\"城市夜读联盟\"";

  private static final By TOTAL = By.cssSelector("#total strong");
  private static final By HEADLINES = By.cssSelector(".hits h2");
  private static final By STORY = By.cssSelector(".story a");
  private static final By COLLAPSE = By.cssSelector(".collapse");
  private static final By ORIGINS = By.cssSelector("[data-facet=origin] li label");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @Test
  void oneHitStandsForAStoryAndOneClickListsAll() {
    visit(REPRINTED);
    int stories = texts(HEADLINES).size();
    int articles = total();
    assertThat(text(TOTAL)).isEqualTo("找到 %d 则报道，共 %d 篇".formatted(stories, articles));
    assertThat(articles).isGreaterThanOrEqualTo(stories + 4);
    assertThat(text(STORY)).isEqualTo("另有 4 家报纸刊登 · 2025年3月12日".replace("2025年", ""));
    assertThat(text(By.cssSelector(".counted"))).isEqualTo("数字为报道数，转载合并计。");
    click(COLLAPSE);
    until(driver -> given("collapse").equals(List.of("none")));
    settled();
    assertThat(texts(HEADLINES)).hasSize(Math.min(articles, 10));
    assertThat(text(TOTAL)).isEqualTo("找到 %d 篇".formatted(articles));
    assertThat(text(COLLAPSE)).isEqualTo("合并转载");
    click(COLLAPSE);
    until(driver -> given("collapse").isEmpty());
    settled();
    assertThat(texts(HEADLINES)).hasSize(stories);
  }

  @Test
  void aStoryLeadsToItsPrintings() {
    visit(REPRINTED);
    assertThat(await(STORY).getDomAttribute("href")).contains("article=", "reprints=true", "q=");
  }

  @Test
  void localReportingIsOneSwitch() {
    visit("?q=");
    int all = total();
    assertThat(texts(ORIGINS)).anyMatch(it -> it.startsWith("通稿"));
    click(By.cssSelector("[data-key=local]"));
    until(driver -> given("origin").equals(List.of("contributed", "staff")));
    settled();
    assertThat(total()).isBetween(1, all - 1);
    assertThat(focused("dataset.key")).isEqualTo("local");
    assertThat(texts(By.cssSelector(".hits .badge"))).doesNotContain("通稿", "转载");
    click(By.cssSelector("[data-key=local]"));
    until(driver -> given("origin").isEmpty());
  }

  @Test
  void whatIsTakenAlongIsWhatIsListed() {
    visit(REPRINTED);
    By csv = By.cssSelector(".menu a[href*='search.csv']");
    String folded = await(csv).getDomAttribute("href");
    assertThat(folded).contains("collapse=reprints");
    assertThat(hits("api/v1/search.atom" + REPRINTED))
        .isEqualTo(total())
        .isGreaterThan(hits("api/v1/search.atom" + REPRINTED + "&collapse=reprints"));
    visit(REPRINTED + "&collapse=none");
    assertThat(await(csv).getDomAttribute("href")).contains("collapse=none");
  }

  /** How many entries a feed has. */
  private static int hits(String feed) {
    return (int)
        number(
            "return fetch('%s').then((it) => it.text()).then((it) => it.split('<entry>').length - 1)"
                .formatted(feed));
  }
}
