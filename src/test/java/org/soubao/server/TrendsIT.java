package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.soubao.Reindex;

/** The spread of a phrase as the page shows it, and as it goes over the wire. */
class TrendsIT extends InBrowser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final By COLUMNS = By.cssSelector(".chart .value");
  private static final By ROWS = By.cssSelector(".figures tbody tr");

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    List<String> articles =
        List.of(
            article("a1", "青河晚报", "岳阳市", "2025-01-06", "渡口复航"),
            article("a2", "青河晚报", "岳阳市", "2025-01-20", "渡口客流"),
            article("b1", "=白沙日报", "柳州市", "2025-01-06", "渡口开船"),
            article("b2", "=白沙日报", "柳州市", "2025-02-11", "菜价平稳"),
            article("c1", "章江时报", "赣州市", "2025-05-02", "渡口茶摊"),
            "{\"id\":\"u\",\"headline\":\"渡口\",\"body\":\"渡口老照片。\"}");
    open(() -> {
      try {
        Path file = Files.write(folder.resolve("articles.jsonl"), articles);
        Reindex.from(file).into(index).run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static String article(
      String id, String paper, String city, String date, String headline) {
    return "{\"id\":\"%s\",\"newspaper\":\"%s\",\"city\":\"%s\",\"date\":\"%s\",\"headline\":\"%s\",\"body\":\"%s，%s。\"}"
        .formatted(id, paper, city, date, headline, headline, id);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(origin() + path)).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void theWireTellsCountsAndWhatIsHeld() throws Exception {
    visit(""); // Every test of the page looks at what was asked of the server.
    JsonNode trends = JSON.readTree(get("/api/v1/trends?q=%E6%B8%A1%E5%8F%A3").body());
    assertThat(trends.get("total").get("articles").asInt()).isEqualTo(5);
    assertThat(trends.get("unknown").get("articles").asInt()).isEqualTo(1);
    assertThat(trends.get("buckets").findValuesAsText("key"))
        .containsExactly("2025-01", "2025-02", "2025-03", "2025-04", "2025-05");
    JsonNode january = trends.get("buckets").get(0);
    assertThat(january.get("articlesPerThousand").asDouble()).isEqualTo(1000.0);
    assertThat(january.get("days").asInt()).isEqualTo(2);
    assertThat(january.get("first").get("id").asText()).isEqualTo("a1");
    assertThat(january.get("first").get("sameDay").asInt()).isEqualTo(2);
    assertThat(trends.get("buckets").get(1).get("articlesPerThousand").asDouble()).isZero();
    assertThat(trends.get("buckets").get(2).get("articlesPerThousand").isNull()).isTrue();
    JsonNode problem = JSON.readTree(get("/api/v1/trends?by=year").body());
    assertThat(problem.get("parameter").asText()).isEqualTo("by");
    assertThat(get("/api/v1/trends?limit=3").statusCode()).isEqualTo(400);
  }

  @Test
  void theTableIsForSpreadsheets() throws Exception {
    visit("");
    HttpResponse<String> answer = get("/api/v1/trends.csv?q=%E6%B8%A1%E5%8F%A3&by=newspaper");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("trends_by_newspaper_%E6%B8%A1%E5%8F%A3");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines.getFirst()).startsWith("\uFEFFnewspaper,articles,stories,held,");
    assertThat(lines.get(1))
        .startsWith("青河晚报,2,2,2,1000.0,1000.0,,2025-01-06,青河晚报,岳阳市,渡口复航,a1,http");
    assertThat(lines).anyMatch(line -> line.startsWith("'=白沙日报,1,1,2,500.0,500.0,"));
    assertThat(lines.getLast()).startsWith("\"\",1,1,1,1000.0,1000.0,,,");
  }

  @Test
  void theChartIsReachedFromTheResultsAndSaidInWords() {
    visit("?q=渡口");
    click(By.linkText("趋势"));
    settled();
    assertThat(given("trends")).containsExactly("month");
    assertThat(browser.getTitle()).contains("渡口");
    assertThat(browser.findElements(COLUMNS)).hasSize(3);
    assertThat(browser.findElements(By.cssSelector(".chart .picture .empty"))).hasSize(1);
    assertThat(await(By.cssSelector(".chart [role=img]")).getDomAttribute("aria-label"))
        .contains("2025年1月", "3 篇", "2 个月未收");
    assertThat(texts(ROWS)).hasSize(4);
    assertThat(texts(ROWS).get(2)).contains("2025年3月至2025年4月", "未收");
    assertThat(text(By.cssSelector(".trends > .first"))).contains("2025年1月6日", "青河晚报", "同日共 2 篇");
    click(By.cssSelector(".figures tbody th a"));
    settled();
    assertThat(given("from")).containsExactly("2025-01-01");
    assertThat(given("trends")).isEmpty();
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void theKeyboardChoosesWhatIsCounted() {
    visit("?q=渡口&trends=month&newspaper=-章江时报");
    await(By.cssSelector("[data-key=by-city]")).sendKeys(Keys.ENTER);
    until(driver -> given("trends").equals(List.of("city")));
    settled();
    assertThat(focused("textContent")).isEqualTo("按城市");
    await(By.cssSelector("[data-key=rate-rate]")).sendKeys(Keys.SPACE);
    until(driver -> given("unit").equals(List.of("articles-rate")));
    settled();
    assertThat(texts(By.cssSelector(".chart .figure"))).containsExactly("1000", "500");
    assertThat(texts(By.cssSelector(".figures tbody th"))).containsExactly("岳阳市", "柳州市");
    assertThat(await(By.cssSelector(".csv")).getDomAttribute("href")).contains("by=city");
    assertThat(given("newspaper")).containsExactly("-章江时报");
  }
}
