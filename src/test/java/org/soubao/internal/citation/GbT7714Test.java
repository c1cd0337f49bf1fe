package org.soubao.internal.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.citation.CitedArticles.COPY;
import static org.soubao.internal.citation.CitedArticles.by;
import static org.soubao.internal.citation.CitedArticles.cited;
import static org.soubao.internal.citation.CitedArticles.whole;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Contributor.Role;
import org.soubao.model.Origin;

/** The rules of GB/T 7714-2015, each by its number there, with articles of our own. */
class GbT7714Test {
  /** 4.4.2, 8.8.5: author, title, newspaper, date and page, with the signs of 7.2. */
  @Test
  void theElementsStandInTheStandardsOrder() {
    assertThat(printed(whole())).isEqualTo("林知远, 沈秋禾. 石桥修缮完工[N]. 青石晚报, 2025-02-24(A05).");
  }

  /** 8.1.2: up to three authors are all named; of more, three with 等 behind a comma. */
  @Test
  void moreThanThreeAuthorsAreThreeAndOthers() {
    assertThat(printed(whole().contributors(by("林知远", "沈秋禾", "贺书谣"))))
        .startsWith("林知远, 沈秋禾, 贺书谣. ");
    assertThat(printed(whole().contributors(by("林知远", "沈秋禾", "贺书谣", "温见微"))))
        .startsWith("林知远, 沈秋禾, 贺书谣, 等. 石桥");
  }

  /** 8.1.3: in the order of citation, what nobody signed begins with its title. */
  @Test
  void withoutAnAuthorItBeginsWithTheTitle() {
    assertThat(printed(whole().contributors(List.of())))
        .isEqualTo("石桥修缮完工[N]. 青石晚报, 2025-02-24(A05).");
  }

  /** 8.1.4: the body that answers for a text is its author. */
  @Test
  void anAgencyIsTheAuthorOfWhatItSentAndNobodySigned() {
    Article.Builder sent = whole().contributors(List.of()).agency("新华社").origin(Origin.WIRE);
    assertThat(printed(sent)).startsWith("新华社. 石桥");
    assertThat(printed(sent.contributors(by("林知远")))).startsWith("林知远. 石桥");
    assertThat(printed(whole().contributors(List.of()).agency("央视").origin(Origin.REPRINT)))
        .startsWith("石桥");
  }

  @Test
  void aPhotographerIsTheAuthorOfPhotographsOnly() {
    Contributor photographer = new Contributor("方亮", Role.PHOTOGRAPHER);
    Contributor reporter = new Contributor("林知远", Role.REPORTER);
    assertThat(printed(whole().contributors(List.of(photographer, reporter)))).startsWith("林知远. ");
    assertThat(printed(whole().contributors(List.of(photographer)))).startsWith("方亮. ");
  }

  /** 6.2: page numbers are Arabic; the examples, 2000-11-20(15), have no zero before them. */
  @ParameterizedTest
  @CsvSource({"01,1", "１,1", "第一版,1", "10,10", "A05,A05", "a5,A05", "T12,T12", "特刊,特刊", "00,0"})
  void thePageIsANumberOrItsLabel(String label, String cited) {
    assertThat(printed(whole().page(label))).endsWith(", 2025-02-24(%s).".formatted(cited));
  }

  /** What is not known is left out, with its sign. */
  @Test
  void unknownPartsLeaveNothingBehind() {
    assertThat(printed(whole().page(null))).endsWith("[N]. 青石晚报, 2025-02-24.");
    assertThat(printed(whole().date(null))).endsWith("[N]. 青石晚报(A05).");
    assertThat(printed(whole().newspaper(null))).endsWith("[N]. 2025-02-24(A05).");
    assertThat(printed(whole().newspaper(null).date(null))).endsWith("[N]. (A05).");
    assertThat(printed(Article.builder("x", "雨。").headline("夜雨"))).isEqualTo("夜雨[N].");
  }

  /** 7.2: square brackets stand around what the one who cites made up. */
  @Test
  void aHeadlineThatWasNotPrintedStandsInBrackets() {
    assertThat(printed(whole().headline(""))).contains(". [石桥昨天修缮完工][N]. ");
  }

  /** 8.2: a title is as it was printed, with its own brackets and stops. */
  @Test
  void aTitleKeepsItsSigns() {
    assertThat(printed(whole().headline("“百日会战”［上］(一)[N]：完工。")))
        .contains(". “百日会战”［上］(一)[N]：完工。[N]. ");
  }

  /** 8.4.3.2: dates as YYYY-MM-DD; a concluded one is a date like any other. */
  @Test
  void aConcludedDateIsADate() {
    assertThat(printed(whole().inferred(Set.of("date")))).contains(", 2025-02-24(");
  }

  /** 4.4.2, 8.2.2: an online copy has [N/OL], the day of access and its address. */
  @Test
  void theOnlineCopyHasItsDayAndAddress() {
    assertThat(GbT7714.online(cited(whole()), COPY))
        .isEqualTo(
            "林知远, 沈秋禾. 石桥修缮完工[N/OL]. 青石晚报, 2025-02-24(A05)[2025-03-02]."
                + " https://bao.example/?article=%E9%9D%92-1");
    assertThat(GbT7714.online(cited(Article.builder("x", "雨。").headline("夜雨")), COPY))
        .isEqualTo("夜雨[N/OL]. [2025-03-02]. https://bao.example/?article=%E9%9D%92-1");
  }

  @Test
  void whateverIsGivenItIsOneLine() {
    for (String text : CitedArticles.HOSTILE) {
      String reference = GbT7714.printed(CitedArticle.of(CitedArticles.hostile(text)));
      assertThat(reference).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]").endsWith(".");
    }
  }

  private static String printed(Article.Builder article) {
    return GbT7714.printed(cited(article));
  }
}
