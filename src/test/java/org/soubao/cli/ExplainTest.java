package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.pages.Reason;
import org.soubao.internal.pages.Role;

class ExplainTest {
  private static final String PAGE =
      """
       03 民生

      图书馆夜间开放

      晚报讯 （记者周小满）图书馆
      昨晚重新开放，读者凭身份证就
      能借书，外地来的读者也一样。
      门口添了一只还书的木箱。

      渡船增加两班

      晚报讯 （记者林青禾）北岸渡
      口从昨日起增加两班渡船，船工
      把旧码头的木板做了长凳。

      责编 丛见山
      """;

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    page = Files.createDirectories(folder.resolve("漳州民报/2025-03-05")).resolve("03.txt");
    Files.writeString(page, PAGE);
  }

  @Test
  void printsEveryLineWithItsRoleItsArticleAndTheReason() {
    Captured run = Captured.run("ingest", "--explain", folder.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().toList())
        .anySatisfy(line -> assertThat(line).matches(".* 1  HEADING +图书馆夜间开放  ← its words occur.*"))
        .anySatisfy(line -> assertThat(line).matches(".* 2  HEADING +渡船增加两班  ← .*"))
        .anySatisfy(line -> assertThat(line).matches(".* 2  paragraph +晚报讯.*dateline.*"))
        .anySatisfy(line -> assertThat(line).matches(".* -  furniture +责编 丛见山.*"));
    long lines = PAGE.lines().filter(line -> !line.isBlank()).count();
    assertThat(run.out().lines().filter(line -> line.matches(" +\\d+ +[-\\d]+  .*")))
        .hasSize((int) lines);
  }

  @Test
  void whatItSaysToWriteCorrectsTheArticle() throws IOException {
    List<String> explained =
        Captured.run("ingest", "--explain", folder.toString()).out().lines().toList();
    String line =
        explained.stream()
            .filter(text -> text.contains("\"headline\":\"渡船增加两班\""))
            .findFirst()
            .orElseThrow();
    Files.writeString(
        folder.resolve("corrections.jsonl"),
        line.strip().replace("\"headline\":\"渡船增加两班\"", "\"headline\":\"渡船加开两班\""));

    Captured run = Captured.run("ingest", folder.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"headline\":\"渡船加开两班\"", "\"corrected\":[\"headline\"]");
    assertThat(Captured.run("ingest", "--explain", folder.toString()).out())
        .contains("03-2  渡船加开两班");
    assertThat(Captured.run("ingest", "--explain", page.toString()).out()).contains("03-2  渡船加开两班");
  }

  @Test
  void saysItInChinese() {
    Captured run = Captured.run(Locale.CHINESE, "ingest", "--explain", page.toString());

    assertThat(run.out()).contains("标题  图书馆夜间开放  ← 正文有它的字句");
    assertThat(run.err()).contains("corrections.jsonl");
  }

  @Test
  void everyRoleAndReasonHasItsWords() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Messages messages = Messages.of(locale);
      assertThat(Arrays.stream(Reason.values()).map(reason -> "explain.reason." + reason.name()))
          .allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
      assertThat(
              Arrays.stream(Role.values())
                  .map(role -> "explain.role." + role.name().toLowerCase(Locale.ROOT)))
          .allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
    }
  }

  @Test
  void goesToStdoutOnly() {
    Captured run = Captured.run("ingest", "--explain", page.toString(), "--out", "x.jsonl");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--explain", "--out");
  }

  @Test
  void namesAPageThatCanNotBeRead() throws IOException {
    Files.write(folder.resolve("broken.txt"), new byte[] {'a', '\n', 0, 1, 2});

    Captured run = Captured.run("ingest", "--explain", folder.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("broken.txt", "binary");
    assertThat(run.out()).contains("图书馆夜间开放");
  }
}
