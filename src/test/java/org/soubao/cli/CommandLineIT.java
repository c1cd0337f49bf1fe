package org.soubao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher of the distribution as a process, as a user does. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class CommandLineIT {
  private static final String ARTICLE =
      "{\"id\": \"%s\", \"newspaper\": \"衡阳新报\", \"date\": \"2025-03-02\","
          + " \"headline\": \"社区书屋开放\", \"body\": \"衡阳一处社区书屋昨日开放，%s。\"}\n";

  @TempDir Path folder;
  private Path pages;

  @BeforeEach
  void write() throws IOException {
    // Blanks and Chinese in the path on purpose.
    pages = Files.createDirectories(folder.resolve("各地 报纸"));
    Files.writeString(pages.resolve("文章.jsonl"), ARTICLE.formatted("书屋/1", "居民借书"));
  }

  @Test
  void tellsVersionAndHelpWithoutAnyNoise() throws Exception {
    Captured version = soubao("--version");
    assertThat(version.exit()).isZero();
    assertThat(version.out()).matches("soubao [0-9.]+(-SNAPSHOT)? \\(Java [0-9.]+\\)\n");
    assertThat(version.err()).isEmpty();

    Captured help = soubao("search", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("--limit");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void keepsChinesePathsAndQueriesInTheCLocale() throws Exception {
    Map<String, String> cLocale = Map.of("LC_ALL", "C", "LANG", "C");
    Captured reindex =
        run(cLocale, Launcher.path(), "reindex", pages.toString(), "--index", "索引 一");
    assertThat(reindex.exit()).as(reindex.err()).isZero();
    assertThat(reindex.err()).startsWith("soubao: 1 article of 1 file indexed").hasLineCount(1);

    Captured search = run(cLocale, Launcher.path(), "search", "社区书屋", "--index", "索引 一");
    assertThat(search.exit()).isZero();
    assertThat(search.err()).isEmpty();
    assertThat(search.out()).contains("社区书屋开放", "1 article");
  }

  @Test
  void speaksChineseInAChineseLocaleEvenWhereThatIsNotInstalled() throws Exception {
    assertThat(run(Map.of("LC_ALL", "zh_CN.UTF-8"), Launcher.path(), "--help").out())
        .contains("用法：");
  }

  @Test
  void exitsByWhatWentWrong() throws Exception {
    assertThat(soubao("search", "书屋").exit()).isEqualTo(1);
    assertThat(soubao("search", "书屋").err()).contains("soubao reindex").hasLineCount(1);
    assertThat(soubao("search", "书屋", "--limit", "1000").exit()).isEqualTo(2);
    assertThat(soubao("search", "书屋", "--from", "2025-13-40").exit()).isEqualTo(2);
    assertThat(soubao("reindex", "nowhere").exit()).isEqualTo(2);
    Files.writeString(pages.resolve("坏.jsonl"), "{\n");
    Captured rejected = soubao("reindex", pages.toString());
    assertThat(rejected.exit()).isEqualTo(3);
    assertThat(rejected.err()).contains("坏.jsonl:1: ");
  }

  @Test
  void printsTheStackTraceOnlyWhereItIsAskedFor() throws Exception {
    assertThat(soubao("search", "书屋").err()).doesNotContain("\tat ");
    assertThat(run(Map.of("SOUBAO_DEBUG", "1"), Launcher.path(), "search", "书屋").err())
        .contains("\tat org.soubao");
  }

  @Test
  void startsThroughASymbolicLinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("my soubao"), Path.of(Launcher.path()));

    Captured run = run(Map.of(), link.toString(), "--version");
    Files.delete(link);
    assertThat(run.exit()).isZero();
  }

  @Test
  void saysWhichJavaIsMissing() throws Exception {
    Captured run = run(Map.of("SOUBAO_JAVA_HOME", folder.toString()), Launcher.path(), "--version");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("soubao: ")
        .contains("Java 21", folder.toString())
        .hasLineCount(1);
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk 17/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    // What is found after it is a matter of the machine; here it is this JVM, on the PATH.
    String path = System.getProperty("java.home") + "/bin:/usr/bin:/bin";
    Map<String, String> environment = Map.of("JAVA_HOME", old.toString(), "PATH", path);
    assertThat(run(environment, Launcher.path(), "--version").exit()).isZero();
  }

  @Test
  void endsQuietlyWhenItsReaderHasHadEnough() throws Exception {
    writeMany(20_000);
    Captured run =
        run(
            Map.of(),
            "/bin/sh",
            "-c",
            "'" + Launcher.path() + "' ingest '" + pages + "' | head -n 1");

    assertThat(run.out()).hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWhenItsOutputCannotBeWritten() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: there is no /dev/full here");
    Captured run =
        run(
            Map.of(),
            "/bin/sh",
            "-c",
            "'" + Launcher.path() + "' ingest '" + pages + "' >/dev/full");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("soubao: can't write").doesNotContain("\tat ");
  }

  @Test
  void whoServesToOthersIsWarned() throws Exception {
    soubao("reindex", pages.toString());
    Process serve = start(Map.of(), Launcher.path(), "serve", "--port", "0", "--host", "0.0.0.0");
    try (BufferedReader err = serve.errorReader(UTF_8)) {
      assertThat(err.readLine()).contains("http://0.0.0.0:");
      assertThat(err.readLine()).contains("a query to try");
      assertThat(err.readLine()).contains("warning: whoever reaches 0.0.0.0 can search here");
    } finally {
      serve.destroyForcibly();
    }
  }

  @Test
  void whatAServerCannotBeToldIsWrongUsage() throws Exception {
    soubao("reindex", pages.toString());
    for (String wrong : new String[] {"--public-url=nowhere", "--allow-origin=library.example"}) {
      Captured run = soubao("serve", wrong);
      assertThat(run.exit()).as(wrong).isEqualTo(2);
      assertThat(run.err()).contains(wrong.replaceFirst("=.*", ""));
    }
    Captured run = soubao("serve", "--port", "0", "--access-log", pages.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("can't write the access log");
  }

  @Test
  void servesUntilItIsTerminated() throws Exception {
    soubao("reindex", pages.toString());
    Process serve = start(Map.of(), Launcher.path(), "serve", "--port", "0");
    try (BufferedReader err = serve.errorReader(UTF_8)) {
      Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(err.readLine());
      assertThat(address.find()).isTrue();
      assertThat(err.readLine()).isEqualTo("soubao: a query to try: 社区书屋开放");
      assertThat(status(address.group())).isEqualTo(200);

      signal("TERM", serve);

      assertThat(serve.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(err.lines()).containsExactly("soubao: stopped.");
    } finally {
      serve.destroyForcibly();
    }
  }

  @Test
  void keepsTheOldIndexWhenAReindexIsInterrupted() throws Exception {
    soubao("reindex", pages.toString());
    writeMany(200_000);
    Process reindex = start(Map.of(), Launcher.path(), "reindex", pages.toString());
    assumeTrue(heedsInterrupt(reindex), "skipped: SIGINT is ignored in this environment");
    // Long enough for it to be at work, short enough for it not to be done.
    assertThat(reindex.waitFor(2, TimeUnit.SECONDS)).isFalse();

    signal("INT", reindex);

    assertThat(reindex.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(reindex.exitValue()).isEqualTo(130);
    assertThat(new String(reindex.getErrorStream().readAllBytes(), UTF_8))
        .isEqualTo("soubao: interrupted before it was done; run the command again.\n");
    assertThat(soubao("search", "社区书屋").out()).contains("社区书屋开放", "1 article");
  }

  @Test
  void leavesNoHalfFileWhenIngestIsInterrupted() throws Exception {
    writeMany(500_000);
    Process ingest =
        start(Map.of(), Launcher.path(), "ingest", pages.toString(), "--out", "out.jsonl");
    assumeTrue(heedsInterrupt(ingest), "skipped: SIGINT is ignored in this environment");
    while (filesNamed("out").isEmpty() && ingest.isAlive()) {
      Thread.sleep(20);
    }

    signal("INT", ingest);

    assertThat(ingest.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ingest.exitValue()).isEqualTo(130);
    assertThat(filesNamed("out")).isEmpty();
  }

  private void writeMany(int count) throws IOException {
    String text =
        IntStream.range(0, count)
            .mapToObj(i -> ARTICLE.formatted("多/" + i, "来了" + i + "人"))
            .collect(Collectors.joining());
    Files.writeString(pages.resolve("很多.jsonl"), text);
  }

  private List<Path> filesNamed(String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().contains(part)).toList();
    }
  }

  private static int status(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  /** A shell that started the tests in the background makes all below it ignore the signal. */
  private static boolean heedsInterrupt(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return true;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElse("SigIgn:0")
            .split(":", 2)[1]
            .strip();
    return (Long.parseUnsignedLong(ignored, 16) & 0b10) == 0;
  }

  private static void signal(String name, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private Captured soubao(String... args) throws Exception {
    return new Launcher(folder).run(args);
  }

  private Captured run(Map<String, String> environment, String... command) throws Exception {
    return new Launcher(folder, environment).runCommand(command);
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    return new Launcher(folder, environment).startCommand(command);
  }
}
