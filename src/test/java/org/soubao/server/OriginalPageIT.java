package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The raw page beside an article, in a browser. */
class OriginalPageIT extends InBrowser {
  private static final By BUTTON = By.cssSelector("button.compare");
  private static final By PANEL = By.id("original");
  private static final By RAW = By.cssSelector("#original pre");

  private static final String HOSTILE =
      """
      赣州时报 要闻 01

      章江渡口今日复航

      本报讯（记者 温堃祎）章江渡口昨日复航，<img src=x onerror="document.title='pwned'">
      <script>document.title='pwned'</script>&lt;b&gt; 两岸居民又能坐船过江。%s

      责任编辑 蓝亦喆
      """
          .formatted("渡船每天开行二十班，早六点到晚八点。\n".repeat(60));

  @TempDir static Path sources;

  @BeforeAll
  static void start() throws IOException {
    Path page = sources.resolve("赣州时报/2025-01-23/01.txt");
    Files.createDirectories(page.getParent());
    Files.writeString(page, HOSTILE);
    Path lower = sources.resolve("绵阳时报/2025-01-16/02.txt");
    Files.createDirectories(lower.getParent());
    Files.copy(Path.of("src/sample/pages/绵阳时报/2025-01-16/02.txt"), lower);
    Files.writeString(
        sources.resolve("lines.jsonl"),
        "{\"id\":\"line\",\"headline\":\"没有版面\",\"body\":\"这一篇没有版面原文。\"}\n");
    open(sources);
  }

  private static String article(String id) {
    return origin() + "/?article=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static void openArticle(String more) {
    browser.get(article("赣州时报-2025-01-23-01-1") + more);
    await(BUTTON);
  }

  @Test
  void theRawPageOpensBesideTheArticle() {
    openArticle("&lang=zh");
    assertThat(browser.findElements(PANEL)).isEmpty();
    assertThat(text(BUTTON)).isEqualTo("版面原文");
    click(BUTTON);
    await(RAW);
    assertThat(await(BUTTON).getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.getCurrentUrl()).contains("original=true");
    assertThat(await(PANEL).getRect().x)
        .isGreaterThan(await(By.tagName("article")).getRect().x + 300);
    assertThat(await(PANEL).getText()).contains("赣州时报/2025-01-23/01.txt");
    assertThat(contentWidth()).isLessThanOrEqualTo(1280);

    browser.navigate().refresh();
    await(RAW);
    click(By.cssSelector("#original .close"));
    until(driver -> driver.findElements(PANEL).isEmpty());
    assertThat(browser.getCurrentUrl()).doesNotContain("original");
  }

  @Test
  void thePiecesOfTheArticleAreMarked() {
    openArticle("&lang=zh&original=true");
    await(RAW);
    String marked = String.join("", texts(By.cssSelector("#original pre mark")));
    assertThat(marked).contains("章江渡口昨日复航").doesNotContain("责任编辑");
  }

  @Test
  void theFirstPieceIsInViewHoweverFarDownItStands() {
    browser.get(article("绵阳时报-2025-01-16-02-5") + "&original=true");
    await(RAW);
    assertThat(number("return document.querySelector('.sheets').scrollTop")).isPositive();
    assertThat(
            browser.executeScript(
                """
                const box = document.querySelector(".sheets").getBoundingClientRect();
                const mark = document.querySelector("#original pre mark").getBoundingClientRect();
                return mark.top >= box.top && mark.top < box.bottom;
                """))
        .isEqualTo(true);
  }

  @Test
  void whatThePageSaysIsOnlyText() {
    openArticle("&original=true");
    await(RAW);
    assertThat(browser.executeScript("return document.querySelector('#original pre').textContent"))
        .isEqualTo(HOSTILE);
    assertThat(browser.findElements(By.cssSelector("#original pre > :not(mark)"))).isEmpty();
    assertThat(browser.findElements(By.cssSelector("#original pre mark *"))).isEmpty();
    assertThat(browser.getTitle()).doesNotContain("pwned");
  }

  @Test
  void theKeyboardGoesIntoTheOriginalAndBack() {
    openArticle("&lang=en");
    assertThat(text(BUTTON)).isEqualTo("Original page");
    await(BUTTON).sendKeys(Keys.ENTER);
    await(RAW);
    until(driver -> focused("className").equals("sheets"));
    browser.switchTo().activeElement().sendKeys(Keys.PAGE_DOWN);
    until(driver -> number("return document.querySelector('.sheets').scrollTop") > 0);
    browser.findElement(By.cssSelector("#original .close")).sendKeys(Keys.ENTER);
    until(driver -> focused("dataset.key").equals("compare"));
  }

  @Test
  void anArticleThatWasNoPageHasNoButton() {
    browser.get(article("line") + "&original=true");
    assertThat(text(By.id("headline"))).isEqualTo("没有版面");
    assertThat(browser.findElements(BUTTON)).isEmpty();
    assertThat(browser.findElements(PANEL)).isEmpty();
  }

  @Test
  void onATelephoneTheOriginalStandsBelow() {
    onTelephone(() -> {
      openArticle("&lang=zh");
      click(BUTTON);
      await(RAW);
      until(driver -> scrolled() > 0);
      assertThat(contentWidth()).isEqualTo(390);
      assertThat(await(PANEL).getRect().y)
          .isGreaterThan(await(By.cssSelector("article .body")).getRect().y);
      assertThat(number("return document.getElementById('original').getBoundingClientRect().top"))
          .isBetween(0L, 100L);
    });
  }

  @Test
  void theTextIsLegibleInTheDark() {
    inTheDark(() -> {
      openArticle("&original=true");
      await(RAW);
      assertThat(contrast("#original pre", "#original")).isGreaterThan(4.5);
      assertThat(contrast("#original pre mark", "#original pre mark")).isGreaterThan(4.5);
    });
  }

  /** The ratio of WCAG 2 between the colour of a text and what it stands on. */
  private static double contrast(String text, String ground) {
    return ((Number)
            browser.executeScript(
                """
                const light = (colour) => {
                  const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
                    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const style = (selector) => getComputedStyle(document.querySelector(selector));
                const both = [light(style(arguments[0]).color), light(style(arguments[1]).backgroundColor)];
                return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
                """,
                text,
                ground))
        .doubleValue();
  }
}
