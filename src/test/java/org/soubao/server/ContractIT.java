package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

/** The same question through the library, over HTTP and on the command line has one answer. */
class ContractIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SOUBAO =
      Path.of(System.getProperty("soubao.home", "target/soubao"), "bin", "soubao");

  @TempDir static Path index;
  private static Archive archive;
  private static SoubaoServer server;
  private static HttpClient http;

  /** A parameter as all doors name it. */
  record Parameter(String name, String value) {}

  /** A question: a query, and parameters. */
  record Case(String query, List<Parameter> parameters) {
    static Case of(String query, String... namesAndValues) {
      List<Parameter> parameters = new ArrayList<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        parameters.add(new Parameter(namesAndValues[i], namesAndValues[i + 1]));
      }
      return new Case(query, parameters);
    }
  }

  @BeforeAll
  static void open() {
    Reindex.from(Path.of("src/sample/pages")).into(index).run();
    archive = Archive.open(index);
    server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0));
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() {
    http.close();
    server.close();
    archive.close();
  }

  static Stream<Case> cases() {
    return Stream.of(
        Case.of(""),
        Case.of("", "sort", "oldest", "limit", "100"),
        Case.of("图书馆"),
        Case.of("圖書館 夜讀"),
        Case.of("\"城市夜读联盟\"", "limit", "3"),
        Case.of("防汛", "sort", "newest", "offset", "2", "limit", "4"),
        Case.of("公交 -夜班"),
        Case.of("非遗", "city", "漳州市", "city", "宝鸡市"),
        Case.of("记者", "province", "-四川省", "section", "要闻"),
        Case.of("学生", "from", "2025-03-01", "to", "2025-03-31"),
        Case.of("市民", "origin", "wire"),
        Case.of("摄", "kind", "photo story"),
        Case.of("", "newspaper", "绵阳时报", "page", "1"),
        Case.of("图书馆 江豚 火山", "limit", "5"),
        Case.of("图书馆 江豚 火山", "all", "true"),
        Case.of("三十六家地市级图书馆发起的夜读联盟为什么要延长夜间开放时间"),
        Case.of("。，！"),
        Case.of("\"没有另一半"),
        Case.of("(图书馆 OR 书店) 城市：漳州 -联盟 date:[2025-03 TO *]", "limit", "3"),
        Case.of("headline:图书馆 | \"城市夜渎联盟\"~1c", "limit", "3"),
        Case.of("\"图书馆 开放\"~10 kind:报道 202*", "city", "漳州"),
        Case.of("-图书馆 byline:周*", "limit", "2"),
        Case.of("图书馆 夜读 -headline:公交", "city", "漳州", "explain", "true"),
        Case.of("(公交 OR city: date:2025-13 \"夜班\"~99 *", "limit", "2"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allDoorsGiveTheSameAnswer(Case question) throws Exception {
    JsonNode library = library(question);
    assertThat(library.get("facets")).hasSize(6);
    assertThat(http(question)).as("over HTTP").isEqualTo(library);
    assertThat(commandLine(question)).as("on the command line").isEqualTo(library);
  }

  @Test
  void theOriginalIsTheSameThroughTheLibraryAndOverHttp() throws Exception {
    for (Hit hit : archive.search(SearchRequest.everything().limit(100).build()).hits()) {
      String id = hit.article().id();
      String library = Json.write(SourceAnswer.of(archive.source(id).orElseThrow(), true));
      String path = "/api/v1/articles/%s/source".formatted(ServerOverHttp.segment(id));
      assertThat(JSON.readTree(get(path))).as(id).isEqualTo(JSON.readTree(library));
    }
  }

  static Stream<Case> explained() {
    return Stream.of(
        Case.of("图书馆 夜读"),
        Case.of("\"城市夜读联盟\" -公交", "city", "漳州", "from", "2025-03-01"),
        Case.of("图书馆 江豚 火山", "all", "true"),
        Case.of("", "origin", "-wire"),
        Case.of("。，！"));
  }

  @ParameterizedTest
  @MethodSource("explained")
  void allDoorsExplainAlike(Case question) throws Exception {
    List<Hit> every = archive.search(SearchRequest.everything().limit(3).build()).hits();
    List<Hit> found = archive.search(request(question)).hits().stream().limit(1).toList();
    for (Hit hit : Stream.concat(every.stream(), found.stream()).toList()) {
      String id = hit.article().id();
      String library =
          Json.write(ExplanationAnswer.of(archive.explain(request(question), id).orElseThrow()));
      String path =
          "/api/v1/articles/%s/explanation?%s"
              .formatted(ServerOverHttp.segment(id), parameters(question));
      assertThat(JSON.readTree(get(path))).as(id).isEqualTo(JSON.readTree(library));
    }
    String id = every.getLast().article().id();
    JsonNode library =
        JSON.readTree(
            Json.write(ExplanationAnswer.of(archive.explain(request(question), id).orElseThrow())));
    String printed = run("explain", question, List.of(question.query, id));
    assertThat(JSON.readTree(printed)).as("on the command line").isEqualTo(library);
  }

  @Test
  void allDoorsTellTheSameStatistics() throws Exception {
    JsonNode library = JSON.readTree(Json.write(StatisticsAnswer.of(archive.statistics())));
    assertThat(library.get("newspapers")).hasSize(6);
    assertThat(JSON.readTree(get("/api/v1/stats"))).as("over HTTP").isEqualTo(library);
    assertThat(JSON.readTree(run("stats", List.of()))).as("in a terminal").isEqualTo(library);
  }

  private static JsonNode library(Case question) throws Exception {
    return timeless(Json.write(SearchAnswer.of(archive.search(request(question)))));
  }

  private static SearchRequest request(Case question) {
    SearchRequest.Builder request = SearchRequest.query(question.query);
    for (Parameter parameter : question.parameters) {
      String value = parameter.value;
      switch (parameter.name) {
        case "sort" -> request.sort(Sort.ofWord(value));
        case "limit" -> request.limit(Integer.parseInt(value));
        case "offset" -> request.offset(Integer.parseInt(value));
        case "from" -> request.from(LocalDate.parse(value));
        case "to" -> request.to(LocalDate.parse(value));
        case "all" -> request.allWords(true);
        case "explain" -> request.explain(true);
        default -> request.filter(Filter.parse(field(parameter.name), value));
      }
    }
    return request.build();
  }

  private static FilterField field(String name) {
    return FilterField.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static JsonNode http(Case question) throws Exception {
    return timeless(get("/api/v1/search?" + parameters(question)));
  }

  private static String parameters(Case question) {
    return Stream.concat(
            Stream.of(new Parameter("q", question.query)), question.parameters.stream())
        .map(each -> each.name + "=" + URLEncoder.encode(each.value, StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static JsonNode commandLine(Case question) throws Exception {
    return timeless(run("search", question, List.of(question.query)));
  }

  private static String run(String name, Case question, List<String> arguments) throws Exception {
    List<String> all = new ArrayList<>();
    for (Parameter parameter : question.parameters) {
      boolean flag = Set.of("all", "explain").contains(parameter.name);
      all.add("--" + parameter.name + (flag ? "" : "=" + parameter.value));
    }
    all.add("--");
    all.addAll(arguments);
    return run(name, all);
  }

  private static String run(String name, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(SOUBAO.toString(), name, "--json"));
    command.addAll(List.of("--index", index.toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static JsonNode timeless(String answer) throws Exception {
    return ((ObjectNode) JSON.readTree(answer)).without("tookMs");
  }
}
