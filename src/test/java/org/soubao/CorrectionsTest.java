package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.internal.format.CorrectionLine;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Place;

/** What people write into corrections.jsonl is done. */
class CorrectionsTest extends CorrectedPage {
  @Test
  void correctionsAreNeverReadAsArticles() throws IOException {
    IngestReport report = ingest();
    assertThat(articles).hasSize(2);
    assertThat(report.files()).isEqualTo(1);
    assertThat(report.passedOver()).isZero();
    assertThat(articles).allSatisfy(article -> assertThat(article.corrected()).isEmpty());
  }

  @Test
  void anArticleIsSplitWhereAnotherBegins() throws IOException {
    fits(at("北码头", "\"do\":\"split\",\"text\":\"北码头的渡船\""));
    assertThat(articles).hasSize(3);
    assertThat(about("青石桥").body()).endsWith("下凿。");
    assertThat(about("青石桥").corrected()).containsExactly("body");
    assertThat(about("北码头").body()).startsWith("北码头").endsWith("工人。");
    assertThat(about("北码头").corrected()).containsExactly("body");
    assertThat(about("南门").corrected()).isEmpty();
  }

  @Test
  void aSplitLeavesTheOtherIdsAsTheyAre() throws IOException {
    ingest();
    String below = about("南门").id();
    fits(at("北码头", "\"do\":\"split\""));
    assertThat(about("南门").id()).isEqualTo(below);
    assertThat(about("北码头").id()).isEqualTo("青石晚报-2025-03-01-01-3");
  }

  @Test
  void aHeadingFallsRightAfterASplit() throws IOException {
    String page = PAGE.replace("北码头的渡船", "渡船添班\n\n北码头的渡船");
    write(PATH, page);
    fits("{\"path\":\"%s\",\"offset\":%d,\"do\":\"split\"}".formatted(PATH, page.indexOf("渡船添班")));
    assertThat(about("北码头").headline()).isEqualTo("渡船添班");
    assertThat(about("青石桥").headline()).isEqualTo("青石桥修缮进入最后一月");
    assertThat(about("青石桥").body()).doesNotContain("渡船");
  }

  @Test
  void anArticleJoinsAnother() throws IOException {
    ingest();
    int count = articles.size();
    fits(at("晚报讯", "\"do\":\"merge\",\"with\":" + PAGE.indexOf("桥工队长")));
    assertThat(articles).hasSize(count - 1);
    assertThat(about("青石桥").body()).contains("菜市场搬进新棚\n晚报讯").endsWith("头一号。");
    assertThat(about("青石桥").subheads()).contains("菜市场搬进新棚");
    assertThat(about("青石桥").headline()).isEqualTo("青石桥修缮进入最后一月");
    assertThat(about("青石桥").corrected()).containsExactly("body");
  }

  @Test
  void aTextMayMoveFromOneArticleToAnother() throws IOException {
    fits(
        at("北码头", "\"do\":\"split\""),
        at("北码头", "\"do\":\"merge\",\"with\":" + PAGE.indexOf("南门")));
    assertThat(articles).hasSize(2);
    assertThat(about("南门").body()).endsWith("工人。");
    assertThat(about("青石桥").body()).endsWith("下凿。");
  }

  @Test
  void fieldsAreSet() throws IOException {
    fits(
        set(
            "桥工队长",
            "\"headline\":\"石匠量了七遍\",\"kicker\":\"桥上\",\"deck\":\"——修缮见闻\",\"section\":\"城事\","
                + "\"date\":\"2025-03-02\",\"byline\":[\"林知远\",\"何平\"],\"note\":\"读者来电\""));
    Article bridge = about("青石桥");
    assertThat(bridge.headline()).isEqualTo("石匠量了七遍");
    assertThat(bridge.kicker()).isEqualTo("桥上");
    assertThat(bridge.deck()).isEqualTo("——修缮见闻");
    assertThat(bridge.section()).isEqualTo("城事");
    assertThat(bridge.date()).isEqualTo(LocalDate.of(2025, 3, 2));
    assertThat(bridge.contributors())
        .containsExactly(
            new Contributor("林知远", Contributor.Role.REPORTER), new Contributor("何平", null));
    assertThat(bridge.corrected())
        .containsExactlyInAnyOrder("headline", "kicker", "deck", "section", "date", "byline");
    assertThat(bridge.id()).isEqualTo("青石晚报-2025-03-01-01-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"柳州", "柳州市"})
  void aCityBringsItsProvince(String city) throws IOException {
    fits(set("青石桥", "\"city\":\"%s\"".formatted(city)));
    assertThat(about("青石桥").place()).isEqualTo(new Place("广西壮族自治区", "柳州市"));
    assertThat(about("青石桥").corrected()).containsExactly("city", "province");
  }

  @Test
  void nullClears() throws IOException {
    fits(set("青石桥", "\"headline\":null,\"date\":null,\"byline\":null,\"city\":null"));
    Article bridge = about("青石桥");
    assertThat(bridge.hasPrintedHeadline()).isFalse();
    assertThat(bridge.date()).isNull();
    assertThat(bridge.byline()).isEmpty();
    assertThat(bridge.place()).isEqualTo(Place.UNKNOWN);
  }

  @Test
  void aCorrectedFieldIsNotInferred() throws IOException {
    write(PATH, "○○ 要闻\n\n" + PAGE);
    int offset = "○○ 要闻\n\n".length() + PAGE.indexOf("青石桥");
    fits(
        "{\"path\":\"%s\",\"offset\":%d,\"text\":\"青石桥\",\"do\":\"set\",\"section\":\"城事\"}"
            .formatted(PATH, offset));
    assertThat(about("青石桥").section()).isEqualTo("城事");
    assertThat(about("青石桥").inferred()).doesNotContain("section");
  }

  @Test
  void anArticleIsWithdrawn() throws IOException {
    fits(at("青石桥", "\"do\":\"withdraw\""));
    assertThat(articles).singleElement().satisfies(one -> assertThat(one.body()).contains("南门"));
    assertThat(articles.getFirst().id()).isEqualTo("青石晚报-2025-03-01-01-2");
  }

  @Test
  void anArticleOnTwoPagesIsCorrectedFromEither() throws IOException {
    String first = "青石桥修缮\n\n本报讯 青石桥昨日通车，桥工队长何小川说了三句话。\n（下转第二版）\n";
    String rest = "（上接第一版）\n\n何小川说的头一句是，青石桥的石板一块也没有少。\n";
    write("青石晚报/2025-03-02/01.txt", first);
    write("青石晚报/2025-03-02/02.txt", rest);
    fits(
        "{\"path\":\"青石晚报/2025-03-02/02.txt\",\"offset\":%d,\"do\":\"set\",\"section\":\"城事\"}"
            .formatted(rest.indexOf("何小川")));
    Article bridge = about("头一句");
    assertThat(bridge.page()).isEqualTo("01");
    assertThat(bridge.section()).isEqualTo("城事");
  }

  @Test
  void aSplitPartsWhatWasStitched() throws IOException {
    String first = "青石桥修缮\n\n本报讯 青石桥昨日通车，桥工队长何小川说了三句话。\n（下转第二版）\n";
    String rest = "（上接第一版）\n\n何小川说的头一句是，青石桥的石板一块也没有少。\n";
    write("青石晚报/2025-03-02/01.txt", first);
    write("青石晚报/2025-03-02/02.txt", rest);
    fits(
        "{\"path\":\"青石晚报/2025-03-02/02.txt\",\"offset\":%d,\"do\":\"split\"}"
            .formatted(rest.indexOf("何小川")));
    assertThat(about("头一句").page()).isEqualTo("02");
    assertThat(about("三句话").continuedOn()).isEqualTo("02");
  }

  @Test
  void correctionsBesideAPageThatWasNamedAreMade() throws IOException {
    write(
        "青石晚报/2025-03-01/corrections.jsonl",
        """
        {"path":"01.txt","offset":0,"do":"withdraw"}
        {"path":"02.txt","offset":0,"do":"withdraw"}
        """);
    write("青石晚报/2025-03-01/02.txt", PAGE);
    IngestReport report = Ingest.from(pages.resolve(PATH)).to(articles::add);
    assertThat(report.rejected()).isEmpty();
    assertThat(articles).singleElement().satisfies(one -> assertThat(one.body()).contains("南门"));
  }

  @Test
  void whatIsSaidTwiceIsDone() throws IOException {
    String split = at("北码头", "\"do\":\"split\"");
    String set = set("南门", "\"section\":\"城事\"");
    fits(split, set, split, set);
    assertThat(articles).hasSize(3);
    assertThat(about("南门").section()).isEqualTo("城事");
  }

  @Test
  void underFailAMisfitStopsTheRun() throws IOException {
    write("corrections.jsonl", at("青石桥", "\"text\":\"渡船\",\"do\":\"withdraw\""));
    for (int threads : new int[] {1, 3}) {
      Ingest strict = Ingest.from(pages).badPages(BadPages.FAIL);
      assertThatThrownBy(() -> strict.to(articles::add, threads))
          .isInstanceOf(ArchiveException.PageRejected.class)
          .hasMessageContaining("corrections.jsonl:1");
    }
  }

  @Test
  void theIndexKeepsWhatWasCorrected() throws IOException {
    write("corrections.jsonl", set("南门", "\"headline\":\"老宋抽到头一号\""));
    Path index = folder.resolve("index");
    Reindex.from(pages).into(index).run();
    try (Archive archive = Archive.open(index)) {
      Article market = archive.search("\"老宋抽到头一号\"").hits().getFirst().article();
      assertThat(market.corrected()).containsExactly("headline");
    }
  }

  @Test
  void theLineThatIsOfferedForAnArticleFits() throws IOException {
    ingest();
    String line = CorrectionLine.of(about("南门"), PAGE);
    assertThat(line).contains("\"text\":\"菜市场搬进新棚\"").contains("\"headline\":\"菜市场搬进新棚\"");
    fits(line, "\n", CorrectionLine.of(about("青石桥"), PAGE));
    assertThat(about("南门").headline()).isEqualTo("菜市场搬进新棚");
  }
}
