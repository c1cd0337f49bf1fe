package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.javalin.http.ContentType;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API says what the server does, no more and no less. */
class OpenApiIT extends ServerOverHttp {
  private static JsonNode description() throws Exception {
    return json(get("/openapi.json"));
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() throws Exception {
    List<String> paths = new ArrayList<>();
    SoubaoServer.listen(
            config ->
                paths.addAll(
                    Routes.register(
                            config,
                            archive,
                            ServerSettings.of("127.0.0.1", 0),
                            new Metrics(),
                            PageFiles.load())
                        .paths()),
            "127.0.0.1",
            0)
        .close();
    paths.removeAll(PageFiles.load().addresses());
    paths.removeIf(path -> path.startsWith(PageFiles.FOLDER));
    assertThat(names(description().get("paths"))).containsExactlyInAnyOrderElementsOf(paths);
  }

  @Test
  void theParametersOfASearchAreThose() throws Exception {
    JsonNode search = description().at("/paths/~1api~1v1~1search/get/parameters");
    List<String> described =
        StreamSupport.stream(search.spliterator(), false)
            .map(parameter -> parameter.get("$ref").asText().replaceFirst(".*/", ""))
            .toList();
    JsonNode problem = json(get("/api/v1/search?town=x"));
    String known = problem.get("detail").asText().replaceFirst(".*There are: (.*)\\.", "$1");
    assertThat(new TreeSet<>(described)).isEqualTo(new TreeSet<>(List.of(known.split(", ", -1))));
  }

  @Test
  void theWordsThatAParameterTakesAreThose() throws Exception {
    JsonNode description = description();
    for (String route : names(description.get("paths"))) {
      for (JsonNode each : description.get("paths").get(route).at("/get/parameters")) {
        JsonNode parameter = resolved(description, each);
        List<String> words = new ArrayList<>();
        parameter.at("/schema/enum").forEach(word -> words.add(word.asText()));
        if (!words.isEmpty()) {
          String wrong = "?" + parameter.get("name").asText() + "=nonsense";
          String detail =
              json(get(route.replace("{id}", "bridge-1") + wrong)).get("detail").asText();
          assertThat(List.of(detail.replaceFirst(".* takes: (.*)\\.", "$1").split(", ", -1)))
              .as("%s%s", route, wrong)
              .containsExactlyInAnyOrderElementsOf(words);
        }
      }
    }
  }

  /** Requests, and the route that answers each. */
  static Stream<Map.Entry<String, String>> requests() {
    return Stream.of(
        Map.entry("/api/v1/search?q=新桥", "/api/v1/search"),
        Map.entry("/api/v1/search?q=新桥+游泳池&explain=true&city=柳州", "/api/v1/search"),
        Map.entry("/api/v1/search?q=新侨通车", "/api/v1/search"),
        Map.entry("/api/v1/suggest?q=望", "/api/v1/suggest"),
        Map.entry("/api/v1/suggest?q=白沙&format=opensearch", "/api/v1/suggest"),
        Map.entry("/api/v1/articles/bridge-1", "/api/v1/articles/{id}"),
        Map.entry("/api/v1/articles/none", "/api/v1/articles/{id}"),
        Map.entry("/api/v1/articles/bridge-1/source", "/api/v1/articles/{id}/source"),
        Map.entry("/api/v1/articles/bridge-1/picture", "/api/v1/articles/{id}/picture"),
        Map.entry(
            "/api/v1/articles/bridge-1/picture?page=2&width=800", "/api/v1/articles/{id}/picture"),
        Map.entry("/api/v1/articles/bridge-1/similar", "/api/v1/articles/{id}/similar"),
        Map.entry("/api/v1/articles/bridge-1/reprints", "/api/v1/articles/{id}/reprints"),
        Map.entry(
            "/api/v1/articles/bridge-1/reprints?with=bridge-3", "/api/v1/articles/{id}/reprints"),
        Map.entry("/api/v1/articles/bridge-1/reprints?with=none", "/api/v1/articles/{id}/reprints"),
        Map.entry(
            "/api/v1/articles/bridge-1/explanation?q=新桥", "/api/v1/articles/{id}/explanation"),
        Map.entry("/api/v1/articles/bridge-1/citation", "/api/v1/articles/{id}/citation"),
        Map.entry(
            "/api/v1/articles/bridge-1/citation?format=bibtex", "/api/v1/articles/{id}/citation"),
        Map.entry(
            "/api/v1/articles/bridge-1/citation?format=ris", "/api/v1/articles/{id}/citation"),
        Map.entry(
            "/api/v1/articles/bridge-1/citation?format=csl-json", "/api/v1/articles/{id}/citation"),
        Map.entry(
            "/api/v1/articles/bridge-1/citation?format=all", "/api/v1/articles/{id}/citation"),
        Map.entry("/api/v1/search.jsonl?q=新桥&limit=1", "/api/v1/search.jsonl"),
        Map.entry("/api/v1/search.csv?q=新桥", "/api/v1/search.csv"),
        Map.entry("/api/v1/search.atom?q=新桥", "/api/v1/search.atom"),
        Map.entry("/api/v1/trends?q=新桥", "/api/v1/trends"),
        Map.entry("/api/v1/trends?q=新桥&by=city", "/api/v1/trends"),
        Map.entry("/api/v1/trends.csv?by=newspaper", "/api/v1/trends.csv"),
        Map.entry("/api/v1/newspapers", "/api/v1/newspapers"),
        Map.entry("/api/v1/issues?newspaper=青河晚报", "/api/v1/issues"),
        Map.entry("/api/v1/issues?newspaper=青河晚报&date=2025-02-24", "/api/v1/issues"),
        Map.entry("/api/v1/issues?newspaper=无此报", "/api/v1/issues"),
        Map.entry("/api/v1/stats", "/api/v1/stats"),
        Map.entry("/api/v1/stats?x=y", "/api/v1/stats"),
        Map.entry("/healthz", "/healthz"),
        Map.entry("/metrics", "/metrics"),
        Map.entry("/openapi.json", "/openapi.json"),
        Map.entry("/opensearch.xml", "/opensearch.xml"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void answersAreAsDescribed(Map.Entry<String, String> request) throws Exception {
    HttpResponse<String> answer = get(encodedQuery(request.getKey()));
    JsonNode description = description();
    JsonNode response =
        resolved(
            description,
            description
                .get("paths")
                .get(request.getValue())
                .at("/get/responses/" + answer.statusCode()));
    String mediaType =
        answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    JsonNode content = response.at("/content").get(mediaType);
    assertThat(content).as("%s of %s", mediaType, response).isNotNull();
    if (mediaType.endsWith("json")) {
      assertThat(schema(description, content.get("schema")).validate(json(answer))).isEmpty();
    } else {
      assertThat(mediaType).isNotEqualTo(ContentType.JSON);
    }
  }

  /** What stands behind the question mark is written as people read it. */
  private static String encodedQuery(String request) {
    int query = request.indexOf('?');
    return query < 0
        ? request
        : request.substring(0, query + 1)
            + Arrays.stream(request.substring(query + 1).split("&", -1))
                .map(pair ->
                    pair.replaceFirst("=.*", "=")
                        + encoded(pair.substring(pair.indexOf('=') + 1).replace('+', ' ')))
                .collect(Collectors.joining("&"));
  }

  private static JsonNode resolved(JsonNode description, JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** The schema with all that it refers to. */
  private static JsonSchema schema(JsonNode description, JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
