package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.QueryParser;
import org.soubao.internal.store.Generations;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.model.Place;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Trends;
import org.soubao.search.TrendsRequest;

/**
 * An index of invented articles of few words, of which some are said to be printings of one story,
 * whatever their texts are.
 */
final class ReprintedArchive implements AutoCloseable {
  private static final List<String> WORDS =
      List.of("防汛", "抗旱", "渡口", "复航", "新桥", "通车", "夜读", "灯会", "粮价", "水库");

  private static final List<String> NEWSPAPERS = List.of("绵阳时报", "广元新讯", "宝鸡新报", "涪江晚报", "渭水早报");

  private static final List<Place> PLACES =
      List.of(Articles.MIANYANG, Articles.GUANGYUAN, Articles.BAOJI);

  private static final Ranking NARROW = new Ranking(2, 1, 0.3f, 8, false, 5, 4, 1.6f, 40, 7);

  private static final Comparator<Article> IN_ORDER_OF_PRINT =
      Comparator.comparing(Article::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Article::id);

  private final WordSegmenter segmenter = new WordSegmenter();
  private final Generation generation;
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Integer> stories = new HashMap<>();

  /** Writes an index of so many articles into that folder, and opens it. */
  ReprintedArchive(Path index, int size, Random random) throws IOException {
    List<Article> all = IntStream.range(0, size).mapToObj(i -> article(i, random)).toList();
    Articles.write(index, size, to -> all.parallelStream().forEach(article -> to.add(0, article)));
    Generation plain = Generation.read(Generation.current(new Generations(index)));
    Stories told = stories(plain, random);
    generation =
        new Generation(
            plain.folder(),
            plain.reader(),
            FacetOrdinals.of(plain.reader(), told),
            told,
            plain.pages(),
            plain.printed(),
            plain.suggestions(),
            plain.holdings(),
            plain.statistics());
  }

  private static Article article(int number, Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      body.append(one(WORDS, random)).append(random.nextInt(4) == 0 ? "。" : "");
    }
    boolean dated = random.nextInt(12) > 0;
    return Article.builder("%04d".formatted(number * 7919 % 10_007), body + "。")
        .headline(random.nextBoolean() ? one(WORDS, random) + one(WORDS, random) : "")
        .newspaper(random.nextInt(15) == 0 ? null : one(NEWSPAPERS, random))
        .place(one(PLACES, random))
        .section(random.nextBoolean() ? "要闻" : "民生")
        .date(dated ? LocalDate.of(2024, 12, 20).plusDays(random.nextInt(60)) : null)
        .origin(one(List.of(Origin.STAFF, Origin.CONTRIBUTED, Origin.UNKNOWN), random))
        .build();
  }

  static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** A query of up to so many words, some of them in quotes. */
  static String query(int words, Random random) {
    List<String> query = new ArrayList<>();
    for (int i = random.nextInt(words + 1); i > 0; i--) {
      query.add(
          random.nextInt(5) == 0
              ? '"' + one(WORDS, random) + one(WORDS, random) + '"'
              : one(WORDS, random));
    }
    return String.join(" ", query);
  }

  static String newspaper(Random random) {
    return one(NEWSPAPERS, random);
  }

  static String city(Random random) {
    return String.valueOf(one(PLACES, random).city());
  }

  /** About half of the articles are told to be of a story, of which one is very long. */
  private Stories stories(Generation plain, Random random) throws IOException {
    StoredFields stored = plain.reader().storedFields();
    Map<String, Integer> documents = new TreeMap<>();
    for (int document = 0; document < plain.reader().maxDoc(); document++) {
      Article article = Search.article(stored, document);
      articles.put(article.id(), article);
      documents.put(article.id(), document);
    }
    List<List<Article>> members = new ArrayList<>();
    IntStream.rangeClosed(0, documents.size() / 8).forEach(it -> members.add(new ArrayList<>()));
    for (String id : documents.keySet()) {
      if (random.nextInt(8) > 2) {
        members.get(random.nextInt(3) == 0 ? 0 : random.nextInt(members.size())).add(article(id));
      }
    }
    members.removeIf(own -> own.size() < 2);
    List<int[]> printings = new ArrayList<>();
    List<@Nullable Origin[]> settled = new ArrayList<>();
    for (List<Article> own : members) {
      own.sort(IN_ORDER_OF_PRINT);
      settled.add(own.stream().map(it -> settle(it, random)).toArray(Origin[]::new));
      printings.add(own.stream().mapToInt(it -> documents.get(it.id())).toArray());
      own.forEach(it -> stories.put(it.id(), printings.size()));
    }
    return Stories.of(printings, settled);
  }

  /** What its story tells of the origin of an article, if anything. */
  private @Nullable Origin settle(Article article, Random random) {
    Origin told = random.nextBoolean() ? Origin.WIRE : Origin.REPRINT;
    if (random.nextInt(3) == 0) {
      return null;
    }
    articles.put(article.id(), article.toBuilder().origin(told).build());
    return told;
  }

  /** As it must be shown: with the origin that its story tells. */
  Article article(String id) {
    return articles.get(id);
  }

  List<Article> articles() {
    return List.copyOf(articles.values());
  }

  /** What is counted once: a story, or an article by itself. */
  String story(String id) {
    return stories.containsKey(id) ? "story " + stories.get(id) : id;
  }

  /** The printings of the story of that article, in the order of print. */
  List<Article> printings(String id) {
    return articles().stream()
        .filter(it -> story(it.id()).equals(story(id)))
        .sorted(IN_ORDER_OF_PRINT)
        .toList();
  }

  SearchResult search(SearchRequest request) {
    try {
      return search(request, NARROW).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of all that an export gives. */
  List<String> export(SearchRequest request) {
    List<String> ids = new ArrayList<>();
    try {
      StoredArticles stored = generation.articles();
      for (int document : search(request, NARROW).list(0, Integer.MAX_VALUE).documents()) {
        ids.add(stored.of(document).id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids;
  }

  Trends trends(TrendsRequest request) {
    try {
      return search(request.search(), NARROW).trends(request.by());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Search search(SearchRequest request, Ranking ranking) {
    return new Search(generation, segmenter, ranking, request, QueryParser.MAX_UNITS);
  }

  @Override
  public void close() throws IOException {
    generation.reader().close();
  }
}
