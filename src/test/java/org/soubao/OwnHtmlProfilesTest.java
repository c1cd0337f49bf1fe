package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.ingest.UpdateReport;
import org.soubao.model.Article;

/** A user's own {@code html-profiles.json} in a source folder. */
class OwnHtmlProfilesTest {
  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();

  @BeforeEach
  void page() throws IOException {
    Path day = Files.createDirectories(folder.resolve("sources/bailu/20250302/A05"));
    Files.writeString(
        day.resolve("p7.html"),
        """
        <title>白鹭时报 | 古井清淤</title><div class="ad">全场五折，欲购从速，地址在城南大街。</div>
        <div class="txt"><span class="t1">城南旧事</span><span class="t2">古井清淤见了底</span>
        <span class="who">文：林知远；图：高明</span>
        <div class="body"><p>城南的古井清淤昨日见了底，井壁上露出一行刻字。</p><i>刻字的井壁</i><p>街坊都来看。</p>
        <p class="tail">关注我们，天天有奖。</p></div></div>
        """);
  }

  private IngestReport ingest(String profiles) throws IOException {
    Files.writeString(folder.resolve("sources/html-profiles.json"), profiles);
    articles.clear();
    return Ingest.from(folder.resolve("sources")).to(articles::add);
  }

  /** The worked example of FORMATS.md. */
  private static String example() throws IOException {
    String text = Files.readString(Path.of("src/docs/FORMATS.md"));
    Matcher json = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(text);
    assertThat(json.find()).isTrue();
    return json.group(1);
  }

  @Test
  void theWorkedExampleReadsItsPage() throws IOException {
    IngestReport report = ingest(example());
    assertThat(report.rejected()).isEmpty();
    assertThat(report.passedOver()).isZero();
    Article article = articles.getFirst();
    assertThat(article.kicker()).isEqualTo("城南旧事");
    assertThat(article.headline()).isEqualTo("古井清淤见了底");
    assertThat(article.body()).isEqualTo("城南的古井清淤昨日见了底，井壁上露出一行刻字。\n街坊都来看。");
    assertThat(article.captions()).containsExactly("刻字的井壁");
    assertThat(article.byline()).contains("林知远");
    assertThat(article.newspaper()).isEqualTo("白鹭时报");
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 2));
    assertThat(article.page()).isEqualTo("A05");
    assertThat(article.id()).isEqualTo("白鹭时报-2025-03-02-A05-p7-1");
  }

  @Test
  void mistakesAreNamedWithLineAndRemedyAndTheOthersHold() throws IOException {
    IngestReport report =
        ingest(
            """
            [
            {"name": "a", "when": "div["},
            {"name": "b", "when": ".txt", "headline": {"select": ".t2", "macth": "x"}, "content": ".body"},
            {"name": "c", "when": ".txt", "path": "(", "content": ".body"},
            {"name": "d", "when": ".txt", "titel": "x", "content": ".body"},
            {"name": "e", "when": ".txt"},
            {"name": "f", "when": ".txt", "content": ".body", "headline": 7},
            {"name": "g", "when": ".txt", "headline": ".t2", "content": ".body"}
            ]
            """);
    assertThat(report.rejected()).extracting(RejectedPage::path).containsOnly("html-profiles.json");
    assertThat(report.rejected())
        .extracting(RejectedPage::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(report.rejected()).allSatisfy(it -> assertThat(it.reason()).contains("profile '"));
    assertThat(report.rejected().get(3).reason()).contains("titel", "title");
    assertThat(articles.getFirst().headline()).isEqualTo("古井清淤见了底");
  }

  @Test
  void whatIsNoListIsSaid() throws IOException {
    for (String text : List.of("", "{}", "[1]", "[{\"name\": ", "[{}] x", "[[]]")) {
      IngestReport report = ingest(text);
      if (!text.equals("[{}] x")) {
        assertThat(report.rejected()).hasSize(1);
      }
      assertThat(articles).hasSize(1);
    }
  }

  @Test
  void aChangedProfileReadsThePagesAgain() throws IOException {
    Path index = folder.resolve("index");
    Path sources = folder.resolve("sources");
    Reindex.from(sources).into(index).run();
    Files.writeString(sources.resolve("html-profiles.json"), example());
    UpdateReport report = Update.of(index).run();
    assertThat(report.rejected()).isEmpty();
    try (Archive archive = Archive.open(index)) {
      assertThat(archive.search("清淤").hits().getFirst().article().kicker()).isEqualTo("城南旧事");
    }
  }
}
