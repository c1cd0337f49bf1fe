package org.soubao.internal.citation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.citation.CitedArticle.Author;

/**
 * An item of the Citation Style Language's {@code csl-data.json} (1.0.2), type {@code
 * article-newspaper}. Names are {@code literal}: where a Chinese name parts is not printed.
 */
public final class CslJson {
  private CslJson() {}

  /** The item as JSON has it: strings, numbers, lists and maps. */
  public static Map<String, Object> of(CitedArticle article, OnlineCopy copy) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", CitationKey.of(article));
    item.put("type", "article-newspaper");
    if (!article.authors().isEmpty()) {
      item.put("author", article.authors().stream().map(CslJson::name).toList());
    }
    item.put("title", article.title());
    put(item, "container-title", article.newspaper());
    put(item, "publisher-place", article.place());
    if (article.date() != null) {
      item.put("issued", day(article.date()));
    }
    put(item, "page", article.page());
    put(item, "section", article.section());
    item.put("language", "zh-CN");
    item.put("URL", copy.address());
    item.put("accessed", day(copy.accessed()));
    return item;
  }

  private static Map<String, String> name(Author author) {
    return Map.of("literal", author.name());
  }

  private static Map<String, Object> day(LocalDate date) {
    return Map.of(
        "date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
  }

  private static void put(Map<String, Object> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, value);
    }
  }
}
