package org.soubao.internal.format.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Place;
import org.soubao.model.Source;

class ArticleJsonTest {
  private static Map<String, Object> fields() {
    return new LinkedHashMap<>(Map.of("id", "a-1", "body", "渡口停航。明日复航。"));
  }

  @Test
  void onlyIdAndBodyAreRequired() throws Exception {
    Article article = ArticleJson.fromMap(fields(), "file.jsonl");
    assertThat(article.headline()).isEqualTo("渡口停航");
    assertThat(article.inferred()).containsExactly("headline");
    assertThat(article.origin()).isEqualTo(Origin.UNKNOWN);
    assertThat(article.source()).isEqualTo(new Source("file.jsonl", List.of()));
  }

  /** What reprints tell is found out anew where an export is ingested. */
  @Test
  void whatReprintsToldOfTheOriginIsWrittenAndNotReadAsThePages() throws Exception {
    Article told =
        Article.builder("a-1", "本报讯 渡口明日复航。")
            .origin(Origin.WIRE)
            .originStated(Origin.STAFF)
            .inferred(Set.of("origin"))
            .build();
    Map<String, Object> written = new LinkedHashMap<>(ArticleJson.toMap(told));
    assertThat(written)
        .containsEntry("origin", "wire")
        .containsEntry("originFrom", "reprints")
        .containsEntry("originStated", "staff")
        .containsEntry("inferred", List.of("origin", "headline"));
    Article back = ArticleJson.fromMap(written, "file.jsonl");
    assertThat(back.origin()).isEqualTo(Origin.STAFF);
    assertThat(back.originStated()).isNull();
    assertThat(back.inferred()).doesNotContain("origin");
    assertThat(back.extra()).isEmpty();
  }

  @Test
  void allFieldsAreRead() throws Exception {
    Map<String, Object> fields = fields();
    fields.putAll(
        Map.of(
            "newspaper", "赣州时报",
            "province", "江西省",
            "city", "赣州市",
            "date", "2025-01-23",
            "page", 3,
            "byline", List.of("钟祎"),
            "origin", "Wire",
            "kind", "photo story"));
    Article article = ArticleJson.fromMap(fields, "file.jsonl");
    assertThat(article.place()).isEqualTo(new Place("江西省", "赣州市"));
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 1, 23));
    assertThat(article.page()).isEqualTo("3");
    assertThat(article.contributors()).containsExactly(new Contributor("钟祎", null));
    assertThat(article.origin()).isEqualTo(Origin.WIRE);
    assertThat(article.kind()).isEqualTo(Kind.PHOTO_STORY);
  }

  @Test
  void boxesComeBackAsTheyWereWritten() throws Exception {
    Box box = new Box(0.0313, 0.5, 0.25, 0.1234);
    Article article =
        Article.builder("a-1", "渡口停航。")
            .headline("停航")
            .source(new Source("01.pdf", List.of(new Piece(0, 5)), List.of(box)))
            .parts(List.of(new Part("02.pdf", "02", List.of(), List.of(box, new Box(0, 0, 1, 1)))))
            .build();
    assertThat(ArticleJson.fromMap(ArticleJson.toMap(article), "x.jsonl")).isEqualTo(article);
  }

  @ParameterizedTest
  @CsvSource({"'0,0,1'", "'0,0,1,1.2'", "'0,0,0,1'", "'0,0,-1,1'", "'a,0,1,1'"})
  void whatIsNoBoxIsSaid(String sides) {
    Map<String, Object> fields = fields();
    List<Object> box =
        Arrays.stream(sides.split(","))
            .map(side -> side.equals("a") ? (Object) side : Double.valueOf(side))
            .toList();
    fields.put("source", Map.of("path", "01.pdf", "boxes", List.of(box)));
    assertThatThrownBy(() -> ArticleJson.fromMap(fields, "x.jsonl"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("boxes")
        .hasMessageContaining("shares of the page");
  }

  @Test
  void unknownFieldsAreKeptAndGivenBack() throws Exception {
    Map<String, Object> fields = fields();
    fields.put("shelfmark", Map.of("box", 7));
    Article article = ArticleJson.fromMap(fields, "file.jsonl");
    assertThat(ArticleJson.toMap(article)).containsEntry("shelfmark", Map.of("box", 7));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Map<String, Object> fields = fields();
    fields.putAll(Map.of("headline", "渡口复航", "byline", List.of("钟祎"), "captions", List.of("渡船。")));
    fields.put("source", Map.of("path", "p.txt", "pieces", List.of(List.of(1, 5))));
    fields.put("parts", List.of(Map.of("path", "q.txt", "page", "02", "pieces", List.of())));
    Article article = ArticleJson.fromMap(fields, "file.jsonl");
    assertThat(ArticleJson.fromMap(ArticleJson.toMap(article), "other.jsonl")).isEqualTo(article);
  }

  @Test
  void aHeadlineMayBeAsLongAsABody() throws Exception {
    Map<String, Object> fields = fields();
    fields.put("headline", "渡口".repeat(5000));
    assertThat(ArticleJson.fromMap(fields, "file.jsonl").headline()).hasSize(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | '' | id",
        "body | ' ' | body",
        "date | 2025-13-40 | 2025-13-40",
        "date | 昨天 | 2025-02-24",
        "origin | elsewhere | staff, contributed, wire",
        "kind | poem | photo story",
        "source | here | source",
      })
  void aWrongFieldIsNamed(String field, String value, String named) {
    Map<String, Object> fields = fields();
    fields.put(field, value);
    assertThatThrownBy(() -> ArticleJson.fromMap(fields, "file.jsonl"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(field)
        .hasMessageContaining(named);
  }
}
