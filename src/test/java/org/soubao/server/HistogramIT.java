package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** The bars of dates, by which hits are narrowed with a pointer, a finger and keys. */
class HistogramIT extends InBrowser {
  private static final By PRESSED = By.cssSelector(".bars [aria-pressed=true]");
  private static final By SAYS = By.cssSelector(".says");
  private static final By TAB_STOPS = By.cssSelector(".bars [tabindex='0']");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @BeforeEach
  void allArticles() {
    visit("?q=");
  }

  @Test
  void draggingOverBarsChoosesTheirDates() {
    browser.executeScript("document.querySelector('.bars').dataset.same = 'yes'");
    new Actions(browser).moveToElement(bar("2025-02")).clickAndHold().perform();
    new Actions(browser).moveToElement(bar("2025-04")).perform();
    assertThat(texts(PRESSED)).hasSize(3);
    assertThat(text(SAYS)).startsWith("2025年2月至2025年4月").endsWith("篇");
    new Actions(browser).moveToElement(bar("2025-03")).perform();
    assertThat(texts(PRESSED)).hasSize(2);
    assertThat(await(By.cssSelector(".bars")).getDomAttribute("data-same")).isEqualTo("yes");
    new Actions(browser).release().perform();

    until(driver -> range().equals("2025-02-01 2025-03-31"));
    settled();
    assertThat(texts(PRESSED)).hasSize(2);
    assertThat(total()).isEqualTo(77);
    assertThat(texts(By.cssSelector(".chips li"))).anyMatch(it -> it.startsWith("2025年2月至2025年3月"));
    browser.navigate().back();
    until(driver -> total() == 151);
  }

  @Test
  void aDragThatIsGivenUpChangesNothing() {
    new Actions(browser).moveToElement(bar("2025-02")).clickAndHold().perform();
    new Actions(browser).moveToElement(bar("2025-04")).perform();
    new Actions(browser).sendKeys(Keys.ESCAPE).release().perform();
    assertThat(texts(PRESSED)).isEmpty();
    assertThat(range()).isEqualTo(" ");
  }

  @Test
  void aFingerDragsToo() {
    onTelephone(() -> {
      visit("?q=");
      click(By.cssSelector(".facets summary"));
      PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
      browser.perform(
          List.of(
              new Sequence(finger, 0)
                  .addAction(over(finger, bar("2025-01")))
                  .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                  .addAction(over(finger, bar("2025-02")))
                  .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
      until(driver -> range().equals("2025-01-01 2025-02-28"));
    });
  }

  private static org.openqa.selenium.interactions.Interaction over(
      PointerInput finger, WebElement bar) {
    return finger.createPointerMove(
        Duration.ofMillis(50), PointerInput.Origin.fromElement(bar), 0, 0);
  }

  @Test
  void aBarIsLookedAtCloserAndTheWayLeadsUpAgain() {
    bar("2025-03").click();
    until(driver -> range().equals("2025-03-01 2025-03-31"));
    settled();
    assertThat(texts(By.cssSelector(".bars button"))).hasSize(31);
    bar("2025-03-12").click();
    until(driver -> range().equals("2025-03-12 2025-03-12"));
    settled();
    assertThat(await(PRESSED).getDomAttribute("data-value")).isEqualTo("2025-03-12");
    assertThat(texts(By.cssSelector(".crumbs li"))).containsExactly("全部日期", "2025年", "3月");

    click(By.xpath("//nav[@class='crumbs']//a[text()='2025年']"));
    until(driver -> range().equals("2025-01-01 2025-12-31"));
    settled();
    assertThat(texts(By.cssSelector(".bars button"))).hasSize(12);
    click(By.xpath("//nav[@class='crumbs']//a[text()='全部日期']"));
    until(driver -> total() == 151);
    assertThat(range()).isEqualTo(" ");
  }

  @Test
  void theKeyboardDoesAllOfIt() {
    assertThat(browser.findElements(TAB_STOPS)).hasSize(1);
    focusBars();
    assertThat(focused("dataset.value")).isEqualTo("2025-01");
    press(Keys.ARROW_RIGHT);
    assertThat(focused("dataset.value")).isEqualTo("2025-02");
    press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
    press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
    assertThat(texts(PRESSED)).hasSize(3);
    press(Keys.ESCAPE);
    assertThat(texts(PRESSED)).isEmpty();
    press(Keys.HOME, Keys.ARROW_RIGHT);
    press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
    press(Keys.ENTER);
    until(driver -> range().equals("2025-02-01 2025-03-31"));
    settled();
    assertThat(focused("dataset.value")).isEqualTo("2025-02");
    assertThat(browser.findElements(TAB_STOPS)).hasSize(1);

    press(Keys.ESCAPE);
    until(driver -> range().equals(" "));
    settled();
    assertThat(focused("dataset.key")).isEqualTo("bars");
    press(Keys.HOME, Keys.ENTER);
    until(driver -> range().equals("2025-01-01 2025-01-31"));
    settled();
    assertThat(focused("dataset.value")).startsWith("2025-01-");
  }

  @Test
  void everyBarSaysItsDateAndCount() {
    assertThat(bar("2025-03").getDomAttribute("aria-label")).isEqualTo("2025年3月 · 49 篇");
    WebElement group = await(By.cssSelector(".bars"));
    assertThat(group.getDomAttribute("aria-label")).isEqualTo("2025年各月");
    assertThat(group.getDomAttribute("aria-describedby")).isEqualTo("bars-hint");
  }

  private static void focusBars() {
    browser.executeScript("document.querySelector('.bars [tabindex=\"0\"]').focus()");
  }

  private static WebElement bar(String value) {
    return await(By.cssSelector(".bars [data-value='" + value + "']"));
  }

  private static String range() {
    return String.join("", given("from")) + " " + String.join("", given("to"));
  }
}
