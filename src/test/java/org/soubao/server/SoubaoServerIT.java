package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoubaoServerIT extends ServerOverHttp {
  @Test
  void searchAnswersWithHitsTotalsAndSnippets() throws Exception {
    HttpResponse<String> response = get("/api/v1/search?q=" + encoded("\"望江新桥\""));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode answer = json(response);
    assertThat(ids(answer)).containsExactlyInAnyOrder("bridge-1", "bridge-2", "bridge-3");
    assertThat(answer.at("/total/value").asInt()).isEqualTo(3);
    assertThat(answer.at("/total/relation").asText()).isEqualTo("exact");
    assertThat(answer.at("/hits/0/headlineHighlighted").asText()).contains("<em>");
    assertThat(answer.at("/hits/0/source/path").asText()).isEqualTo("articles.jsonl");
    assertThat(answer.at("/relaxed").isNull()).isTrue();
  }

  @Test
  void withoutAQueryEverythingComesNewestFirst() throws Exception {
    JsonNode answer = json(get("/api/v1/search?limit=2"));
    assertThat(ids(answer)).containsExactly("school-1", "bridge-3");
    assertThat(answer.at("/total/value").asInt()).isEqualTo(4 + ODD_IDS.size());
  }

  @Test
  void filtersNarrowAndFacetsDrillSideways() throws Exception {
    String bridge = "/api/v1/search?q=" + encoded("\"望江新桥\"");
    JsonNode answer = json(get(bridge + "&city=" + encoded("岳阳市")));
    assertThat(ids(answer)).containsExactly("bridge-3");
    JsonNode cities = facet(answer, "city");
    assertThat(cities.findValuesAsText("value")).containsExactly("柳州市", "岳阳市");
    assertThat(cities.findValuesAsText("count")).containsExactly("2", "1");
    assertThat(cities.findValuesAsText("selected")).containsExactly("false", "true");
    assertThat(ids(json(get(bridge + "&city=-" + encoded("岳阳市")))))
        .doesNotContain("bridge-3")
        .hasSize(2);
    assertThat(ids(json(get(bridge + "&section=" + encoded("要闻") + "&section=" + encoded("民生")))))
        .hasSize(3);
    assertThat(ids(json(get(bridge + "&from=2025-02&to=2025-02&sort=oldest"))))
        .containsExactly("bridge-1", "bridge-2");
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    String all = "/api/v1/search?sort=oldest&from=2025";
    List<String> together = ids(json(get(all)));
    assertThat(together).containsExactly("bridge-1", "bridge-2", "bridge-3", "school-1");
    assertThat(ids(json(get(all + "&limit=2&offset=1")))).containsExactly("bridge-2", "bridge-3");
    assertThat(ids(json(get(all + "&limit=0")))).isEmpty();
    JsonNode beyond = json(get(all + "&offset=10000"));
    assertThat(ids(beyond)).isEmpty();
    assertThat(beyond.at("/total/value").asInt()).isEqualTo(4);
  }

  @Test
  void suggestionsComeWhileTyping() throws Exception {
    JsonNode answer = json(get("/api/v1/suggest?q=lzh"));
    assertThat(answer.at("/query").asText()).isEqualTo("lzh");
    JsonNode place = answer.at("/suggestions/0");
    assertThat(place.at("/text").asText()).isEqualTo("柳州市");
    assertThat(place.at("/kind").asText()).isEqualTo("place");
    assertThat(place.at("/filter").asText()).isEqualTo("city");
    assertThat(place.at("/count").asInt()).isEqualTo(2);
    JsonNode headline =
        json(get("/api/v1/suggest?limit=1&q=" + encoded("新桥通"))).at("/suggestions/0");
    assertThat(headline.at("/text").asText()).isEqualTo("邻市新桥通车引来游客");
    assertThat(headline.at("/filter").isNull()).isTrue();
    assertThat(json(get("/api/v1/suggest")).at("/suggestions")).isEmpty();
    for (String wrong : List.of("limit=0", "limit=21", "limit=x", "q=a&q=b", "city=x")) {
      assertThat(get("/api/v1/suggest?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void tellsWhatTheArchiveHolds() throws Exception {
    JsonNode answer = json(get("/api/v1/stats"));
    assertThat(answer.at("/articles").asInt()).isEqualTo(archive.size());
    assertThat(answer.at("/newspapers/0/name").asText()).isEqualTo("白沙日报");
    assertThat(answer.at("/newspapers/0/days").asInt()).isEqualTo(2);
    assertThat(answer.at("/sources").toString())
        .isEqualTo("[{\"name\":\"articles.jsonl\",\"files\":1}]");
    assertThat(get("/api/v1/stats?city=x").statusCode()).isEqualTo(400);
  }

  @Test
  void anArticleIsExplainedWhetherItIsFoundOrNot() throws Exception {
    String path = "/api/v1/articles/bridge-1/explanation?q=" + encoded("火山");
    JsonNode answer = json(get(path));
    assertThat(answer.get("found").asBoolean()).isFalse();
    assertThat(answer.get("demands").get(0).get("holds").asBoolean()).isFalse();
    assertThat(answer.get("sentences").get(0).asText())
        .isEqualTo("The query does not find this article.");
    assertThat(get("/api/v1/articles/none/explanation?q=a").statusCode()).isEqualTo(404);
    assertThat(get(path + "&limit=2").statusCode()).isEqualTo(400);
  }

  @Test
  void similarArticlesAreListedLikeHits() throws Exception {
    JsonNode answer = json(get("/api/v1/articles/bridge-1/similar?limit=2"));
    assertThat(answer.at("/id").asText()).isEqualTo("bridge-1");
    assertThat(ids(answer)).containsExactlyInAnyOrder("bridge-2", "bridge-3");
    assertThat(answer.at("/hits/0/snippets/0").asText()).contains("望江新桥");
    assertThat(get("/api/v1/articles/none/similar").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/articles/bridge-1/similar?limit=21").statusCode()).isEqualTo(400);
    for (String id : ODD_IDS) {
      if (!id.matches("\\.+")) {
        String path = "/api/v1/articles/" + encoded(id).replace("+", "%20") + "/similar";
        assertThat(get(path).statusCode()).as(id).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "，。！？",
        "\"",
        "😀🎉",
        "\"望江 新桥",
        "(((",
        "望江 AND",
        "title:",
        "*",
        "~3",
        "-",
        "+",
        "\u0000",
        "a:b:c",
        "[2025 TO",
        "\\"
      })
  void noQueryIsAnError(String query) throws Exception {
    assertThat(get("/api/v1/search?q=" + encoded(query)).statusCode()).isEqualTo(200);
  }

  @Test
  void aQueryMayBeVeryLong() throws Exception {
    assertThat(get("/api/v1/search?q=" + encoded("桥".repeat(10_000))).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/search?q=" + encoded("😀".repeat(10_000))).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/search?q=" + encoded("望江新桥通车 ".repeat(1_400))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDeepQueryIsAnswered() throws Exception {
    for (String piece : List.of("(", "-", "\"", "桥 OR ", "(桥 ", "city:x ", "桥*~2 ")) {
      String query = piece.repeat(10_000 / piece.length());
      assertThat(get("/api/v1/search?q=" + encoded(query)).statusCode()).as(piece).isEqualTo(200);
    }
  }

  @Test
  void manyFiltersAreAnswered() throws Exception {
    assertThat(get("/api/v1/search?" + "city=x&page=1&".repeat(3_000)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anyIdHasAnAddress(String id) throws Exception {
    // "." and ".." stand for folders in an address even when encoded; clients fold them away.
    HttpResponse<String> response = get("/api/v1/articles/" + segment(id));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("id").asText()).isEqualTo(id);
  }

  static List<String> oddIds() {
    return ODD_IDS;
  }

  @Test
  void anArticleIsWhole() throws Exception {
    JsonNode article = json(get("/api/v1/articles/bridge-1"));
    assertThat(article.get("body").asText()).startsWith("望江新桥今天上午通车");
    assertThat(article.get("date").asText()).isEqualTo("2025-02-24");
    assertThat(article.get("kicker").isNull()).isTrue();
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    for (String path : List.of("/", "/api/v1/articles/bridge-1")) {
      String etag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(etag).matches("W/\"[0-9a-z.-]+\"");
      HttpResponse<String> again = send(request(path).header("If-None-Match", "\"x\", " + etag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).hasValue(etag);
      assertThat(send(request(path).header("If-None-Match", "\"x\"")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void headWorksAsGetWithoutABody() throws Exception {
    for (String path :
        List.of(
            "/", "/healthz", "/api/v1/search?q=x", "/api/v1/articles/bridge-1", "/api/v1/stats")) {
      HttpResponse<String> head =
          send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      HttpResponse<String> get = get(path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().map().keySet()).containsAll(Set.of("content-type", "vary"));
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
      assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }
    HttpResponse<String> wrong =
        send(request("/api/v1/search?town=x").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  @Test
  void healthCountsTheArticles() throws Exception {
    JsonNode health = json(get("/healthz"));
    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("articles").asInt()).isEqualTo(4 + ODD_IDS.size());
  }

  @Test
  void thePageAndItsFilesAreServed() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.body()).contains("搜报");
    assertThat(get("/?q=x&city=y").statusCode()).isEqualTo(200);
    assertThat(get("/icon.svg").headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    for (String path : PageFiles.load().addresses()) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String path :
        List.of("/nope", "/api/v1/nope", "/api/v1/search/", "/api/v1", "/page/x/y")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void whatThePageLoadsIsAskedForOnce() throws Exception {
    Matcher style = Pattern.compile("href=\"(page/[0-9a-f]+/)style.css\"").matcher(get("/").body());
    assertThat(style.find()).isTrue();
    assertThat(get("/" + style.group(1) + "app.js").headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    HttpResponse<String> older = get("/page/0123/app.js");
    assertThat(older.statusCode()).isEqualTo(200);
    assertThat(older.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(get("/page/0123/secret.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../SoubaoServer.class",
        "/..%5cx",
        "/page/index.html",
        "/index.html/",
        "//",
        "/style.css/../../SoubaoServer.class",
        "/..;/SoubaoServer.class",
        "/SoubaoServer.class"
      })
  void noOtherFileHasAnAddress(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
  }

  @Test
  void largeAnswersAreCompressed() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(
            request("/api/v1/search").header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(JSON.readTree(body).at("/total/value").asInt()).isPositive();
    }
    assertThat(get("/api/v1/search").headers().firstValue("Content-Encoding")).isEmpty();
  }
}
