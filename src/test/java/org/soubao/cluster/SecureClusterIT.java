package org.soubao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;
import org.soubao.internal.cluster.ClusterAddress;

/** The command line with a cluster that answers over TLS, and only those whom it knows. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class SecureClusterIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "pass-Wm3:kq/7";
  private static final String TOKEN = "token.Zr8-tn2_QQ==";
  private static final String PAIR =
      Base64.getEncoder().encodeToString(("reader:" + PASSWORD).getBytes(UTF_8));

  /** None of a developer's own. */
  private static final Map<String, String> NOBODY =
      Map.of(
          "SOUBAO_CLUSTER_USER",
          "",
          "SOUBAO_CLUSTER_PASSWORD",
          "",
          "SOUBAO_CLUSTER_TOKEN",
          "",
          "SOUBAO_CLUSTER_CA",
          "");

  private static final Map<String, String> READER =
      Map.of("SOUBAO_CLUSTER_USER", "reader", "SOUBAO_CLUSTER_PASSWORD", PASSWORD);

  @TempDir private static Path folder;
  private static Path pages;
  private static Map<String, String> trusting;
  private static SecureNode node;
  private static String name;

  @BeforeAll
  static void reindex() throws Exception {
    Certificates certificates = Certificates.in(folder);
    trusting = Map.of("SOUBAO_CLUSTER_CA", certificates.authority().toString());
    ClusterAddress archive = ClusterAddress.of(SharedNodes.newArchive());
    name = archive.name();
    Set<String> known = Set.of("Basic " + PAIR, "Bearer " + TOKEN);
    node = new SecureNode(archive.nodes().getFirst(), certificates.node(), known);
    pages = Path.of("src/sample/pages").toAbsolutePath();
    Captured reindex = soubao(reader(), "reindex", "--engine", engine(), pages.toString());
    assertThat(reindex.exit()).as(reindex.err()).isZero();
    assertThat(reindex.err()).contains("articles of 36 files indexed", engine());
  }

  @AfterAll
  static void close() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void userAndPasswordOpenIt() throws Exception {
    Captured search = soubao(reader(), "search", "图书馆", "--json", "--engine", engine());
    assertThat(search.exit()).as(search.err()).isZero();
    assertThat(total(search.out())).as(search.out()).isPositive();
    String id = JSON.readTree(search.out()).path("hits").path(0).path("id").textValue();

    Captured explain = soubao(reader(), "explain", "图书馆", id, "--engine", engine());
    assertThat(explain.exit()).as(explain.err()).isZero();
    assertThat(explain.out()).contains("图书馆");
    Captured stats = soubao(reader(), "stats", "--json", "--engine", engine());
    assertThat(stats.exit()).as(stats.err()).isZero();
    assertThat(JSON.readTree(stats.out()).toString()).contains("衡阳新报");
  }

  @Test
  void aTokenOpensIt() throws Exception {
    Captured search = soubao(with(bearer(TOKEN)), "search", "图书馆", "--json", "--engine", engine());
    assertThat(search.exit()).as(search.err()).isZero();
    assertThat(total(search.out())).isPositive();
  }

  @Test
  void anUpdateWritesThroughIt() throws Exception {
    Path more = Files.createDirectories(folder.resolve("更多"));
    Files.writeString(
        more.resolve("文章.jsonl"),
        """
        {"id": "安全/1", "newspaper": "衡阳新报", "date": "2025-03-02", "headline": "钥匙博物馆开门", "body": "衡阳一处钥匙博物馆昨日开门。"}
        """);
    Captured update = soubao(reader(), "update", more.toString(), "--engine", engine());
    assertThat(update.exit()).as(update.err()).isZero();
    assertThat(soubao(reader(), "search", "钥匙博物馆", "--engine", engine()).out()).contains("钥匙博物馆开门");
  }

  @Test
  void aServerAnswersOutOfItUntilItIsTerminated() throws Exception {
    Process serve = launcher(reader()).start("serve", "--port", "0", "--engine", engine());
    try (BufferedReader err = serve.errorReader(UTF_8)) {
      Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(err.readLine());
      assertThat(address.find()).isTrue();
      assertThat(err.readLine()).contains("a query to try");
      URI server = URI.create(address.group());
      String query = URLEncoder.encode("图书馆", UTF_8);
      assertThat(total(get(server.resolve("api/v1/search?q=" + query)))).isPositive();
      assertThat(get(server.resolve("healthz"))).isNotEmpty();

      serve.toHandle().destroy(); // The process itself would close its streams too.

      assertThat(serve.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(err.lines()).containsExactly("soubao: stopped.");
      assertThat(serve.inputReader(UTF_8).lines()).isEmpty();
    } finally {
      serve.destroyForcibly();
    }
  }

  @Test
  void whoIsNotKnownIsToldSo() throws Exception {
    String reason = "Missing authentication information";
    Map<String, String> stranger =
        Map.of("SOUBAO_CLUSTER_USER", "reader", "SOUBAO_CLUSTER_PASSWORD", PASSWORD + "-old");
    for (Map<String, String> environment :
        List.of(with(Map.of()), with(stranger), with(bearer(TOKEN + "old")))) {
      assertThat(refused(environment, "search", "图书馆")).contains(reason);
    }
    assertThat(refused(with(Map.of()), "serve", "--port", "0")).contains(reason);
    assertThat(refused(with(Map.of()), "reindex", pages.toString())).contains(reason);
  }

  @Test
  void noDetailOfAFailureHoldsASecret() throws Exception {
    Map<String, String> environment = with(bearer(TOKEN + "old"));
    environment.put("SOUBAO_DEBUG", "1");
    Captured search = launcher(environment).run("search", "图书馆", "--engine", engine());
    assertThat(search.err()).contains("\tat org.soubao").doesNotContain(TOKEN);
  }

  /** As the last line of a file is, which a shell would have cut off and others do not. */
  @Test
  void aLineEndAfterTheTokenIsNotPartOfIt() throws Exception {
    Map<String, String> environment = with(bearer(TOKEN + "\n"));
    Captured search = soubao(environment, "search", "图书馆", "--json", "--engine", engine());
    assertThat(search.exit()).as(search.err()).isZero();
    assertThat(total(search.out())).isPositive();
  }

  @Test
  void aTokenThatCanNotBeSentIsNotShown() throws Exception {
    for (String end : List.of("\nX", " ", "钥匙")) {
      Map<String, String> environment = with(bearer(TOKEN + end));
      assertThat(refused(environment, "search", "图书馆")).contains("SOUBAO_CLUSTER_TOKEN");
      assertThat(refused(environment, "reindex", pages.toString()))
          .contains("SOUBAO_CLUSTER_TOKEN");
    }
  }

  @Test
  void halfOfTheCredentialsAreNone() throws Exception {
    Map<String, String> half = Map.of("SOUBAO_CLUSTER_PASSWORD", PASSWORD);
    assertThat(refused(with(half), "search", "图书馆")).contains("SOUBAO_CLUSTER_USER");
    Map<String, String> both = with(READER);
    both.putAll(bearer(TOKEN));
    assertThat(refused(both, "search", "图书馆")).contains("SOUBAO_CLUSTER_TOKEN");
  }

  @Test
  void anAddressHoldsNoSecret() throws Exception {
    for (String password : List.of(PASSWORD, "pass-Wm3 kq")) {
      String address = "https://reader:%s@127.0.0.1:%d/%s".formatted(password, node.port(), name);
      Captured search = soubao(reader(), "search", "图书馆", "--engine", address);
      assertThat(search.exit()).isEqualTo(2);
      assertThat(search.err()).contains("without user and password").doesNotContain("pass-");
    }
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsRefused() throws Exception {
    Map<String, String> unknown = new TreeMap<>(NOBODY);
    unknown.putAll(READER);
    long start = System.nanoTime();
    assertThat(refused(unknown, "search", "图书馆"))
        .contains("127.0.0.1:" + node.port() + " is not trusted", "SOUBAO_CLUSTER_CA");
    assertThat(since(start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aCertificateOfAnotherMachineIsRefused() throws Exception {
    String other = "https://localhost:%d/%s".formatted(node.port(), name);
    assertThat(refusedAt(other, reader(), "search", "图书馆"))
        .contains("localhost:" + node.port() + " is not trusted");
  }

  @Test
  void authoritiesThatCanNotBeReadAreNamed() throws Exception {
    Map<String, String> missing = reader();
    missing.put("SOUBAO_CLUSTER_CA", folder.resolve("nowhere.pem").toString());
    assertThat(refused(missing, "search", "图书馆")).contains("nowhere.pem", "SOUBAO_CLUSTER_CA");
    Map<String, String> other = reader();
    Path text = Files.writeString(folder.resolve("text.pem"), "no certificate\n");
    other.put("SOUBAO_CLUSTER_CA", text.toString());
    assertThat(refused(other, "search", "图书馆")).contains("text.pem", "SOUBAO_CLUSTER_CA");
  }

  /** 0.0.0.0 is this machine and does not look like it: who connects is seen here. */
  @Test
  void noSecretGoesUnencryptedToAnotherMachine() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://0.0.0.0:%d/%s".formatted(listening.getLocalPort(), name);
      for (Map<String, String> environment : List.of(reader(), with(bearer(TOKEN)))) {
        assertThat(refusedAt(address, environment, "search", "图书馆")).contains("https");
        assertThat(refusedAt(address, environment, "reindex", pages.toString())).contains("https");
      }
      listening.setSoTimeout(100);
      assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void anIndexAndAClusterAtOnceAreWrongUsage() throws Exception {
    for (String[] command :
        new String[][] {
          {"search", "图书馆"}, {"stats"}, {"serve"}, {"reindex", pages.toString()}, {"update"}
        }) {
      String[] both = {"--index", "index", "--engine", engine()};
      Captured run =
          soubao(
              reader(), Stream.concat(Stream.of(command), Stream.of(both)).toArray(String[]::new));
      assertThat(run.exit()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("--index", "--engine");
    }
  }

  @Test
  void anArchiveThatIsNotThereIsToBeMade() throws Exception {
    String other = "https://127.0.0.1:%d/nothing-here".formatted(node.port());
    for (String[] command : new String[][] {{"search", "图书馆"}, {"stats"}, {"serve"}, {"update"}}) {
      assertThat(refusedAt(other, reader(), command))
          .contains("soubao reindex SOURCE… --engine " + other);
    }
  }

  @Test
  void aNodeThatIsNotThereIsNamed() throws Exception {
    String nowhere = "127.0.0.1:" + closedPort();
    long start = System.nanoTime();
    assertThat(refusedAt("https://%s/%s".formatted(nowhere, name), reader(), "search", "图书馆"))
        .contains(nowhere + " takes no connection");
    assertThat(since(start)).isLessThan(Duration.ofSeconds(60));

    String two = "https://%s,127.0.0.1:%d/%s".formatted(nowhere, node.port(), name);
    start = System.nanoTime();
    assertThat(soubao(reader(), "search", "图书馆", "--engine", two).exit()).isZero();
    assertThat(since(start)).isLessThan(Duration.ofSeconds(20));
  }

  private static String engine() {
    return "https://127.0.0.1:%d/%s".formatted(node.port(), name);
  }

  private static Map<String, String> reader() {
    return with(READER);
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("SOUBAO_CLUSTER_TOKEN", token);
  }

  /** With these credentials, and the node's authority. */
  private static Map<String, String> with(Map<String, String> credentials) {
    Map<String, String> environment = new TreeMap<>(NOBODY);
    environment.putAll(trusting);
    environment.putAll(credentials);
    return environment;
  }

  private static Launcher launcher(Map<String, String> environment) {
    return new Launcher(folder, environment);
  }

  /** Runs a command; whatever comes of it, it shows no secret and no stack trace. */
  private static Captured soubao(Map<String, String> environment, String... command)
      throws Exception {
    Captured run = launcher(environment).run(command);
    assertThat(run.out() + run.err()).doesNotContain(PASSWORD, TOKEN, PAIR, "\tat ");
    return run;
  }

  private static String refused(Map<String, String> environment, String... command)
      throws Exception {
    return refusedAt(engine(), environment, command);
  }

  /** The sentence with which a command fails. */
  private static String refusedAt(String engine, Map<String, String> environment, String... command)
      throws Exception {
    String[] all =
        Stream.concat(Stream.of(command), Stream.of("--engine", engine)).toArray(String[]::new);
    Captured run = soubao(environment, all);
    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("soubao: The").hasLineCount(1);
    return run.err();
  }

  private static int total(String answer) throws IOException {
    return JSON.readTree(answer).path("total").path("value").asInt();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String get(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
