package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;
import org.soubao.Update;
import org.soubao.internal.store.Generations;
import org.soubao.internal.store.WriteLock;

/** What {@code soubao check} says to a reader, and as JSON. */
class CheckCommandTest {
  private static final String LINE =
      "{\"id\":\"%s\",\"headline\":\"古井清淤\",\"body\":\"老街的古井昨日清淤。\"}\n";

  @TempDir Path temp;
  private Path articles;
  private Path index;

  @BeforeEach
  void index() throws IOException {
    articles = Files.createDirectory(temp.resolve("老街 文章"));
    index = temp.resolve("index");
    Files.writeString(articles.resolve("a.jsonl"), LINE.formatted("a"));
    Reindex.from(articles).into(index).run();
  }

  private Path update() throws IOException {
    Files.writeString(articles.resolve("b.jsonl"), LINE.formatted("b"));
    Update.of(index).run();
    return new Generations(index).current().orElseThrow();
  }

  private Captured check(Locale locale, String... options) {
    List<String> command = new ArrayList<>(List.of("check", "--index", index.toString()));
    command.addAll(List.of(options));
    return Captured.run(locale, command.toArray(String[]::new));
  }

  private String english(int exit, String... options) {
    Captured captured = check(Locale.ENGLISH, options);
    assertThat(captured.err()).isEmpty();
    assertThat(captured.exit()).isEqualTo(exit);
    return anonymous(captured.out());
  }

  /** Without what differs from run to run. */
  private String anonymous(String output) {
    return output
        .replace(index.toString(), "INDEX")
        .replace(articles.toAbsolutePath().toString(), "ARTICLES")
        .replaceAll("(generation-\\d+)-[0-9a-f]{8}", "$1")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d[ T][0-9:]+(\\.[0-9]+)?Z?", "TIME")
        .replaceAll("[0-9.]+ kB", "SIZE")
        .replaceAll("\"bytes\":\\d+", "\"bytes\":0")
        .replaceAll("\"tookMs\":\\d+", "\"tookMs\":0");
  }

  private static void cut(Path generation) throws IOException {
    Files.writeString(generation.resolve("catalogue.soubao"), "");
  }

  @Test
  void saysThatAllIsWhole() {
    assertThat(english(0))
        .isEqualTo(
            "generation-000001, which is served, is whole: 1 article, 0 raw pages, SIZE, made"
                + " TIME.\n");
    assertThat(english(0, "--restore")).endsWith("\nNothing was changed.\n");
    assertThat(anonymous(check(Locale.CHINESE).out()))
        .isEqualTo("正在使用的 generation-000001 完好：文章 1 篇，原始版面 0 个，SIZE，完成于 TIME。\n");
  }

  @Test
  void saysWhatIsDamagedAndWhatToDo() throws IOException {
    cut(update());

    assertThat(english(1))
        .startsWith(
            """
            generation-000002, which is served, is damaged:
              The file catalogue.soubao is damaged: \
            """)
        .endsWith(
            """
            generation-000001, the one before it, is whole: 1 article, 0 raw pages, SIZE, made TIME.
            Serve the one before it again with: soubao check --restore --index INDEX
            """);
    assertThat(anonymous(check(Locale.CHINESE).out()))
        .startsWith("正在使用的 generation-000002 已损坏：\n  文件 catalogue.soubao 已损坏，原因：")
        .contains("前一份 generation-000001 完好：文章 1 篇，")
        .endsWith("要恢复使用前一份，请运行：soubao check --restore --index INDEX\n");
    assertThat(english(0, "--restore"))
        .endsWith(
            "The one before it is served again. Bring it up to date with: soubao update --index"
                + " INDEX\n");
    assertThat(english(0))
        .startsWith("generation-000001, which is served, is whole")
        .endsWith(
            "generation-000002 is not served and not needed; the next reindex or update removes"
                + " it.\n");
  }

  @Test
  void namesTheSourcesWhereNothingIsWhole() throws IOException {
    Path generation = new Generations(index).current().orElseThrow();
    Files.delete(generation.resolve("_0.si"));

    assertThat(english(1))
        .isEqualTo(
            """
            generation-000001, which is served, is damaged:
              The file _0.si is missing.
            Make it anew with: soubao reindex 'ARTICLES' --index INDEX
            """);
    assertThat(anonymous(check(Locale.CHINESE, "--restore").out()))
        .isEqualTo(
            """
            正在使用的 generation-000001 已损坏：
              缺少文件 _0.si。
            请重建：soubao reindex 'ARTICLES' --index INDEX
            """);
    cut(generation);
    assertThat(english(1)).endsWith("\nMake it anew with: soubao reindex SOURCE… --index INDEX\n");
  }

  @Test
  void saysWhoIsWriting() throws IOException {
    try (WriteLock lock = WriteLock.take(index)) {
      assertThat(english(0))
          .contains("It is being written just now (process ")
          .endsWith("); readers go on with what is served.\n");
      assertThat(check(Locale.ENGLISH, "--restore").exit()).isEqualTo(1);
    }
  }

  @Test
  void printsJson() throws IOException {
    Files.delete(update().resolve("_0.si"));

    assertThat(english(1, "--json"))
        .isEqualTo(
            "{\"index\":\"INDEX\",\"remedy\":\"restore\",\"restored\":false,\"served\":"
                + "{\"name\":\"generation-000002\",\"whole\":false,\"finished\":null,"
                + "\"articles\":0,\"pages\":0,\"bytes\":0,\"faults\":[{\"kind\":\"missing file\","
                + "\"subject\":\"_0.si\",\"reason\":\"\"}]},\"earlier\":"
                + "{\"name\":\"generation-000001\",\"whole\":true,\"finished\":\"TIME\","
                + "\"articles\":1,\"pages\":0,\"bytes\":0,\"faults\":[]},"
                + "\"sources\":[\"ARTICLES\"],\"leftovers\":[],\"writer\":null,\"tookMs\":0}\n");
  }

  @Test
  void needsAnIndex() {
    Captured captured = Captured.run("check", "--index", temp.resolve("none").toString());
    assertThat(captured.exit()).isEqualTo(1);
    assertThat(captured.out()).isEmpty();
    assertThat(captured.err()).startsWith("soubao: There is no index in ");
  }

  /** OpenSearch checks its own files, see CLUSTER.md. */
  @Test
  void aClusterIsNotChecked() {
    Captured captured = Captured.run("check", "--engine", "http://127.0.0.1:9/soubao");
    assertThat(captured.exit()).isEqualTo(2);
    assertThat(captured.err()).contains("--engine");
  }
}
