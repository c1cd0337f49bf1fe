package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.soubao.internal.citation.CitedArticles;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;

/** The page of an article as a browser takes it: nothing of an article is run, nothing refused. */
class ArticlePageIT extends InBrowser {
  @TempDir static Path sources;

  @BeforeAll
  static void start() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < CitedArticles.HOSTILE.size(); i++) {
      lines.append(line("hostile-" + i, CitedArticles.hostile(CitedArticles.HOSTILE.get(i))));
    }
    Article whole = CitedArticles.whole().build();
    lines.append(line(whole.id(), whole));
    open(Files.writeString(sources.resolve("a.jsonl"), lines));
  }

  /** In ASCII, since no file holds half a character as it is. */
  private static String line(String id, Article article) throws IOException {
    Map<String, Object> map = new HashMap<>(ArticleJson.toMap(article));
    map.put("id", id);
    return new ObjectMapper()
            .writer()
            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
            .writeValueAsString(map)
        + "\n";
  }

  @Test
  void theHeadIsReadAsItIsMeantAndBreaksNoPolicy() {
    browser.get(origin() + "/?article=" + ServerOverHttp.encoded("青石晚报-2025-02-24-A05-1"));
    assertThat(await(By.cssSelector("article h1")).getText()).isEqualTo("石桥修缮完工");
    assertThat(browser.getTitle()).startsWith("石桥修缮完工");
    assertThat(content("citation_title")).isEqualTo("石桥修缮完工");
    assertThat(content("citation_public_url")).startsWith(origin() + "/?article=%E9%9D%92");
    assertThat(
            browser.executeScript(
                "return"
                    + " JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)"
                    + "['@type']"))
        .isEqualTo("NewsArticle");
  }

  @Test
  void theHeadFollowsWhatIsShown() {
    visit("?q=" + ServerOverHttp.encoded("石桥修缮"));
    assertThat(browser.findElements(By.cssSelector("[data-article]"))).isEmpty();
    click(By.cssSelector(".hit h2 a"));
    until(driver -> !browser.findElements(By.cssSelector("script[data-article]")).isEmpty());
    assertThat(content("citation_title")).isEqualTo("石桥修缮完工");
    browser.navigate().back();
    until(driver -> browser.findElements(By.cssSelector("[data-article]")).isEmpty());
  }

  /** The log of the browser is looked at after each test: a refused script would be in it. */
  @Test
  void nothingOfAnArticleIsRun() {
    int elements = 0;
    for (int i = 0; i < CitedArticles.HOSTILE.size(); i++) {
      browser.get(origin() + "/?article=hostile-" + i);
      await(By.cssSelector("article h1"));
      int own = browser.findElements(By.cssSelector("head > *")).size();
      assertThat(own).as(CitedArticles.HOSTILE.get(i)).isEqualTo(elements == 0 ? own : elements);
      elements = own;
      assertThat(browser.findElements(By.cssSelector("script:not([src]):not([data-article])")))
          .isEmpty();
      assertThat(browser.findElements(By.cssSelector("svg, img[onerror], [onload]"))).isEmpty();
    }
  }

  @Test
  void withoutScriptsTheTextIsThere() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      for (int i = 0; i < CitedArticles.HOSTILE.size(); i++) {
        browser.get(origin() + "/?article=hostile-" + i);
        assertThat(browser.findElements(By.cssSelector("noscript article h1"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector("svg, img[src=x], noscript script")))
            .isEmpty();
      }
      browser.get(origin() + "/?article=" + ServerOverHttp.encoded("青石晚报-2025-02-24-A05-1"));
      assertThat(texts(By.cssSelector("noscript article p"))).contains("石桥昨天修缮完工。", "行人今晨走过。");
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private static String content(String name) {
    List<String> contents =
        browser.findElements(By.cssSelector("meta[name='%s']".formatted(name))).stream()
            .map(meta -> meta.getDomAttribute("content"))
            .toList();
    assertThat(contents).hasSize(1);
    return contents.getFirst();
  }
}
