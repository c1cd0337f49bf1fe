package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soubao.Archive;
import org.soubao.Reindex;

/** Citations, the page of an article, newspapers and issues over HTTP. */
class CiteAndBrowseIT extends ServerOverHttp {
  private static final String CITATION = "/api/v1/articles/bridge-1/citation";
  private static final String ISSUES = "/api/v1/issues?newspaper=";

  @ParameterizedTest
  @CsvSource({
    "'',text/plain;charset=utf-8,望江新桥今日通车[N]. 青河晚报",
    "?format=gbt7714,text/plain;charset=utf-8,'2025-02-24(1).'",
    "?format=gbt7714-online,text/plain;charset=utf-8,/?article=bridge-1",
    "?format=bibtex,application/x-bibtex; charset=utf-8,@article{qinghewanbao20250224-",
    "?format=ris,application/x-research-info-systems; charset=utf-8,T2  - 青河晚报",
    "?format=csl-json,application/vnd.citationstyles.csl+json,article-newspaper",
    "?format=all,application/json,cslJson"
  })
  void anArticleIsCited(String query, String mediaType, String part) throws Exception {
    HttpResponse<String> response = get(CITATION + query);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(mediaType);
    assertThat(response.body()).contains(part);
  }

  @Test
  void allFormsComeInOneAnswer() throws Exception {
    JsonNode all = json(get(CITATION + "?format=all"));
    assertThat(all.get("id").asText()).isEqualTo("bridge-1");
    assertThat(all.get("gbt7714").asText() + "\n").isEqualTo(get(CITATION).body());
    assertThat(all.get("bibtex").asText()).isEqualTo(get(CITATION + "?format=bibtex").body());
    assertThat(all.get("ris").asText()).isEqualTo(get(CITATION + "?format=ris").body());
    assertThat(all.get("cslJson")).isEqualTo(json(get(CITATION + "?format=csl-json")).get(0));
    assertThat(all.at("/cslJson/URL").asText())
        .isEqualTo("http://127.0.0.1:" + server.port() + "/?article=bridge-1");
  }

  @Test
  void anUnknownFormIsAProblemThatNamesThem() throws Exception {
    HttpResponse<String> response = get(CITATION + "?format=apa");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("type").asText()).isEqualTo("/problems/invalid-choice");
    assertThat(json(response).get("parameter").asText()).isEqualTo("format");
    assertThat(json(response).get("detail").asText())
        .contains("gbt7714, gbt7714-online, bibtex, ris, csl-json, all");
    assertThat(get(CITATION + "?style=x").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/articles/none/citation").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anyArticleIsCitedAndHasAPage(String id) throws Exception {
    if (!id.matches("\\.+")) { // Clients fold these away within a path.
      String path = "/api/v1/articles/" + segment(id) + "/citation?format=all";
      assertThat(json(get(path)).get("id").asText()).isEqualTo(id);
    }
    HttpResponse<String> page = get("/?article=" + segment(id));
    assertThat(page.statusCode()).isEqualTo(200);
    String address = "http://127.0.0.1:%d/?article=%s".formatted(server.port(), segment(id));
    assertThat(page.body()).contains("<link rel=\"canonical\" href=\"" + address + "\"");
    assertThat(URI.create(address).getQuery()).isEqualTo("article=" + id);
  }

  static List<String> oddIds() {
    return ODD_IDS;
  }

  @Test
  void anArticlesPageIsTaggedByWhatItShows() throws Exception {
    HttpResponse<String> page = get("/?q=x&article=bridge-1&lang=en");
    assertThat(page.body())
        .contains("<title>望江新桥今日通车 – 搜报</title>", "<p>望江新桥今天上午通车，")
        .contains("/app.js\"></script>");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    String etag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/?article=bridge-1").headers().firstValue("ETag")).hasValue(etag);
    assertThat(get("/?article=bridge-2").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(etag)
        .isNotEqualTo(get("/").headers().firstValue("ETag").orElseThrow());
    assertThat(send(request("/?article=bridge-1").header("If-None-Match", etag)).statusCode())
        .isEqualTo(304);
    HttpResponse<String> head =
        send(request("/?article=bridge-1").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).hasValue(etag);
  }

  @Test
  void aMissingArticleIsThePageAndNotFound() throws Exception {
    HttpResponse<String> page = get("/?article=none");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo(get("/").body());
    assertThat(page.headers().firstValue("ETag")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(send(request("/?article=none").header("If-None-Match", "*")).statusCode())
        .isEqualTo(404);
    for (String other :
        List.of("/?article=", "/?q=%zz", "/?article=%zz", "/?held", "/?issue&x=1")) {
      assertThat(raw(plain(other))).as(other).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aForeignHostIsNotRepeated() throws Exception {
    String answer = raw(plain("/?article=bridge-1").replace("Host: x", "Host: <script>"));
    assertThat(answer).doesNotContain("<script>/");
    assertThat(raw(plain("/?article=bridge-1")))
        .contains("<link rel=\"canonical\" href=\"http://x/?article=bridge-1\"");
  }

  @Test
  void newspapersComeWithTheirMonths() throws Exception {
    JsonNode newspapers = json(get("/api/v1/newspapers")).get("newspapers");
    assertThat(newspapers.toString())
        .isEqualTo(
            "[{\"name\":\"白沙日报\",\"province\":\"湖南省\",\"city\":\"岳阳市\",\"articles\":2,"
                + "\"issues\":2,\"first\":\"2025-03-01\",\"last\":\"2025-03-02\","
                + "\"months\":[{\"month\":\"2025-03\",\"issues\":2,\"articles\":2}]},"
                + "{\"name\":\"青河晚报\",\"province\":\"广西壮族自治区\",\"city\":\"柳州市\",\"articles\":2,"
                + "\"issues\":2,\"first\":\"2025-02-24\",\"last\":\"2025-02-25\","
                + "\"months\":[{\"month\":\"2025-02\",\"issues\":2,\"articles\":2}]}]");
    assertThat(get("/api/v1/newspapers?city=x").statusCode()).isEqualTo(400);
  }

  @Test
  void issuesOfASpanOrOfTheLastYear() throws Exception {
    String last = get(ISSUES + encoded("青河晚报")).body();
    assertThat(last)
        .isEqualTo(
            "{\"newspaper\":\"青河晚报\",\"from\":\"2025-01-01\",\"to\":\"2025-12-31\",\"issues\":"
                + "[{\"date\":\"2025-02-24\",\"articles\":1},{\"date\":\"2025-02-25\",\"articles\":1}],"
                + "\"first\":\"2025-02-24\",\"last\":\"2025-02-25\"}");
    assertThat(get(ISSUES + encoded("青河晚报") + "&date=2025").body()).isEqualTo(last);
    JsonNode month = json(get(ISSUES + encoded("青河晚报") + "&date=2024-02"));
    assertThat(month.get("to").asText()).isEqualTo("2024-02-29");
    assertThat(month.get("issues")).isEmpty();
    assertThat(month.get("first").asText()).isEqualTo("2025-02-24");
  }

  @Test
  void anIssueComesInPrintOrder() throws Exception {
    assertThat(get(ISSUES + encoded("青河晚报") + "&date=2025-02-24").body())
        .isEqualTo(
            "{\"newspaper\":\"青河晚报\",\"date\":\"2025-02-24\",\"previous\":null,"
                + "\"next\":\"2025-02-25\",\"pages\":[{\"page\":\"01\",\"section\":\"要闻\",\"articles\":"
                + "[{\"id\":\"bridge-1\",\"kicker\":null,\"headline\":\"望江新桥今日通车\",\"deck\":null,"
                + "\"byline\":[],\"origin\":\"unknown\",\"kind\":\"article\"}]}]}");
    JsonNode between = json(get(ISSUES + encoded("白沙日报") + "&date=2026-01-01"));
    assertThat(between.get("pages")).isEmpty();
    assertThat(between.get("previous").asText()).isEqualTo("2025-03-02");
    assertThat(between.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'?newspaper=none',404,no-such-newspaper,newspaper",
    "'?newspaper=none&date=2025-02-24',404,no-such-newspaper,newspaper",
    "'?newspaper=none&date=2025',404,no-such-newspaper,newspaper",
    "'',400,empty-value,newspaper",
    "'?newspaper=+',400,empty-value,newspaper",
    "'?newspaper=x&date=2025-02-30',400,invalid-date,date",
    "'?newspaper=x&date=02/03/2025',400,invalid-date,date",
    "'?newspaper=x&date=',400,invalid-date,date",
    "'?newspaper=x&date=2025-13',400,invalid-date,date",
    "'?newspaper=x&newspaper=y',400,repeated-parameter,newspaper",
    "'?newspaper=x&page=1',400,unknown-parameter,page"
  })
  void whatIsWrongIsSaid(String query, int status, String type, String parameter) throws Exception {
    HttpResponse<String> response = get("/api/v1/issues" + query);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).get("type").asText()).isEqualTo("/problems/" + type);
    assertThat(json(response).get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void headWorksAsGet() throws Exception {
    for (String path :
        List.of(
            CITATION,
            "/api/v1/newspapers",
            ISSUES + encoded("青河晚报"),
            ISSUES + encoded("青河晚报") + "&date=2025-02-24")) {
      HttpResponse<String> head = send(request(path).method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag"))
          .isEqualTo(get(path).headers().firstValue("ETag"));
    }
  }

  /** A day may hold any number of articles, and a newspaper none with a date. */
  @Test
  void aDayOfThousandsIsAnsweredAndOneWithoutDatesToo(@TempDir Path temp) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      lines.append(
          "{\"id\":\"d-%d\",\"newspaper\":\"大报\",\"date\":\"2025-02-24\",\"page\":\"%d\",\"body\":\"%s\"}\n"
              .formatted(i, i % 40 + 1, "河堤加固。".repeat(20)));
    }
    lines.append("{\"id\":\"u\",\"newspaper\":\"无期报\",\"body\":\"河堤加固。\"}\n");
    Path index = temp.resolve("index");
    Reindex.from(Files.writeString(temp.resolve("a.jsonl"), lines)).into(index).run();
    try (Archive many = Archive.open(index);
        SoubaoServer one = SoubaoServer.start(many, ServerSettings.of("127.0.0.1", 0))) {
      String base = "http://127.0.0.1:" + one.port() + ISSUES;
      JsonNode day = json(at(base + encoded("大报") + "&date=2025-02-24"));
      assertThat(day.get("pages")).hasSize(40);
      assertThat(day.at("/pages/0/articles")).hasSize(500);
      assertThat(day.at("/pages/0/articles/0/id").asText()).isEqualTo("d-40");
      assertThat(day.at("/pages/0/articles/2/id").asText()).isEqualTo("d-120");
      assertThat(at(base + encoded("无期报")).body())
          .isEqualTo(
              "{\"newspaper\":\"无期报\",\"from\":null,\"to\":null,\"issues\":[],\"first\":null,\"last\":null}");
    }
  }

  private static HttpResponse<String> at(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }
}
