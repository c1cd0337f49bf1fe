package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** What a first visit costs: what is loaded, and how soon it stands on the screen. */
class FirstVisitIT extends InBrowser {
  private static final long MOST_BYTES = 100_000;
  private static final double MOST_MILLISECONDS = 100;
  private static final int MOST_VISITS = 20;

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=图书馆", "?article=绵阳时报-2025-01-16-02-4", "?held", "?lang=en"})
  void loadsFewBytes(String address) {
    browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
    visit(address);
    until(driver -> number("return performance.getEntriesByType('resource').length") > 10);
    Object bytes =
        browser.executeScript(
            """
            const own = performance.getEntriesByType("resource").filter((one) => !one.name.includes("/api/"));
            const names = new Map(own.map((one) => [one.name, one.decodedBodySize]));
            names.set("/", performance.getEntriesByType("navigation")[0].decodedBodySize);
            return [...names.values()].reduce((sum, size) => sum + size, 0);
            """);
    System.out.println("first visit of /" + address + ": " + bytes + " bytes of own files");
    assertThat(((Number) bytes).longValue()).isBetween(10_000L, MOST_BYTES);
  }

  @Test
  void theFirstHitIsPaintedSoonAfterTheAnswer() {
    double best = Double.MAX_VALUE;
    // A busy machine may hold a visit up; one that is not held up shows what the page costs.
    for (int i = 0; i < MOST_VISITS && best > MOST_MILLISECONDS / 2; i++) {
      visit("?q=图书馆");
      await(By.cssSelector(".hits h2"));
      best = Math.min(best, millisecondsFromAnswerToPaint());
    }
    System.out.println("first hit painted " + best + " ms after the answer");
    assertThat(best).isBetween(0.0, MOST_MILLISECONDS);
  }

  /**
   * From the last byte of the answer until the first headline was rendered, as the browser has it.
   */
  private static double millisecondsFromAnswerToPaint() {
    Object time =
        browser.executeAsyncScript(
            """
            const done = arguments[0];
            const answer = performance.getEntriesByType("resource")
              .filter((one) => one.name.includes("/api/v1/search")).at(-1).responseEnd;
            new PerformanceObserver((list, observer) => {
              const hit = list.getEntries().find((one) => one.identifier === "first-hit");
              if (!hit) return;
              observer.disconnect();
              done(hit.renderTime - answer);
            }).observe({ type: "element", buffered: true });
            """);
    return ((Number) time).doubleValue();
  }
}
