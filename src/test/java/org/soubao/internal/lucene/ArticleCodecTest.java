package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

class ArticleCodecTest {
  @Test
  void allFieldsComeBack() {
    Map<String, Object> extra = new LinkedHashMap<>();
    List<Object> list = new ArrayList<>(List.of("甲", 1L, 2.5, true));
    list.add(null);
    extra.put("nested", Map.of("list", list));
    extra.put("number", -7L);
    Article article =
        Article.builder("丹东时讯报-2025-01-09-01-2", "丹东时讯报讯 江面封冻。\n冰排已停。")
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
                List.of(
                    new Contributor("邱堃", Contributor.Role.REPORTER), new Contributor("于祎", null)))
            .credit("本报记者 邱堃")
            .dateline("丹东时讯报讯")
            .agency("新华社")
            .origin(Origin.REPRINT)
            .kind(Kind.PHOTO_STORY)
            .captions(List.of("冰排。"))
            .continuedOn("02")
            .continuedFrom("A05")
            .inferred(Set.of("date"))
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
    assertThat(ArticleCodec.decode(ArticleCodec.encode(article))).isEqualTo(article);
  }

  @Test
  void anInferredHeadlineIsInferredAgain() {
    Article article = Article.builder("a", "江面封冻。冰排已停。").build();
    Article back = ArticleCodec.decode(ArticleCodec.encode(article));
    assertThat(back).isEqualTo(article);
    assertThat(back.hasPrintedHeadline()).isFalse();
    assertThat(back.headline()).isEqualTo("江面封冻");
  }

  @Property(tries = 300)
  void anyTextComesBack(@ForAll String body, @ForAll String section) {
    String text = body.replaceAll("[\\uD800-\\uDFFF]", "");
    String name = section.replaceAll("[\\uD800-\\uDFFF]", "");
    Article article = Article.builder("x", text).section(name).build();
    assertThat(ArticleCodec.decode(ArticleCodec.encode(article))).isEqualTo(article);
  }
}
