package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Narrowing results by what they have and have not, and taking them along. */
class FilteringIT extends InBrowser {
  private static final By CHIPS = By.cssSelector(".chips li");
  private static final By FACTS = By.cssSelector(".hits .facts");
  private static final By SAID = By.id("status");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  private static By box(String filter) {
    return By.cssSelector("[data-key='%s']".formatted(filter));
  }

  @Test
  void severalValuesAreChosenAtOnce() {
    visit("?q=");
    click(box("newspaper=宝鸡新报"));
    until(driver -> given("newspaper").equals(List.of("宝鸡新报")));
    settled();
    click(box("newspaper=漳州民报"));
    until(driver -> given("newspaper").equals(List.of("宝鸡新报", "漳州民报")));
    settled();
    assertThat(total()).isEqualTo(50);
    assertThat(texts(CHIPS)).hasSize(3).last().isEqualTo("全部清除");
    assertThat(text(SAID)).endsWith("50 篇文章");
  }

  @Test
  void aValueIsExcludedAndTakenBack() {
    visit("?q=");
    WebElement exclude = await(box("-newspaper=漳州民报"));
    assertThat(exclude.getDomAttribute("aria-label")).isEqualTo("不含 漳州民报");
    exclude.sendKeys(Keys.ENTER);
    until(driver -> given("newspaper").equals(List.of("-漳州民报")));
    settled();
    assertThat(total()).isEqualTo(126);
    assertThat(focused("dataset.key")).isEqualTo("-newspaper=漳州民报");
    assertThat(focused("ariaPressed")).isEqualTo("true");
    assertThat(texts(FACTS)).noneMatch(facts -> facts.contains("漳州民报"));
    WebElement chip = await(By.cssSelector(".chips a"));
    assertThat(chip.getText()).startsWith("不含 漳州民报");
    assertThat(chip.getDomAttribute("aria-label")).isEqualTo("去掉条件：不含 漳州民报");
    chip.click();
    until(driver -> total() == 151);
  }

  @Test
  void whatIsExcludedCanBeChosenInstead() {
    visit("?q=&city=-漳州");
    assertThat(total()).isEqualTo(126);
    click(box("city=漳州市"));
    until(driver -> given("city").equals(List.of("漳州市")));
    settled();
    assertThat(total()).isEqualTo(25);
  }

  @Test
  void theSortAndThePageStandInTheAddress() {
    visit("?q=图书馆&collapse=none");
    WebElement sort = await(By.cssSelector("[data-key=sort]"));
    sort.sendKeys(Keys.END);
    until(driver -> given("sort").equals(List.of("oldest")));
    settled();
    click(By.cssSelector(".paging a[rel=next]"));
    until(driver -> given("offset").equals(List.of("10")));
    settled();
    assertThat(focused("id")).isEqualTo("hits");
    assertThat(text(By.cssSelector(".paging [aria-current=page]"))).isEqualTo("2");
    browser.navigate().refresh();
    settled();
    assertThat(await(By.cssSelector(".hits")).getDomAttribute("start")).isEqualTo("11");
  }

  @Test
  void whatIsNotHeldIsToldFromWhatIsNotFound() {
    visit("?q=图书馆&newspaper=宝鸡新报&from=1999-01-01&to=1999-12-31");
    assertThat(text(By.cssSelector(".advice .big"))).isEqualTo("这里没有收藏这个范围的报纸");
    assertThat(text(SAID)).isEqualTo("这里没有收藏这个范围的报纸");
    click(By.linkText("看《宝鸡新报》收了哪些日子"));
    until(driver -> text(By.id("headline")).equals("宝鸡新报 1999年"));
    visit("?q=\"没有哪一篇会有的一串字\"&newspaper=宝鸡新报");
    assertThat(text(By.cssSelector(".advice .big"))).startsWith("没有找到");
  }

  @Test
  void behindTheLastHitIsAWayBack() {
    visit("?q=图书馆&offset=9000");
    assertThat(text(By.cssSelector(".advice .big"))).isEqualTo("后面没有文章了");
    assertThat(text(SAID)).startsWith("找到").endsWith("第 901 页");
    click(By.cssSelector(".advice a"));
    await(By.cssSelector(".hits li"));
    assertThat(browser.findElements(By.cssSelector(".paging a[rel=next]"))).isEmpty();
    visit("?q=图书馆&offset=9999999");
    assertThat(text(By.cssSelector(".advice .big"))).isEqualTo("后面没有文章了");
  }

  @Test
  void theQueryCanBeTakenAlong() {
    visit("?q=图书馆&newspaper=-漳州民报&sort=newest&offset=10&collapse=none");
    click(By.cssSelector(".menu summary"));
    List<String> links =
        browser.findElements(By.cssSelector(".menu a")).stream()
            .map(link -> link.getDomAttribute("href"))
            .toList();
    String conditions =
        "?q=%E5%9B%BE%E4%B9%A6%E9%A6%86&newspaper=-%E6%BC%B3%E5%B7%9E%E6%B0%91%E6%8A%A5";
    assertThat(links)
        .containsExactly(
            "api/v1/search.csv" + conditions + "&collapse=none&sort=newest",
            "api/v1/search.jsonl" + conditions + "&collapse=none&sort=newest",
            "api/v1/search.atom" + conditions);
    assertThat(feed()).isEqualTo("api/v1/search.atom" + conditions);
    assertThat(links).allSatisfy(link -> assertThat(lines(link)).isGreaterThanOrEqualTo(12));
    press(Keys.ESCAPE);
    assertThat(await(By.cssSelector(".menu")).getDomAttribute("open")).isNull();
    search("书店");
    assertThat(feed()).startsWith("api/v1/search.atom?q=%E4%B9%A6%E5%BA%97");
    click(By.id("home"));
    until(driver -> feed().equals("api/v1/search.atom"));
  }

  /** How many lines, or entries of a feed, an address answers with. */
  private static long lines(String address) {
    return (Long)
        browser.executeAsyncScript(
            """
            fetch(arguments[0]).then((answer) => answer.text())
              .then((text) => arguments[1](text.trim().split(/\\n|<entry>/).length));
            """,
            address);
  }

  private static String feed() {
    return await(By.cssSelector("head link[rel=alternate][type='application/atom+xml']"))
        .getDomAttribute("href");
  }
}
