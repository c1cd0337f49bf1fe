package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page with nothing but a keyboard. */
class KeyboardIT extends InBrowser {
  private static final By HELP = By.cssSelector("dialog.help");
  private static final By HEADLINES = By.cssSelector(".hits h2 a");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @Test
  void fromTheBoxToAnArticleAndBack() {
    visit("");
    press("/");
    until(driver -> focused("id").equals("q"));
    press("图书馆", Keys.ENTER);
    until(driver -> texts(HEADLINES).size() > 2);
    settled();
    List<String> headlines = texts(HEADLINES);
    press(Keys.TAB);
    press("j");
    press("j");
    assertThat(focused("textContent")).isEqualTo(headlines.get(1));
    press("k");
    assertThat(focused("textContent")).isEqualTo(headlines.get(0));
    press(Keys.ARROW_DOWN);
    assertThat(focused("textContent")).isEqualTo(headlines.get(1));
    press(Keys.ENTER);
    until(driver -> texts(By.id("headline")).equals(List.of(headlines.get(1))));
    settled();
    assertThat(focused("id")).isEqualTo("headline");

    press(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(focused("dataset.back")).isEqualTo("");
    press(Keys.ENTER);
    until(driver -> texts(HEADLINES).equals(headlines));
    assertThat(given("q")).containsExactly("图书馆");
    until(driver -> focused("textContent").equals(headlines.get(1)));
    press("j");
    assertThat(focused("textContent")).isEqualTo(headlines.get(2));
  }

  @Test
  void nextAndPreviousFollowTheView() {
    visit("?q=");
    List<String> first = texts(HEADLINES);
    leaveTheBox();
    press("n");
    until(driver -> given("offset").equals(List.of("10")));
    settled();
    press("[");
    until(driver -> texts(HEADLINES).equals(first));
  }

  @Test
  void theSlashGoesToTheBox() {
    visit("?q=图书馆");
    leaveTheBox();
    press("/");
    assertThat(focused("id")).isEqualTo("q");
  }

  @Test
  void helpOpensAndClosesAndTheFocusReturns() {
    visit("?q=图书馆");
    leaveTheBox();
    press("j");
    String before = focused("textContent");
    press("?");
    assertThat(await(HELP).getText()).contains("快捷键", "检索式写法");
    until(driver -> focused("id").equals("dialog-title"));
    press("j");
    assertThat(focused("id")).isEqualTo("dialog-title");
    press(Keys.ESCAPE);
    until(driver -> driver.findElements(HELP).isEmpty());
    assertThat(focused("textContent")).isEqualTo(before);
  }

  @Test
  void nothingHappensWhileOneTypes() {
    visit("?q=图书馆");
    String address = browser.getCurrentUrl();
    click(By.id("q"));
    press(Keys.chord(Keys.CONTROL, "a"));
    press("jknp[]?/");
    assertThat(browser.findElement(By.id("q")).getDomProperty("value")).isEqualTo("jknp[]?/");
    assertThat(browser.findElements(HELP)).isEmpty();
    assertThat(browser.getCurrentUrl()).isEqualTo(address);
  }

  @Test
  void theFirstTabSkipsToTheContent() {
    visit("?q=图书馆");
    leaveTheBox();
    press(Keys.TAB);
    assertThat(focused("className")).isEqualTo("skip");
    press(Keys.ENTER);
    until(driver -> focused("id").equals("main"));
    assertThat(texts(HEADLINES)).isNotEmpty();
  }

  private static void leaveTheBox() {
    browser.executeScript("document.activeElement.blur()");
  }
}
