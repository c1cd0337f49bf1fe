package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.soubao.typeset.SmallPdf;
import org.soubao.typeset.SmallPdf.Printed;

/** Markup and scripts in every field of an article, and in every parameter, stay text. */
class HostileArticlesIT extends InBrowser {
  private static final String HARM =
      "汛\"'><img src=x onerror=\"window.harmed=1\"><script>window.harmed=1</script>"
          + "<svg onload=window.harmed=1>--></title></script><b id=harm>&lt;i&gt;</b>";

  private static final String NAME = "01'\"><img src=x onerror=window.harmed=1><svg onload=";

  private static final List<String> TEXTS =
      List.of(
          "newspaper",
          "province",
          "city",
          "page",
          "section",
          "kicker",
          "headline",
          "deck",
          "credit",
          "dateline",
          "agency",
          "continuedOn",
          "continuedFrom",
          "body",
          "unknown");

  @BeforeAll
  static void serve(@TempDir Path folder) throws IOException {
    writePdf(folder);
    Path articles = folder.resolve("articles.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      lines.append(Json.write(article(i))).append('\n');
    }
    Files.writeString(articles, lines);
    open(folder);
  }

  /** A page whose name and headline mean harm; a name can't have a slash. */
  private static void writePdf(Path folder) throws IOException {
    Path file = folder.resolve("汛报/2025-02-25/" + NAME + ".pdf");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        SmallPdf.page(
            List.of(
                new Printed("渡口<img src=x onerror=window.harmed=1>复航", 26, 740),
                new Printed("　　本报讯　<script>window.harmed=1</script>渡口昨日复航。", 10.5, 715),
                new Printed("<svg onload=window.harmed=1>老周说等了一个冬天。", 10.5, 700))));
  }

  private static Map<String, Object> article(int number) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("id", HARM + number);
    article.put("date", "2025-02-24");
    TEXTS.forEach(field -> article.put(field, HARM));
    for (String field : List.of("subheads", "byline", "captions", "inferred", "corrected")) {
      article.put(field, List.of(HARM));
    }
    article.put("body", HARM + "防汛\n" + HARM + "\njavascript:window.harmed=1");
    article.put("source", Map.of("path", HARM, "pieces", List.of(List.of(0, 1))));
    return article;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What the service refuses, the browser notes; anything else is a fault. */
  @Override
  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(browser.manage().logs().get(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .filteredOn(entry -> !entry.getMessage().matches("(?s).*status of 4\\d\\d.*"))
        .isEmpty();
    assertThat(browser.executeScript("return window.harmed === undefined")).isEqualTo(true);
    assertThat(
            browser.findElements(
                By.cssSelector(
                    "#harm, img[src=x], svg[onload],"
                        + " script:not([src]):not([type='application/ld+json'])")))
        .isEmpty();
    assertThat(browser.findElements(By.cssSelector("a[href^='javascript:' i]"))).isEmpty();
  }

  @Test
  void inResults() {
    visit("?q=" + encoded("防汛"));
    assertThat(text(By.cssSelector(".hit h2"))).contains("<img src=x");
    assertThat(text(By.id("facets"))).contains("<img src=x");
  }

  @Test
  void inAnArticleAndItsCitation() {
    visit("?q=" + encoded("防汛") + "&article=" + encoded(HARM + 1));
    assertThat(text(By.id("headline"))).contains("<img src=x");
    assertThat(text(By.cssSelector(".body"))).contains("<script>");
    click(By.cssSelector("[data-key=cite]"));
    until(driver ->
        driver.findElement(By.cssSelector("dialog[open]")).getText().contains("TY  - NEWS"));
  }

  @Test
  void inThePictureOfAPage() {
    visit("?q=" + encoded("老周说等了一个冬天"));
    click(By.cssSelector(".hit h2 a"));
    await(By.id("headline"));
    browser.get(browser.getCurrentUrl() + "&original=true");
    settled();
    WebElement picture = await(By.cssSelector("#original svg.page"));
    assertThat(picture.getDomAttribute("aria-label")).contains("版面图");
    assertThat(text(By.id("headline"))).contains("<img src=x");
    assertThat(String.valueOf(browser.executeScript("return document.body.textContent")))
        .contains(NAME);
  }

  @Test
  void inAnIssueAndInWhatIsHeld() {
    visit("?issue&date=2025-02-24&newspaper=" + encoded(HARM));
    assertThat(text(By.id("main"))).contains("<img src=x");
    nothingWentWrongUnseen();
    visit("?held");
    assertThat(text(By.id("main"))).contains("<img src=x");
    nothingWentWrongUnseen();
    visit("?held=" + encoded(HARM) + "&date=2025");
    assertThat(text(By.id("main"))).contains("<img src=x");
    nothingWentWrongUnseen();
    visit("");
    assertThat(text(By.id("main"))).contains("<img src=x");
  }

  @Test
  void inSuggestions() {
    visit("");
    await(By.id("q")).sendKeys("汛");
    until(driver -> !driver.findElements(By.cssSelector("#suggestions li")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q",
        "article",
        "newspaper",
        "city",
        "province",
        "section",
        "page",
        "origin",
        "kind",
        "byline",
        "from",
        "to",
        "sort",
        "all",
        "offset",
        "held",
        "date",
        "lang",
        "original",
        "issue&newspaper",
        "issue&date",
        "unknown"
      })
  void inAParameter(String parameter) {
    browser.get(origin() + "/?" + parameter + "=" + encoded(HARM));
    settled();
    nothingWentWrongUnseen();
    browser.get(origin() + "/?" + parameter + "=" + encoded("javascript:window.harmed=1"));
    settled();
  }
}
