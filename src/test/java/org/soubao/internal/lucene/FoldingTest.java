package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.search.Collapse;
import org.soubao.search.Counted;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.Printings;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Sort;

/**
 * Folded answers against those that are folded by hand: all articles are listed, and of each story
 * the first is kept.
 */
class FoldingTest {
  private static final long SEED = Long.getLong("folding.seed", System.nanoTime());
  private static final int ARCHIVES = 3;
  private static final int QUESTIONS = 20;

  private final Random random = new Random(SEED);
  private ReprintedArchive archive;

  /** A question without its part of the hits. */
  private record Question(
      String query, List<Filter> filters, LocalDate from, LocalDate to, Sort sort, boolean all) {
    SearchRequest.Builder request(Collapse collapse) {
      SearchRequest.Builder request =
          SearchRequest.query(query)
              .from(from)
              .to(to)
              .sort(sort)
              .allWords(all)
              .collapse(collapse)
              .timeLimit(Duration.ofMinutes(5));
      filters.forEach(request::filter);
      return request;
    }

    Question without(Collection<FilterField> fields) {
      List<Filter> others = filters.stream().filter(it -> !fields.contains(it.field())).toList();
      return new Question(query, others, from, to, sort, all);
    }

    Question undated() {
      return new Question(query, filters, null, null, sort, all);
    }
  }

  @Test
  void foldedAnswersAreWhatOneFoldsByHand(@TempDir Path folder) throws IOException {
    for (int i = 0; i < ARCHIVES; i++) {
      archive = new ReprintedArchive(folder.resolve("index" + i), 40 + random.nextInt(160), random);
      try (ReprintedArchive open = archive) {
        assertThat(open.articles()).isNotEmpty();
        for (int j = 0; j < QUESTIONS; j++) {
          Question question = question();
          check(question, "%s, -Dfolding.seed=%d".formatted(question, SEED));
        }
      }
    }
  }

  private Question question() {
    LocalDate from = random.nextInt(4) == 0 ? LocalDate.of(2025, 1, 1) : null;
    LocalDate to = random.nextInt(4) == 0 ? LocalDate.of(2025, 1, 31) : null;
    List<Filter> filters = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      filters.add(
          filter(
              FilterField.ORIGIN, ReprintedArchive.one(List.of(Origin.values()), random).word()));
    }
    if (random.nextInt(4) == 0) {
      filters.add(filter(FilterField.ORIGIN, "staff"));
    }
    if (random.nextInt(4) == 0) {
      filters.add(filter(FilterField.NEWSPAPER, ReprintedArchive.newspaper(random)));
    }
    if (random.nextInt(4) == 0) {
      filters.add(filter(FilterField.CITY, ReprintedArchive.city(random)));
    }
    String query = ReprintedArchive.query(random.nextInt(4) == 0 ? 6 : 2, random);
    String field =
        random.nextInt(6) == 0
            ? " origin:" + ReprintedArchive.one(List.of("wire", "staff", "re*"), random)
            : "";
    Sort sort =
        random.nextInt(2) == 0 ? null : ReprintedArchive.one(List.of(Sort.values()), random);
    return new Question(query + field, filters, from, to, sort, random.nextInt(5) == 0);
  }

  private Filter filter(FilterField field, String value) {
    return new Filter(field, value, random.nextInt(3) == 0);
  }

  private void check(Question question, String as) {
    List<Hit> articles = hits(question.request(Collapse.NONE), 20 + random.nextInt(80));
    List<Hit> folded = hits(question.request(Collapse.REPRINTS), 3 + random.nextInt(30));
    List<Hit> byHand = fold(articles);
    assertThat(ids(articles)).as(as).doesNotHaveDuplicates();
    assertThat(ids(folded)).as(as).isEqualTo(ids(byHand));
    assertThat(folded).as(as).isEqualTo(byHand);
    assertThat(archive.export(question.request(Collapse.NONE).build()))
        .as(as)
        .isEqualTo(ids(articles));
    assertThat(archive.export(question.request(Collapse.REPRINTS).build()))
        .as(as)
        .isEqualTo(ids(byHand));
    SearchResult result = archive.search(question.request(Collapse.REPRINTS).explain(true).build());
    assertThat(result.total())
        .as(as)
        .isEqualTo(
            new SearchResult.Total(
                Counted.STORIES,
                articles.size(),
                byHand.size(),
                SearchResult.Total.Relation.EXACT));
    SearchResult plain = archive.search(question.request(Collapse.NONE).build());
    assertThat(plain.total().stories()).as(as).isEqualTo(byHand.size());
    assertThat(plain.total().value()).as(as).isEqualTo(articles.size());
    checkOrigins(question, articles, as);
    checkPrintings(folded, articles, as);
    checkFacets(question, result, articles, as);
    checkExplanations(result, as);
  }

  private List<Hit> hits(SearchRequest.Builder request, int limit) {
    List<Hit> all = new ArrayList<>();
    int before = -1;
    while (all.size() > before) {
      before = all.size();
      all.addAll(archive.search(request.offset(before).limit(limit).build()).hits());
    }
    return all;
  }

  private List<Hit> fold(List<Hit> articles) {
    Map<String, Hit> first = new LinkedHashMap<>();
    articles.forEach(hit -> first.putIfAbsent(archive.story(hit.article().id()), hit));
    return List.copyOf(first.values());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }

  /** A filter means what is shown. */
  private void checkOrigins(Question question, List<Hit> articles, String as) {
    articles.forEach(hit ->
        assertThat(hit.article().origin())
            .as(as)
            .isEqualTo(archive.article(hit.article().id()).origin()));
    Question any = question.without(List.of(FilterField.ORIGIN));
    if (archive.search(any.request(Collapse.NONE).build()).relaxed() == null
        && archive.search(question.request(Collapse.NONE).build()).relaxed() == null) {
      List<String> shown =
          hits(any.request(Collapse.NONE), 100).stream()
              .map(Hit::article)
              .filter(it -> passes(it, question))
              .map(Article::id)
              .toList();
      assertThat(ids(articles)).as(as).containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  private static boolean passes(Article article, Question question) {
    List<Filter> own =
        question.filters().stream().filter(it -> it.field() == FilterField.ORIGIN).toList();
    String word = article.origin().word();
    boolean wanted =
        own.stream().noneMatch(it -> !it.excluded())
            || own.stream().anyMatch(it -> !it.excluded() && it.value().equals(word));
    return wanted && own.stream().noneMatch(it -> it.excluded() && it.value().equals(word));
  }

  private void checkPrintings(List<Hit> folded, List<Hit> articles, String as) {
    Set<String> matching = new HashSet<>(ids(articles));
    for (Hit hit : folded) {
      List<Article> printings = archive.printings(hit.article().id());
      List<LocalDate> days =
          printings.stream().map(Article::date).filter(Objects::nonNull).sorted().toList();
      Printings expected =
          archive.story(hit.article().id()).equals(hit.article().id())
              ? null
              : new Printings(
                  printings.size(),
                  (int) printings.stream().filter(it -> matching.contains(it.id())).count(),
                  printings.stream()
                      .map(Article::newspaper)
                      .filter(Objects::nonNull)
                      .distinct()
                      .toList(),
                  days.isEmpty() ? null : days.getFirst(),
                  days.isEmpty() ? null : days.getLast());
      assertThat(hit.printings()).as(as).isEqualTo(expected);
    }
  }

  private void checkFacets(Question question, SearchResult result, List<Hit> articles, String as) {
    for (Facet facet : result.facets()) {
      assertThat(facet.counts()).isEqualTo(Counted.STORIES);
      Question sideways =
          switch (facet.name()) {
            case "date" -> question.undated();
            case "province" -> question.without(List.of(FilterField.PROVINCE, FilterField.CITY));
            default ->
                question.without(
                    List.of(FilterField.valueOf(facet.name().toUpperCase(Locale.ROOT))));
          };
      SearchResult other = archive.search(sideways.request(Collapse.NONE).build());
      if (result.total().value() > 0 && Objects.equals(other.relaxed(), result.relaxed())) {
        List<Hit> counted =
            sideways.equals(question) ? articles : hits(sideways.request(Collapse.NONE), 100);
        Map<String, Long> values = new HashMap<>();
        facet.values().forEach(value -> collect(value, values));
        assertThat(values)
            .as("%s of %s", facet.name(), as)
            .isEqualTo(byHand(facet.name(), counted, values.keySet()));
      }
    }
  }

  private static void collect(FacetValue value, Map<String, Long> values) {
    values.put(value.value(), value.count());
    value.children().forEach(child -> collect(child, values));
  }

  /** Days are told of a chosen month alone. */
  private Map<String, Long> byHand(String name, List<Hit> articles, Set<String> told) {
    Map<String, Set<String>> stories = new HashMap<>();
    for (Hit hit : articles) {
      for (String value : values(name).apply(archive.article(hit.article().id()))) {
        if (value.length() < 10 || told.contains(value)) {
          stories
              .computeIfAbsent(value, it -> new HashSet<>())
              .add(archive.story(hit.article().id()));
        }
      }
    }
    Map<String, Long> counts = new HashMap<>();
    stories.forEach((value, own) -> counts.put(value, (long) own.size()));
    return counts;
  }

  private static Function<Article, List<String>> values(String name) {
    return switch (name) {
      case "date" ->
          article ->
              article.date() == null
                  ? List.of()
                  : List.of(
                      article.date().toString().substring(0, 4),
                      article.date().toString().substring(0, 7),
                      article.date().toString());
      case "province" -> article -> List.of(article.place().province(), article.place().city());
      case "city" -> article -> List.of(article.place().city());
      case "section" -> article -> List.of(article.section());
      case "newspaper" ->
          article -> article.newspaper() == null ? List.of() : List.of(article.newspaper());
      case "origin" -> article -> List.of(article.origin().word());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void checkExplanations(SearchResult result, String as) {
    int place = 0;
    for (Hit hit : result.hits()) {
      place++;
      assertThat(hit.explanation().found()).as(as).isTrue();
      assertThat(hit.explanation().rank()).as(as).isEqualTo(place);
      assertThat(hit.explanation().score()).as(as).isCloseTo(hit.score(), within(1e-3));
    }
  }
}
