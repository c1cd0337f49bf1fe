package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** No view breaks a rule of axe-core, light or dark, on a desktop or a telephone. */
class AccessibilityIT extends InBrowser {
  private static final String AXE = axe();

  /** Every view, and how to open what isn't there from the start. */
  enum View {
    FRONT("", null),
    RESULTS("?q=图书馆&newspaper=-漳州民报&city=宝鸡", null),
    RANGE("?q=&from=2025-02-01&to=2025-03-31", null),
    STORIES("?q=城市夜读联盟", null),
    EXPORT("?q=图书馆", ".menu summary"),
    NOTHING("?q=\"没有哪一篇会有的一串字\"", null),
    NOT_HELD("?q=图书馆&newspaper=宝鸡新报&from=1999-01-01&to=1999-12-31", null),
    ARTICLE("?article=绵阳时报-2025-01-16-02-4", null),
    ORIGINAL("?article=绵阳时报-2025-01-16-02-4&original=true", null),
    REPRINTS("?article=绵阳时报-2025-01-16-02-4&reprints=true&with=绵阳时报-2025-01-16-02-3", null),
    CITATIONS("?article=绵阳时报-2025-01-16-02-4", "[data-key=cite]"),
    ISSUE("?issue&newspaper=绵阳时报&date=2025-03-12", null),
    TRENDS("?q=图书馆&trends=month", null),
    TRENDS_OF_PAPERS("?q=图书馆&trends=newspaper&unit=stories-rate", null),
    HELD("?held", null),
    CALENDAR("?held=绵阳时报&date=2025", null),
    HELP("?q=图书馆", "#help"),
    ENGLISH("?q=图书馆&lang=en", null);

    private final String address;
    private final String opens;

    View(String address, String opens) {
      this.address = address;
      this.opens = opens;
    }

    void show() {
      visit(address);
      if (opens != null) {
        click(By.cssSelector(opens));
      }
      if (this == HELP || this == CITATIONS) {
        await(By.cssSelector("dialog[open]"));
      }
      if (this == ARTICLE) {
        await(By.cssSelector(".neighbours a"));
      }
    }
  }

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingStandsInTheWay(View view) {
    look(view);
    onTelephone(() -> look(view));
  }

  private static void look(View view) {
    view.show();
    assertAccessible();
    inTheDark(AccessibilityIT::assertAccessible);
  }

  /** What the browser shows breaks no rule. */
  static void assertAccessible() {
    assertThat(contentWidth())
        .as("nothing is wider than the window")
        .isLessThanOrEqualTo(number("return innerWidth"));
    browser.executeScript(AXE);
    assertThat(violations()).isEmpty();
  }

  private static List<?> violations() {
    return (List<?>)
        browser.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run(document, { resultTypes: ["violations"] }).then((result) => done(result.violations
              .map((one) => one.id + ": " + one.nodes.map((node) => node.target + " " + node.failureSummary).join("; "))));
            """);
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
