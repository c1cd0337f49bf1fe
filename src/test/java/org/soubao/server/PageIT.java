package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The web page in a browser, on the bundled sample. */
class PageIT extends InBrowser {
  private static final By TOTAL = By.cssSelector("#total strong");
  private static final By HEADLINES = By.cssSelector(".hits h2 a");
  private static final By CHIPS = By.cssSelector(".chips li");
  private static final By OPTIONS = By.cssSelector("#suggestions [role=option]");
  private static final By CITY = By.cssSelector(".facet[data-facet=place] li li label");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @BeforeEach
  void openTheFrontPage() {
    browser.get(origin() + "/?lang=zh");
    await(By.cssSelector(".landing .newest li"));
  }

  @Test
  void aQueryGivesHighlightedHitsAndNarrowsByAFacet() {
    int all = search("图书馆");
    assertThat(texts(By.cssSelector(".hits mark"))).isNotEmpty().contains("图书馆");

    String city = await(CITY).findElement(By.className("value")).getText();
    click(CITY);
    until(driver -> texts(CHIPS).stream().anyMatch(chip -> chip.startsWith(city)));
    assertThat(total()).isBetween(1, all - 1);
    assertThat(texts(By.cssSelector(".hits .facts"))).allMatch(facts -> facts.contains(city));

    browser.navigate().back();
    until(driver -> total() == all);
    assertThat(texts(CHIPS)).isEmpty();
    assertThat(browser.findElement(By.id("q")).getAttribute("value")).isEqualTo("图书馆");
  }

  @Test
  void anArticleOpensAndTheResultsComeBackWhereTheyWereLeft() {
    int all = search("图书馆");
    browser.executeScript("window.scrollTo(0, 300)");
    until(driver -> scrolled() == 300);
    browser.executeScript("document.querySelectorAll('.hits h2 a')[1].click()");
    WebElement headline = await(By.cssSelector("article h1"));
    assertThat(browser.getTitle()).startsWith(headline.getText());
    assertThat(await(By.cssSelector("article .body")).getText()).isNotBlank();
    assertThat(texts(By.cssSelector("article mark"))).contains("图书馆");

    browser.navigate().refresh();
    assertThat(await(By.cssSelector("article h1 , .message")).getTagName()).isEqualTo("h1");
    click(By.cssSelector("a[data-back]"));
    await(HEADLINES);
    until(driver -> scrolled() == 300);
    assertThat(total()).isEqualTo(all);
  }

  @Test
  void thePageSpeaksEnglishByChoiceAndRemembersIt() {
    search("图书馆");
    click(By.id("language"));
    until(driver -> text(By.cssSelector("#form button")).equals("Search"));
    assertThat(browser.getCurrentUrl()).contains("lang=en");
    assertThat(text(TOTAL)).endsWith("articles");

    browser.navigate().back();
    until(driver -> browser.getTitle().startsWith("Soubao"));
    assertThat(browser.getCurrentUrl()).contains("lang=en");

    browser.get(origin() + "/");
    await(By.cssSelector(".landing"));
    assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void theSlashKeyGoesToTheBox() {
    search("图书馆");
    browser.executeScript("document.activeElement.blur()");
    browser.findElement(By.tagName("body")).sendKeys("/");
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("q");
  }

  @Test
  void suggestionsAreChosenWithTheKeyboard() {
    WebElement box = await(By.id("q"));
    box.sendKeys("zhangzhou");
    until(driver -> texts(OPTIONS).stream().anyMatch(text -> text.startsWith("漳州市")));
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
    box.sendKeys(Keys.ARROW_DOWN);
    assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
    box.sendKeys(Keys.ESCAPE);
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
    box.sendKeys(Keys.ARROW_DOWN);
    until(driver -> "true".equals(box.getDomAttribute("aria-expanded")));
    box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    until(driver -> texts(CHIPS).stream().anyMatch(chip -> chip.startsWith("漳州市")));
    assertThat(browser.findElement(By.id("suggestions")).isDisplayed()).isFalse();
  }

  @Test
  void anotherSpellingIsALink() {
    search("图书管");
    click(By.cssSelector(".notices a"));
    until(driver -> texts(By.cssSelector(".hits mark")).contains("图书馆"));
    assertThat(browser.findElement(By.id("q")).getAttribute("value")).isEqualTo("图书馆");
  }

  @Test
  void similarArticlesFollowAnArticle() {
    search("图书馆");
    browser.executeScript("document.querySelector('.hits h2 a').click()");
    String other = await(By.cssSelector(".similar h3 a")).getText();
    browser.executeScript("document.querySelector('.similar h3 a').click()");
    until(driver -> text(By.cssSelector("article h1")).equals(other));
  }

  @Test
  void nothingFoundGivesAdvice() {
    assertThat(search("\"没有哪一篇会有的一串字\"")).isZero();
    assertThat(texts(By.cssSelector(".advice li"))).hasSizeGreaterThan(1);
  }

  @Test
  void aTelephoneShowsItWithoutScrollingSideways() {
    onTelephone(() -> {
      browser.navigate().refresh();
      await(By.cssSelector(".landing"));
      assertThat(contentWidth()).isEqualTo(390);
      search("图书馆");
      assertThat(contentWidth()).isEqualTo(390);
      click(By.cssSelector(".facets summary"));
      assertThat(await(CITY).isDisplayed()).isTrue();
      assertThat(contentWidth()).isEqualTo(390);
      browser.executeScript("document.querySelector('.hits h2 a').click()");
      await(By.cssSelector("article h1"));
      assertThat(contentWidth()).isEqualTo(390);
    });
  }
}
