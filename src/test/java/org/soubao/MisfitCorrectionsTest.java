package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.ingest.RejectedPage;

/** What does not fit a page is reported with its line, and the rest is done. */
class MisfitCorrectionsTest extends CorrectedPage {
  @Test
  void aFileOfCorrectionsAloneIsNoSource() throws IOException {
    write("corrections.jsonl", "");
    assertThatThrownBy(() -> Ingest.from(pages.resolve("corrections.jsonl")).to(articles::add))
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("corrections");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                                                            | valid JSON
          []                                                                  | {…}
          {"offset":0,"do":"split"}                                           | path
          {"path":"P","do":"split"}                                           | offset
          {"path":"P","offset":-1,"do":"split"}                               | offset
          {"path":"P","offset":"0","do":"split"}                              | offset
          {"path":"P","offset":0}                                             | do
          {"path":"P","offset":0,"do":"remove"}                               | withdraw
          {"path":"P","offset":0,"do":"set"}                                  | headline
          {"path":"P","offset":0,"do":"set","title":"x"}                      | title
          {"path":"P","offset":0,"do":"set","date":"2025-02-30"}              | 2025-02-30
          {"path":"P","offset":0,"do":"set","city":"无名"}                     | 无名
          {"path":"P","offset":0,"do":"set","headline":" "}                   | headline
          {"path":"P","offset":0,"do":"withdraw","headline":"x"}              | headline
          {"path":"P","offset":0,"do":"merge"}                                | with
          {"path":"P","offset":0,"text":3,"do":"split"}                       | text
          {"path":"P","offset":99999,"do":"withdraw"}                         | outside
          {"path":"P","offset":0,"text":"渡船","do":"withdraw"}                | 青石桥修缮
          {"path":"nowhere/01.txt","offset":0,"do":"withdraw"}                | nowhere/01.txt
          {"path":"P","offset":15,"do":"split"}                               | offset 15
          """)
  void aLineThatIsNoCorrectionIsReported(String line, String reason) throws IOException {
    assertThat(misfits("\n", line.replace("\"P\"", "\"" + PATH + "\""), "\n"))
        .singleElement()
        .satisfies(misfit -> assertThat(misfit.line()).isEqualTo(2))
        .satisfies(misfit -> assertThat(misfit.reason()).contains(reason));
    assertThat(articles).hasSize(2);
    assertThat(articles).allSatisfy(article -> assertThat(article.corrected()).isEmpty());
  }

  @Test
  void correctionsThatContradictEachOtherAreAllReported() throws IOException {
    int bridge = PAGE.indexOf("桥工队长");
    String with = "\"do\":\"merge\",\"with\":";
    List<List<String>> contradictions =
        List.of(
            List.of(at("青石桥", "\"do\":\"withdraw\""), set("桥工队长", "\"headline\":\"渡口\"")),
            List.of(set("青石桥", "\"headline\":\"渡口\""), set("桥工队长", "\"headline\":\"码头\"")),
            List.of(set("青石桥", "\"headline\":\"渡口\""), set("桥工队长", "\"headline\":null")),
            List.of(at("北码头", "\"do\":\"split\""), at("北码头", with + bridge)),
            List.of(at("晚报讯", with + bridge), at("桥工队长", with + PAGE.indexOf("南门"))));
    for (List<String> lines : contradictions) {
      assertThat(misfits(lines.toArray(new String[0])))
          .as("%s", lines)
          .extracting(RejectedPage::line)
          .containsExactly(1L, 2L);
      assertThat(articles).hasSize(2);
      assertThat(articles).allSatisfy(article -> assertThat(article.corrected()).isEmpty());
    }
  }

  @Test
  void anArticleCannotJoinItselfOrTwoOthers() throws IOException {
    assertThat(misfits(at("北码头", "\"do\":\"merge\",\"with\":" + PAGE.indexOf("桥工队长"))))
        .singleElement()
        .satisfies(misfit -> assertThat(misfit.reason()).contains("itself"));
    assertThat(
            misfits(
                at("北码头", "\"do\":\"split\""),
                at("南门", "\"do\":\"merge\",\"with\":" + PAGE.indexOf("桥工队长")),
                at("南门", "\"do\":\"merge\",\"with\":" + PAGE.indexOf("北码头"))))
        .extracting(RejectedPage::line)
        .containsExactly(2L, 3L);
    assertThat(articles).hasSize(3);
  }

  @Test
  void aPlaceWithoutItsTextMustBeTheBeginningOfALine() throws IOException {
    int offset = PAGE.indexOf("南门") + 1;
    assertThat(
            misfits(
                "{\"path\":\"%s\",\"offset\":%d,\"do\":\"withdraw\"}\n".formatted(PATH, offset)))
        .singleElement()
        .satisfies(misfit -> assertThat(misfit.reason()).contains("No line begins at offset"));
  }

  @Test
  void theRestOfThePageIsIngestedWithoutTheMisfit() throws IOException {
    assertThat(
            misfits(
                at("北码头", "\"do\":\"split\""), at("北码头", "\"text\":\"码头\",\"do\":\"withdraw\"")))
        .extracting(RejectedPage::line)
        .containsExactly(2L);
    assertThat(articles).hasSize(3);
  }

  @Test
  void aCorrectionOfAPageThatCannotBeReadIsReported() throws IOException {
    write(PATH, "");
    assertThat(ingest(at("青石桥", "\"do\":\"withdraw\"")).rejected())
        .extracting(RejectedPage::path)
        .containsExactly("corrections.jsonl", PATH);
  }
}
