package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final String GOOD =
      """
      {"id": "a", "newspaper": "衡阳新报", "city": "衡阳市", "date": "2025-03-02", "page": "03", "headline": "社区书屋开放", "body": "衡阳一处社区书屋昨日开放，附近居民前来借书。"}
      {"id": "b", "newspaper": "漳州民报", "city": "漳州市", "date": "2025-03-05", "headline": "渔港迎来开捕", "body": "漳州渔港迎来开捕，船只出海。"}
      """;

  @TempDir Path folder;
  private Path articles;
  private Path index;

  @BeforeEach
  void write() throws IOException {
    articles = Files.writeString(folder.resolve("articles.jsonl"), GOOD);
    index = folder.resolve("index");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search x --limit 1000        | --limit can't be '1000'. It takes: a number from 0 to 100.
          search x --limit ten         | --limit can't be 'ten'. It takes: a number from 0 to 100.
          search x --offset -1         | --offset can't be '-1'. It takes: a number from 0 to 10000.
          search x --from 2025-13-40   | --from can't be '2025-13-40'. It takes: a date such as 2025-02-24, 2025-02 or 2025.
          search x --from 2025 --to 2024 | --from 2025 is after --to 2024.
          search x --sort best         | --sort can't be 'best'. It takes: relevance, newest or oldest.
          search x --collapse stories  | --collapse can't be 'stories'. It takes: reprints or none.
          search x --origin martian    | --origin can't be 'martian'. It takes: staff, contributed, wire, reprint or unknown.
          search x --limt 3            | there is no option '--limt'. Did you mean '--limit'?
          search x -Vivo               | there is no option '-Vivo'. A query that begins so stands behind '--': soubao search -- -Vivo
          search x --limit             | --limit needs a value: a number from 0 to 100.
          reindex                      | missing: SOURCE.
          reindex x --threads 0        | --threads can't be '0'. It takes: a number from 1.
          reindex x --bad-pages burn   | --bad-pages can't be 'burn'. It takes: skip or fail.
          reindex x --encoding latin-1 | --encoding can't be 'latin-1'. It takes: utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be.
          update --encoding gb99999    | --encoding can't be 'gb99999'. It takes: utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be.
          serve --port 70000           | --port can't be '70000'. It takes: a number from 0 to 65535.
          serve now                    | the argument 'now' is one too many.
          """)
  void saysInOneSentenceWhatIsWrongWithTheArguments(String arguments, String sentence) {
    Captured run = Captured.run(arguments.split(" ", -1));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "soubao: " + sentence,
            "Try 'soubao %s --help'.".formatted(arguments.split(" ", -1)[0]));
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Captured run = Captured.run("serch", "x");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("soubao: there is no command 'serch'. Did you mean 'search'?");
  }

  @Test
  void listsTheCommandsWhereNoneIsGiven() {
    Captured run = Captured.run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("reindex", "serve");
  }

  @Test
  void complainsInChineseToo() {
    assertThat(Captured.run(Locale.CHINESE, "search", "x", "--limit", "1000").err())
        .startsWith("soubao: --limit 不能是“1000”，应为0 到 100 的数。\n");
  }

  @Test
  void tellsWhatIsNotHeldFromWhatIsNotFound() throws IOException {
    Path articles = folder.resolve("held.jsonl");
    Files.writeString(articles, "{\"id\":\"a\",\"date\":\"2025-02-24\",\"body\":\"望江新桥通车。\"}\n");
    Captured.run("reindex", articles.toString(), "--index", index.toString());
    String notHeld = "库中没有收录这些报纸、地区、日期的任何文章。";
    assertThat(chinese("新桥", "--from", "2026").out()).startsWith(notHeld);
    assertThat(chinese("渡口", "--from", "2025").out()).doesNotContain(notHeld);
    assertThat(Captured.run("search", "新桥 date:2026", "--index", index.toString()).out())
        .startsWith("The archive holds nothing at all of these newspapers, places and dates.");
  }

  private Captured chinese(String query, String... options) {
    String[] arguments = {"search", query, "--index", index.toString(), options[0], options[1]};
    return Captured.run(Locale.CHINESE, arguments);
  }

  @Test
  void namesTheCommandThatMakesAnIndexWhereThereIsNone() {
    for (String command : new String[] {"search", "serve"}) {
      Captured run = Captured.run(command, "--index", index.toString());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err()).startsWith("soubao: ").contains("soubao reindex").hasLineCount(1);
    }
  }

  @Test
  void refusesSourcesThatAreMissingEmptyOrOfUnknownKind() throws IOException {
    Path missing = folder.resolve("missing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path unknown = Files.write(folder.resolve("a.xyz"), new byte[] {1});
    for (Path source : new Path[] {missing, empty, unknown}) {
      for (String command : new String[] {"ingest", "reindex"}) {
        Captured run = Captured.run(command, source.toString());

        assertThat(run.exit()).as("%s %s", command, source).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("soubao: " + source).hasLineCount(1);
      }
    }
  }

  @Test
  void offersAnotherSpellingInBothLanguages() throws IOException {
    String line = "{\"id\":\"%d\",\"headline\":\"防汛会商\",\"body\":\"各地会商防汛。\"}\n";
    Path three = folder.resolve("three.jsonl");
    Files.writeString(three, line.formatted(1) + line.formatted(2) + line.formatted(3));
    Captured.run("reindex", three.toString(), "--index", index.toString());

    assertThat(Captured.run("search", "防讯", "--index", index.toString()).out())
        .startsWith("Did you mean: 防汛\n");
    assertThat(Captured.run(Locale.CHINESE, "search", "防讯", "--index", index.toString()).out())
        .startsWith("您要找的是不是：防汛\n");
  }

  @Test
  void searchesWhatItIndexed() {
    Captured reindex = Captured.run("reindex", articles.toString(), "--index", index.toString());
    assertThat(reindex.exit()).isZero();
    assertThat(reindex.out()).isEmpty();
    assertThat(reindex.err()).startsWith("soubao: 2 articles of 1 file indexed into " + index);

    Captured search = Captured.run("search", "渔港", "--index", index.toString());
    assertThat(search.exit()).isZero();
    assertThat(search.err()).isEmpty();
    assertThat(search.out().lines())
        .containsSequence(" 1. 渔港迎来开捕", "    漳州民报  2025-03-05  漳州市")
        .endsWith("1 article");
  }

  @Test
  void joinsTheWordsOfAQueryAndNarrowsByOptions() {
    Captured.run("reindex", articles.toString(), "--index", index.toString());

    assertThat(search("--city", "衡阳")).contains("社区书屋开放").doesNotContain("渔港");
    assertThat(search("--city=-衡阳")).contains("渔港").doesNotContain("社区书屋");
    assertThat(search("--from", "2025-03-03", "--to", "2025-03"))
        .contains("渔港迎来开捕\n")
        .doesNotContain("书屋");
    assertThat(search("社区", "书屋", "--all")).contains("社区书屋开放");
    assertThat(search("-书屋")).contains("渔港").doesNotContain("社区书屋");
    assertThat(search("-渔港 -船只", "-vivo")).contains("社区书屋").doesNotContain("渔港");
    assertThat(search("--", "-Vivo")).contains("2 articles");
    assertThat(search("--", "--书屋")).contains("渔港").doesNotContain("社区书屋");
    assertThat(search("--limit", "1", "--sort", "oldest")).contains("2 articles, 1 to 1 shown");
    assertThat(search("。，！")).contains("no letter, digit or character", "0 articles");
  }

  @Test
  void namesRejectedLinesAndGoesOn() throws IOException {
    Files.writeString(articles, GOOD + "{broken\n");

    Captured run = Captured.run("reindex", articles.toString(), "--index", index.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("articles.jsonl:3: ", "1 page or line was rejected", "2 articles");
  }

  @Test
  void showsTwentyRejectedLinesAndCountsTheOthers() throws IOException {
    Files.writeString(articles, GOOD + "{broken\n".repeat(25));

    Captured run = Captured.run("ingest", articles.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("articles.jsonl:22: ", "… and 5 more.")
        .doesNotContain("jsonl:23");
  }

  @Test
  void stopsAtARejectedLineIfToldSo() throws IOException {
    Files.writeString(articles, GOOD + "{broken\n");
    Path out = folder.resolve("out.jsonl");

    Captured run =
        Captured.run("ingest", articles.toString(), "--bad-pages", "fail", "--out", out.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("articles.jsonl:3: ").hasLineCount(1);
    assertThat(filesIn(folder)).containsExactly("articles.jsonl");
  }

  @Test
  void writesTheSameArticlesToStdoutAndToAFile() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    Path packed = folder.resolve("out.jsonl.gz");

    Captured plain = Captured.run("ingest", articles.toString());
    Captured.run("ingest", articles.toString(), "--out", out.toString());
    Captured.run("ingest", articles.toString(), "--out", packed.toString());

    assertThat(plain.out()).hasLineCount(2).contains("\"headline\":\"社区书屋开放\"");
    assertThat(out).hasContent(plain.out());
    try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(unpacked).hasContent(plain.out());
    }
    assertThat(filesIn(folder)).containsExactly("articles.jsonl", "out.jsonl", "out.jsonl.gz");
  }

  @Test
  void saysThatTheFolderOfTheOutputIsMissing() {
    Path out = folder.resolve("nowhere/out.jsonl");

    Captured run = Captured.run("ingest", articles.toString(), "--out", out.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere", "there is no such folder").hasLineCount(1);
  }

  @Test
  void namesThePortOptionWhereThePortIsTaken() throws IOException {
    Captured.run("reindex", articles.toString(), "--index", index.toString());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Captured run = Captured.run("serve", "--index", index.toString(), "--port", port);

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err().lines())
          .containsExactly(
              "soubao: port %s of 127.0.0.1 is in use; take another one with --port."
                  .formatted(port));
    }
  }

  @Test
  void eachSentenceIsInBothLanguages() {
    ResourceBundle chinese = Messages.of(Locale.CHINESE).bundle();
    assertThat(Messages.of(Locale.ENGLISH).bundle().keySet())
        .filteredOn(key -> key.startsWith("message."))
        .allSatisfy(key -> assertThat(chinese.getString(key)).matches(".*\\p{IsHan}.*"));
  }

  private String search(String... args) {
    Stream<String> all =
        Stream.concat(Stream.of("search", "--index", index.toString()), Stream.of(args));
    Captured run = Captured.run(all.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private static Stream<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }
}
