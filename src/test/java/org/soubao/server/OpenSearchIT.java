package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class OpenSearchIT extends ServerOverHttp {
  private static Document description(int port, String host) throws Exception {
    String answer = raw(port, plain("/opensearch.xml").replace("Host: x", "Host: " + host));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body.strip())));
  }

  private static String template(Document description, String type) {
    NodeList urls = description.getElementsByTagName("Url");
    for (int i = 0; i < urls.getLength(); i++) {
      if (((Element) urls.item(i)).getAttribute("type").equals(type)) {
        return ((Element) urls.item(i)).getAttribute("template");
      }
    }
    throw new AssertionError("no Url of type " + type);
  }

  @Test
  void aBrowserLearnsWhereToAsk() throws Exception {
    Document description = description(server.port(), "archive.example:8080");
    assertThat(description.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
    assertThat(description.getElementsByTagName("ShortName").item(0).getTextContent())
        .isEqualTo("搜报")
        .hasSizeLessThanOrEqualTo(16);
    assertThat(template(description, "text/html"))
        .isEqualTo("http://archive.example:8080/?q={searchTerms}");
    assertThat(template(description, "application/atom+xml"))
        .isEqualTo("http://archive.example:8080/api/v1/search.atom?q={searchTerms}");
    assertThat(template(description, "application/x-suggestions+json"))
        .isEqualTo("http://archive.example:8080/api/v1/suggest?format=opensearch&q={searchTerms}");
  }

  @Test
  void whatARequestSaysOfItselfIsNotRepeatedUnlessItIsAnAddress() throws Exception {
    for (String host : new String[] {"\"><x>", "evil.example/path?", "a b", "user@evil.example"}) {
      String answer = raw(plain("/opensearch.xml").replace("Host: x", "Host: " + host));
      assertThat(answer).doesNotContain(host);
    }
  }

  @Test
  void behindAProxyAddressesAreThoseOfReaders() throws Exception {
    ServerSettings settings =
        ServerSettings.of("127.0.0.1", 0)
            .withPublicUrl(URI.create("https://library.example/papers/"));
    try (SoubaoServer proxied = SoubaoServer.start(archive, settings)) {
      assertThat(template(description(proxied.port(), "evil.example"), "text/html"))
          .isEqualTo("https://library.example/papers/?q={searchTerms}");
    }
  }

  @Test
  void suggestionsAreAsBrowsersReadThem() throws Exception {
    HttpResponse<String> answer = get("/api/v1/suggest?format=opensearch&q=" + encoded("白沙"));
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-suggestions+json");
    JsonNode suggestions = json(answer);
    assertThat(suggestions.get(0).asText()).isEqualTo("白沙");
    assertThat(suggestions.get(1)).isNotEmpty();
    assertThat(suggestions.get(1).get(0).asText()).contains("白沙");
    assertThat(suggestions.get(2)).hasSameSizeAs(suggestions.get(1));
    assertThat(suggestions.get(3)).isEmpty();
  }
}
