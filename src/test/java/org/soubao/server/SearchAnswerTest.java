package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Place;
import org.soubao.model.Source;
import org.soubao.search.Counted;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.Printings;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total;
import org.soubao.search.Snippet;
import org.soubao.search.Snippet.Highlight;

class SearchAnswerTest {
  @Test
  void emptyAnswerWritesNulls() {
    SearchResult result =
        new SearchResult(
            "桥",
            new Total(Counted.ARTICLES, 0, 0, Total.Relation.EXACT),
            Duration.ofNanos(1_849_000),
            null,
            null,
            false,
            List.of(),
            List.of(),
            List.of());
    assertThat(Json.write(SearchAnswer.of(result)))
        .isEqualTo(
            "{\"query\":\"桥\",\"total\":{\"value\":0,\"relation\":\"exact\",\"counts\":\"articles\",\"articles\":0,\"stories\":0},\"tookMs\":1.8,"
                + "\"relaxed\":null,\"didYouMean\":null,\"partial\":false,\"notices\":[],"
                + "\"hits\":[],\"facets\":[]}");
  }

  @Test
  void everythingThatAResultSaysIsWritten() {
    SearchResult result =
        new SearchResult(
            "新桥 通车",
            new Total(Counted.STORIES, 1_204, 1_001, Total.Relation.AT_LEAST),
            Duration.ofMillis(12),
            new Relaxation(2, 3),
            "新桥通车",
            true,
            List.of(new Notice(Notice.Code.PLAIN_WORDS, "按普通词语检索")),
            List.of(
                new Hit(
                    known(),
                    1.5,
                    new Snippet("新桥<通车>", List.of(new Highlight(0, 2))),
                    List.of(new Snippet("a&新桥", List.of(new Highlight(2, 4)))),
                    new Printings(
                        3,
                        2,
                        List.of("青河晚报", "甲省日报"),
                        LocalDate.of(2025, 2, 24),
                        LocalDate.of(2025, 2, 26)),
                    null)),
            List.of(
                new Facet(
                    "date",
                    Counted.STORIES,
                    List.of(
                        new FacetValue(
                            "2025",
                            7,
                            true,
                            List.of(new FacetValue("2025-02", 3, false, List.of())))))));
    assertThat(Json.write(SearchAnswer.of(result)))
        .isEqualTo(
            "{\"query\":\"新桥 通车\",\"total\":{\"value\":1001,\"relation\":\"at-least\","
                + "\"counts\":\"stories\",\"articles\":1204,\"stories\":1001},\"tookMs\":12.0,"
                + "\"relaxed\":{\"required\":2,\"of\":3},\"didYouMean\":\"新桥通车\",\"partial\":true,"
                + "\"notices\":[{\"code\":\"plain-words\",\"text\":\"按普通词语检索\"}],"
                + "\"hits\":[{\"id\":\"甲-1\",\"score\":1.5,\"newspaper\":\"青河晚报\",\"province\":\"甲省\","
                + "\"city\":\"青河市\",\"date\":\"2025-02-24\",\"page\":\"A05\",\"section\":\"民生\","
                + "\"kicker\":\"引\",\"headline\":\"新桥<通车>\",\"deck\":\"副\",\"byline\":[\"林知远\"],\"origin\":\"wire\","
                + "\"originFrom\":\"reprints\",\"originStated\":\"staff\",\"kind\":\"photo"
                + " story\",\"source\":{\"path\":\"a/b.txt\"},"
                + "\"headlineHighlighted\":\"<em>新桥</em>&lt;通车&gt;\","
                + "\"snippets\":[\"a&amp;<em>新桥</em>\"],"
                + "\"reprints\":{\"count\":3,\"matching\":2,\"newspapers\":[\"青河晚报\",\"甲省日报\"],"
                + "\"from\":\"2025-02-24\",\"to\":\"2025-02-26\"}}],"
                + "\"facets\":[{\"name\":\"date\",\"counts\":\"stories\",\"values\":[{\"value\":\"2025\",\"count\":7,"
                + "\"selected\":true,\"children\":[{\"value\":\"2025-02\",\"count\":3,"
                + "\"selected\":false,\"children\":[]}]}]}]}");
  }

  @Test
  void whatIsNotKnownOfAnArticleIsNull() {
    Hit hit =
        new Hit(
            Article.builder("x", "无题。").build(),
            0,
            new Snippet("无题", List.of()),
            List.of(),
            null,
            null);
    assertThat(Json.write(SearchAnswer.Hit.of(hit)))
        .isEqualTo(
            "{\"id\":\"x\",\"score\":0.0,\"newspaper\":null,\"province\":null,\"city\":null,"
                + "\"date\":null,\"page\":null,\"section\":null,\"kicker\":null,"
                + "\"headline\":\"无题\",\"deck\":null,\"byline\":[],\"origin\":\"unknown\","
                + "\"kind\":\"article\",\"source\":null,\"headlineHighlighted\":\"无题\","
                + "\"snippets\":[]}");
  }

  private static Article known() {
    return Article.builder("甲-1", "新桥今天通车。")
        .newspaper("青河晚报")
        .place(new Place("甲省", "青河市"))
        .date(LocalDate.of(2025, 2, 24))
        .page("A05")
        .section("民生")
        .kicker("引")
        .headline("新桥<通车>")
        .deck("副")
        .contributors(List.of(new Contributor("林知远", Contributor.Role.REPORTER)))
        .origin(Origin.WIRE)
        .originStated(Origin.STAFF)
        .kind(Kind.PHOTO_STORY)
        .source(new Source("a/b.txt", List.of()))
        .build();
  }
}
