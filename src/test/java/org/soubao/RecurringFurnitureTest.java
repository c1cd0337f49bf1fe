package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.search.SearchRequest;
import org.soubao.typeset.SmallPdf;
import org.soubao.typeset.SmallPdf.Printed;

/**
 * What stands at one place of issue after issue is page furniture, though its words don't say so.
 */
class RecurringFurnitureTest {
  private static final String MOTTO = "渠水清清润万家";
  private static final List<String> HEADLINES =
      List.of("第一号水站开闸供水", "老粮站改成图书室", "邻村修通上山路", "渡口夜航试行三天");

  @TempDir Path folder;

  /** An issue of one page with the newspaper's motto in large letters above its only article. */
  private void writeIssue(int day) throws IOException {
    String body = "%s的消息传开后，住在渠边的居民说，大家轮流到场看了又看。".formatted(HEADLINES.get(day));
    Path file = folder.resolve("pages/青石桥报/2025-03-0%d/01.pdf".formatted(day + 1));
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        SmallPdf.page(
            List.of(
                new Printed(MOTTO, 22, 780),
                new Printed(HEADLINES.get(day), 26, 740),
                new Printed("　　本报讯　" + body, 10.5, 715),
                new Printed("有人从邻村赶来，有人带着孩子，天黑才散。", 10.5, 700))));
  }

  private List<Article> ingested() {
    List<Article> articles = new ArrayList<>();
    Ingest.from(folder.resolve("pages")).to(articles::add);
    return articles;
  }

  @Test
  void oneIssueAloneDoesNotTell() throws Exception {
    writeIssue(0);
    assertThat(ingested().getFirst().toString() + ingested().getFirst().kicker()).contains(MOTTO);
  }

  @Test
  void fromTheThirdIssueOnItIsNoHeading() throws Exception {
    for (int day = 0; day < HEADLINES.size(); day++) {
      writeIssue(day);
    }
    List<Article> last = ingested().subList(2, 4);
    assertThat(last).extracting(Article::headline).isEqualTo(HEADLINES.subList(2, 4));
    assertThat(last).extracting(Article::kicker).containsOnlyNulls();
  }

  /** An issue that comes in between is evidence for those behind it: they are read again. */
  @Test
  void anUpdateKnowsWhatAReindexKnows() throws Exception {
    writeIssue(0);
    writeIssue(3);
    Path updated = folder.resolve("updated");
    Reindex.from(folder.resolve("pages")).into(updated).run();
    writeIssue(1);
    assertThat(Update.of(updated).run().filesRead()).isEqualTo(2);
    Path anew = folder.resolve("anew");
    Reindex.from(folder.resolve("pages")).into(anew).run();
    assertThat(held(updated)).isEqualTo(held(anew));
    assertThat(held(updated)).anyMatch(article -> article.headline().equals(HEADLINES.get(3)));
  }

  private static List<Article> held(Path index) {
    try (Archive archive = Archive.open(index)) {
      return archive.search(SearchRequest.everything().build()).hits().stream()
          .map(hit -> archive.article(hit.article().id()).orElseThrow())
          .toList();
    }
  }
}
