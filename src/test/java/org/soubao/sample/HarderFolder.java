package org.soubao.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soubao.internal.Words;

/** Writes harder pages to a folder, with what a reader must find in them as JSON beside. */
final class HarderFolder {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private HarderFolder() {}

  /**
   * Writes {@code pages/}; {@code gold/}, in which a continued article is whole on its first page;
   * and {@code gold-parts/}, in which each page has its part.
   */
  static void write(List<HarderPage> pages, Path folder) throws IOException {
    Set<String> continuing = new HashSet<>();
    Set<String> continued = new HashSet<>();
    for (HarderPage page : pages) {
      for (ExpectedArticle article : page.expected()) {
        (article.isContinuation() ? continued : continuing).add(key(page, article));
      }
    }
    continued.retainAll(continuing);
    for (HarderPage page : pages) {
      write(folder.resolve("pages").resolve(page.path()), page.text());
      String name = page.path().replace('/', '_').replace(".txt", ".json");
      write(folder.resolve("gold-parts").resolve(name), json(page, Set.of()));
      write(folder.resolve("gold").resolve(name), json(page, continued));
    }
  }

  private static String key(HarderPage page, ExpectedArticle article) {
    return page.issue() + String.join("\n", article.whole());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String json(HarderPage page, Set<String> stitched) throws IOException {
    List<Map<String, Object>> articles = new ArrayList<>();
    for (ExpectedArticle article : page.expected()) {
      boolean whole = stitched.contains(key(page, article));
      if (!whole || !article.isContinuation()) {
        articles.add(map(article, whole));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("newspaper", page.issue().newspaper());
    all.put("city", page.issue().city() + "市");
    all.put("date", page.issue().date());
    all.put("page", page.page());
    all.put("source", page.path());
    all.put("articles", articles);
    return JSON.writeValueAsString(all);
  }

  private static Map<String, Object> map(ExpectedArticle article, boolean whole) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("headline", article.headline());
    map.put("headings", null);
    map.put("kicker", article.kicker());
    map.put("deck", article.deck());
    map.put("byline", article.byline());
    map.put("agency", article.agency());
    map.put("jump", whole ? null : article.continuedOn());
    map.put("kind", Words.of(article.kind()));
    map.put("paragraphs", whole ? article.whole() : article.paragraphs());
    return map;
  }
}
