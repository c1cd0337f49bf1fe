package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Place;
import org.soubao.model.Source;

class ArticleDocumentTest {
  private static JsonNode document(Article article) throws Exception {
    return Documents.JSON.readTree(ArticleDocument.of(7, article));
  }

  private static Article full() {
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("scanned", Map.of("by", List.of("甲", 1, 2.5, true, new BigInteger("9".repeat(30)))));
    extra.put("number", -7);
    return Article.builder("丹东时讯报-2025-01-09-01-2", "丹东时讯报讯 江面封冻。\n冰排已停。")
        .newspaper("丹东时讯报")
        .place(new Place("辽宁省", "丹东市"))
        .date(LocalDate.of(2025, 1, 9))
        .page("01")
        .section("要闻")
        .kicker("鸭绿江畔")
        .headline("江面封冻 𠮷日")
        .deck("——冬捕开始")
        .subheads(List.of("冰上"))
        .contributors(
            List.of(new Contributor("邱堃", Contributor.Role.REPORTER), new Contributor("于祎", null)))
        .credit("本报记者 邱堃")
        .dateline("丹东时讯报讯")
        .agency("新华社")
        .origin(Origin.STAFF)
        .kind(Kind.PHOTO_STORY)
        .captions(List.of("冰排。"))
        .continuedOn("02")
        .continuedFrom("A05")
        .inferred(Set.of("date"))
        .corrected(Set.of("body"))
        .source(
            new Source(
                "丹东时讯报/2025-01-09/01.pdf",
                List.of(new Piece(3, 90)),
                List.of(new Box(0.0313, 0.5, 0.25, 0.1234), new Box(0, 0, 1, 1))))
        .parts(
            List.of(
                new Part(
                    "丹东时讯报/2025-01-09/02.pdf",
                    null,
                    List.of(new Piece(0, 70000)),
                    List.of(new Box(0.7, 0.1, 0.3, 0.9)))))
        .extra(extra)
        .build();
  }

  @Test
  void holdsWhatIsSearchedBesideTheArticle() throws Exception {
    JsonNode document = document(full());
    List<String> names = new ArrayList<>();
    document.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "id",
            "unit",
            "headline",
            "body",
            "date",
            "printed",
            "filter",
            "fingerprints",
            "article");
    assertThat(document.get("unit").asInt()).isEqualTo(7);
    assertThat(document.get("headline").asText()).isEqualTo("鸭绿江畔\n江面封冻 𠮷日\n——冬捕开始");
    assertThat(document.get("date").asLong()).isEqualTo(LocalDate.of(2025, 1, 9).toEpochDay());
    assertThat(document.get("printed"))
        .hasToString("{\"year\":\"2025\",\"month\":\"2025-01\",\"day\":\"2025-01-09\"}");
    assertThat(document.get("filter").get("city").get(0).asText()).isEqualTo("丹东市");
    assertThat(document.get("filter").get("byline")).hasSize(2);
    assertThat(document.get("fingerprints").get(0).asInt()).isPositive();
    assertThat(document.get("article").has("body")).isFalse();
  }

  @Test
  void comesBackAsItWas() throws Exception {
    assertThat(ClusterArticle.of(document(full()))).isEqualTo(full());
  }

  @Test
  void anInferredHeadlineIsInferredAgain() throws Exception {
    Article article = Article.builder("a", "江面封冻。冰排已停。").build();
    assertThat(document(article).get("headline").asText()).isEmpty();
    assertThat(document(article).get("article").has("headline")).isFalse();
    assertThat(ClusterArticle.of(document(article))).isEqualTo(article);
  }

  @Test
  void aSettledOriginIsShownBesideWhatThePageSays() throws Exception {
    ObjectNode document = (ObjectNode) document(full());
    document.put("origin", "wire");
    Article shown = ClusterArticle.of(document);
    assertThat(shown.origin()).isEqualTo(Origin.WIRE);
    assertThat(shown.originStated()).isEqualTo(Origin.STAFF);
    assertThat(shown.inferred()).containsExactlyInAnyOrder("date", "origin");
    assertThat(ClusterArticle.printed(document)).isEqualTo(full());
  }

  @Test
  void whatReprintsTellIsSetOrForgotten() {
    assertThat(ArticleDocument.settled("x-1", Origin.STAFF, Origin.WIRE))
        .hasToString("{story=x-1, origin=wire, filter={origin=[wire]}}");
    assertThat(ArticleDocument.settled(null, Origin.STAFF, null))
        .hasToString("{story=null, origin=null, filter={origin=[staff]}}");
  }

  @Test
  void halfACharacterIsReplaced() throws Exception {
    Article article = Article.builder("a\uD842", "上\uDFB7下。").section("\uD842").build();
    assertThat(ClusterArticle.of(document(article)))
        .isEqualTo(Article.builder("a\uFFFD", "上\uFFFD下。").section("\uFFFD").build());
    assertThat(Documents.whole("𠮷")).isEqualTo("𠮷");
  }

  @Test
  void aLongIdHasAShortName() {
    assertThat(Documents.name("柳州晚报-1")).isEqualTo("柳州晚报-1");
    String longest = "晚".repeat(2000);
    assertThat(Documents.name(longest))
        .hasSizeLessThan(60)
        .isNotEqualTo(Documents.name(longest + "1"));
  }

  @Property(tries = 500)
  void anyArticleComesBack(@ForAll("articles") Article article) throws Exception {
    assertThat(ClusterArticle.of(document(article))).isEqualTo(article);
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .ofMaxLength(12)
            .map(it -> it.replaceAll("[\\uD800-\\uDFFF]", ""))
            .edgeCases(edges -> edges.add("", " ", "\n", " 晚报 ", "\u0000", "𠮷"));
    Arbitrary<@Nullable String> some = text.injectNull(0.3);
    return Combinators.combine(
            text.filter(id -> !id.isBlank()),
            text,
            some.list().ofSize(12),
            text.list().ofMaxSize(3),
            Arbitraries.of(Kind.class),
            Arbitraries.of(Origin.class))
        .as((id, body, values, list, kind, origin) ->
            Article.builder(id, body)
                .newspaper(values.get(0))
                .place(new Place(values.get(1), values.get(2)))
                .page(values.get(3))
                .section(values.get(4))
                .kicker(values.get(5))
                .headline(values.get(6) == null ? "" : values.get(6))
                .deck(values.get(7))
                .credit(values.get(8))
                .dateline(values.get(9))
                .agency(values.get(10))
                .continuedOn(values.get(11))
                .subheads(list)
                .captions(list)
                .contributors(
                    list.stream()
                        .filter(name -> !name.isBlank())
                        .map(name -> new Contributor(name, null))
                        .toList())
                .kind(kind)
                .origin(origin)
                .source(values.get(0) == null ? null : new Source(body + "x", List.of()))
                .extra(Map.of("extra-a", list, "extra-b", Arrays.asList(body, null, 1)))
                .build());
  }
}
