package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.model.Article;

/** A folder with one page of two articles, and corrections of it. */
abstract class CorrectedPage {
  static final String PATH = "青石晚报/2025-03-01/01.txt";

  /** Two reports that the page itself runs together, and one below them. */
  static final String PAGE =
      """
      青石桥修缮进入最后一月

      本报讯（记者林知远）青石桥的修缮
      工程昨日进入最后一个月，三十六块石
      板已经全部编号归位。

      桥工队长何小川说，最难的是中间那
      个拱，石匠们量了七遍才敢下凿。

      北码头的渡船添了两班，末班船推迟
      到晚上九点半，方便对岸的夜班工人。

      菜市场搬进新棚

      晚报讯（记者方荣）南门菜市场昨日
      搬进新棚，一百二十个摊位按号抽签，
      卖豆腐的老宋抽到了头一号。
      """;

  @TempDir Path folder;
  Path pages;

  @BeforeEach
  void page() throws IOException {
    pages = folder.resolve("pages");
    write(PATH, PAGE);
  }

  void write(String name, String text) throws IOException {
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A correction of the page at the place where a text stands. */
  static String at(String text, String rest) {
    String where = rest.contains("\"text\"") ? "" : "\"text\":\"%s\",".formatted(text);
    return "{\"path\":\"%s\",\"offset\":%d,%s%s}\n"
        .formatted(PATH, PAGE.indexOf(text), where, rest);
  }

  static String set(String text, String fields) {
    return at(text, "\"do\":\"set\"," + fields);
  }

  final List<Article> articles = new ArrayList<>();

  IngestReport ingest(String... corrections) throws IOException {
    write("corrections.jsonl", String.join("", corrections));
    articles.clear();
    return Ingest.from(pages).to(articles::add);
  }

  void fits(String... corrections) throws IOException {
    assertThat(ingest(corrections).rejected()).isEmpty();
  }

  List<RejectedPage> misfits(String... corrections) throws IOException {
    List<RejectedPage> rejected = ingest(corrections).rejected();
    assertThat(rejected).allSatisfy(one -> assertThat(one.path()).isEqualTo("corrections.jsonl"));
    return rejected;
  }

  Article about(String text) {
    return articles.stream()
        .filter(article -> article.body().contains(text))
        .findFirst()
        .orElseThrow();
  }
}
