package org.soubao.internal.lucene;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Origin;
import org.soubao.model.Place;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/** Small invented articles, and indexes of them. */
final class Articles {
  static final Place MIANYANG = new Place("四川省", "绵阳市");
  static final Place GUANGYUAN = new Place("四川省", "广元市");
  static final Place BAOJI = new Place("陕西省", "宝鸡市");

  static final List<Article> ALL =
      List.of(
          article("a", MIANYANG, "绵阳时报", "2025-01-16", "要闻", "涪江水位平稳", "防汛抗旱物资到位。\n涪江水位平稳。"),
          article("b", MIANYANG, "绵阳时报", "2025-03-12", "民生", "图书馆夜里开门", "城市夜读联盟成立，图书馆延长开放。"),
          article("c", GUANGYUAN, "广元新讯", "2025-03-12", "民生", "夜读灯亮", "图书馆里，夜读的人多了。"),
          article("d", BAOJI, "宝鸡新报", "2024-12-30", "要闻", "渭河防汛演练", "演练检验抗旱与防汛两套预案。"),
          article("e", BAOJI, "宝鸡新报", "2025-03-13", "体育", "城墙下开跑", "参赛15人，完赛5人。"));

  private Articles() {}

  static Article article(
      String id,
      Place place,
      String newspaper,
      String date,
      String section,
      String headline,
      String body) {
    return Article.builder(id, body)
        .newspaper(newspaper)
        .place(place)
        .date(LocalDate.parse(date))
        .page("01")
        .section(section)
        .headline(headline)
        .contributors(List.of(new Contributor("温堃祎", null)))
        .origin(Origin.STAFF)
        .build();
  }

  /** With nothing but its text. */
  static Article article(String id, String body) {
    return Article.builder(id, body).build();
  }

  static void index(Path index, Article... articles) {
    index(index, Arrays.asList(articles));
  }

  static void index(Path index, List<Article> articles) {
    write(index, articles.size(), generation -> articles.forEach(each -> generation.add(0, each)));
  }

  /** Writes a generation and publishes it, so many articles being expected in it. */
  static void write(Path index, long articles, Consumer<GenerationWriter> work) {
    try (WritableIndex writable = WritableIndex.open(index);
        GenerationWriter generation = writable.create()) {
      work.accept(generation);
      writable.publish(generation, catalogue(articles));
    }
  }

  /** Writes a generation that is not published. */
  static void begin(Path index, Consumer<GenerationWriter> work) {
    try (WritableIndex writable = WritableIndex.open(index);
        GenerationWriter generation = writable.create()) {
      work.accept(generation);
    }
  }

  private static Catalogue catalogue(long articles) {
    Unit all = new Unit(0, "0:all", List.of(), articles, Set.of(), Set.of(), List.of());
    return new Catalogue(List.of(), Map.of(), "", List.of(all));
  }

  static SearchResult search(LuceneEngine engine, String query) {
    return search(engine, SearchRequest.query(query));
  }

  static SearchResult search(LuceneEngine engine, SearchRequest.Builder request) {
    return engine.search(request.build());
  }

  /** Of the hits, in their order. */
  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  /** Of the hits, sorted and joined: for ids of one letter. */
  static String sortedIds(SearchResult result) {
    return ids(result).stream().sorted().collect(Collectors.joining());
  }
}
