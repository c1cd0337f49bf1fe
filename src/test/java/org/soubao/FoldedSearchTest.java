package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.search.Collapse;
import org.soubao.search.Counted;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.FacetValue;
import org.soubao.search.FilterField;
import org.soubao.search.Printings;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Total;
import org.soubao.search.SearchResult.Total.Relation;
import org.soubao.search.Sort;
import org.soubao.server.Json;

/** An agency's report in three newspapers, one of which calls it its own, and reports beside it. */
class FoldedSearchTest {
  private static final String REPORT =
      "青河大桥昨日上午正式通车，首日过桥车辆超过一万二千辆。大桥全长一千三百二十米，双向六车道，连接河东新区与老城，"
          + "市民往返两岸的时间由四十分钟缩短到八分钟。\n据介绍，大桥于前年三月动工，先后有八百余名建设者参加施工。"
          + "施工期间经历两次洪水，工期没有延误。\n桥面两侧设有人行道和非机动车道，并预留了有轨电车的位置。";

  private static final List<Article> ARTICLES =
      List.of(
          article("1", "青河晚报", "2025-02-24", "新华社成都2月23日电 " + REPORT, Origin.WIRE),
          article("2", "渭水早报", "2025-02-25", "据新华社成都2月23日电 " + REPORT, Origin.WIRE),
          article("3", "涪江日报", "2025-02-26", "本报讯 " + REPORT, Origin.STAFF),
          article("4", "涪江日报", "2025-02-27", "渡口的老船工在桥头卖起了茶，来喝茶的多是过去的乘客。", Origin.STAFF),
          article("5", "青河晚报", "2025-02-20", "大桥荷载试验结束，四十辆卡车在桥上停了一夜。", Origin.CONTRIBUTED));

  @TempDir static Path folder;
  private static Archive archive;

  @BeforeAll
  static void open() throws IOException {
    archive = opened("first", ARTICLES);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static Article article(
      String id, String newspaper, String date, String body, Origin origin) {
    return Article.builder(id, body)
        .newspaper(newspaper)
        .date(LocalDate.parse(date))
        .headline("青河大桥见闻")
        .origin(origin)
        .build();
  }

  private static Archive opened(String name, List<Article> articles) throws IOException {
    Path lines = folder.resolve(name + ".jsonl");
    List<String> json =
        articles.stream().map(article -> Json.write(ArticleJson.toMap(article))).toList();
    Files.write(lines, json);
    Reindex.from(lines).into(folder.resolve(name)).run();
    return Archive.open(folder.resolve(name));
  }

  private static SearchRequest.Builder folded() {
    return SearchRequest.query("大桥").collapse(Collapse.REPRINTS).sort(Sort.OLDEST);
  }

  private static List<String> ids(SearchRequest.Builder request) {
    return archive.search(request.build()).hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void theFirstPrintingInTheOrderAskedForStandsForAll() {
    assertThat(ids(folded())).containsExactly("5", "1", "4");
    assertThat(ids(folded().sort(Sort.NEWEST))).containsExactly("4", "3", "5");
    assertThat(ids(folded().from(LocalDate.of(2025, 2, 25)))).containsExactly("2", "4");
    assertThat(ids(folded().offset(1).limit(1))).containsExactly("1");
    assertThat(ids(folded().collapse(Collapse.NONE))).containsExactly("5", "1", "2", "3", "4");
  }

  @Test
  void countsSayWhatTheyCount() {
    SearchResult result = archive.search(folded().from(LocalDate.of(2025, 2, 25)).build());
    assertThat(result.total()).isEqualTo(new Total(Counted.STORIES, 3, 2, Relation.EXACT));
    assertThat(result.facets()).allMatch(facet -> facet.counts() == Counted.STORIES);
    assertThat(result.facets())
        .filteredOn(facet -> facet.name().equals("newspaper"))
        .flatExtracting(facet -> facet.values())
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactlyInAnyOrder(tuple("涪江日报", 2L), tuple("渭水早报", 1L));
    assertThat(result.hits().getFirst().printings())
        .isEqualTo(
            new Printings(
                3,
                2,
                List.of("青河晚报", "渭水早报", "涪江日报"),
                LocalDate.of(2025, 2, 24),
                LocalDate.of(2025, 2, 26)));
    assertThat(result.hits().getLast().printings()).isNull();
  }

  @Test
  void whatIsAgencyCopyIsNoLocalReporting() {
    Article called = archive.article("3").orElseThrow();
    assertThat(called.origin()).isEqualTo(Origin.WIRE);
    assertThat(called.originStated()).isEqualTo(Origin.STAFF);
    assertThat(called.inferred()).contains("origin");
    SearchRequest.Builder all = folded().collapse(Collapse.NONE);
    assertThat(ids(all.filter(FilterField.ORIGIN, "wire"))).containsExactly("1", "2", "3");
    assertThat(
            ids(
                folded()
                    .filter(FilterField.ORIGIN, "staff")
                    .filter(FilterField.ORIGIN, "contributed")))
        .containsExactly("5", "4");
    assertThat(ids(SearchRequest.query("大桥 origin:staff"))).containsExactly("4");
  }

  @Test
  void anExportIsFoldedAlikeAndMakesTheSameIndexAgain() throws IOException {
    assertThat(exported(folded())).extracting(Article::id).containsExactly("5", "1", "4");
    List<Article> all = exported(folded().collapse(Collapse.NONE));
    try (Archive again = opened("again", all)) {
      assertThat(again.article("3")).isEqualTo(archive.article("3"));
      assertThat(again.search(folded().build()).facets())
          .isEqualTo(archive.search(folded().build()).facets());
    }
  }

  private static List<Article> exported(SearchRequest.Builder request) {
    List<Article> articles = new ArrayList<>();
    try (Export export = archive.export(ExportRequest.of(request.build()))) {
      export.forEachRemaining(articles::add);
      assertThat(export.size()).isEqualTo(articles.size());
    }
    return articles;
  }
}
