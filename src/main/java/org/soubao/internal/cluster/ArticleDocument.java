package org.soubao.internal.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.internal.query.SearchedArticle;
import org.soubao.internal.reprints.Fingerprints;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.search.FilterField;

/** An article as the document that a cluster holds of it; {@link ClusterArticle} reads it back. */
final class ArticleDocument {
  static final String ID = "id";
  static final String UNIT = "unit";
  static final String HEADLINE = "headline";
  static final String BODY = "body";
  static final String DATE = "date";
  static final String PRINTED = "printed";
  static final String FILTER = "filter";
  static final String FINGERPRINTS = "fingerprints";
  static final String ARTICLE = "article";

  /** The id of the first printing of its story. */
  static final String STORY = "story";

  /** The origin that its story shows, where its page says another one. */
  static final String ORIGIN = "origin";

  private ArticleDocument() {}

  /** The document of an article that came out of that unit, of which no reprint is known yet. */
  static byte[] of(int unit, Article article) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put(ID, article.id());
    document.put(UNIT, unit);
    document.put(HEADLINE, SearchedArticle.headline(article));
    document.put(BODY, article.body());
    LocalDate date = article.date();
    if (date != null) {
      document.put(DATE, date.toEpochDay());
      document.put(PRINTED, printed(date));
    }
    document.put(FILTER, filters(article));
    document.put(FINGERPRINTS, fingerprints(article.body()));
    document.put(ARTICLE, rest(article));
    return Documents.bytes(whole(document));
  }

  /** What changes where its reprints tell of an article: what was known before is forgotten. */
  static Map<String, @Nullable Object> settled(
      @Nullable String story, Origin printed, @Nullable Origin settled) {
    Origin origin = settled == null ? printed : settled;
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put(STORY, story);
    change.put(ORIGIN, origin == printed ? null : origin.word());
    change.put(FILTER, Map.of(name(FilterField.ORIGIN), List.of(origin.word())));
    return change;
  }

  /** The name of a filter's field among {@link #FILTER}. */
  static String name(FilterField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> printed(LocalDate date) {
    Map<String, Object> printed = new LinkedHashMap<>();
    printed.put("year", "%04d".formatted(date.getYear()));
    printed.put("month", "%04d-%02d".formatted(date.getYear(), date.getMonthValue()));
    printed.put("day", date.toString());
    return printed;
  }

  private static Map<String, Object> filters(Article article) {
    Map<String, Object> filters = new LinkedHashMap<>();
    for (FilterField field : FilterField.values()) {
      filters.put(name(field), SearchedArticle.values(article, field));
    }
    return filters;
  }

  private static List<Integer> fingerprints(String body) {
    SearchableText text = SearchableText.of(body);
    List<Integer> numbers = new ArrayList<>();
    numbers.add(text.size());
    for (int fingerprint : Fingerprints.of(text)) {
      numbers.add(fingerprint);
    }
    return numbers;
  }

  /** The article without what stands beside it. */
  private static Map<String, @Nullable Object> rest(Article article) {
    Map<String, @Nullable Object> rest = ArticleJson.toMap(article);
    rest.remove(BODY);
    if (!article.hasPrintedHeadline()) {
      rest.remove(HEADLINE);
    }
    return rest;
  }

  private static @Nullable Object whole(@Nullable Object value) {
    return switch (value) {
      case String text -> Documents.whole(text);
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(whole(item)));
        yield copy;
      }
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(Documents.whole(String.valueOf(key)), whole(item)));
        yield copy;
      }
      case null, default -> value;
    };
  }
}
