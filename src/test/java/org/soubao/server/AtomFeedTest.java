package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.Snippet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What RFC 4287 demands of a feed and its entries. */
class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Instant FINISHED = Instant.parse("2025-03-05T06:07:08Z");
  private static final SearchRequest REQUEST =
      SearchRequest.query("望江 & \"新桥\"")
          .filter(FilterField.CITY, "柳州")
          .exclude(FilterField.SECTION, "广告")
          .from(LocalDate.of(2025, 1, 1))
          .limit(50)
          .build();

  private static Element feed(String base, SearchRequest request, Article... articles)
      throws Exception {
    List<Hit> hits = new ArrayList<>();
    for (Article article : articles) {
      hits.add(
          new Hit(article, 0, new Snippet(article.headline(), List.of()), List.of(), null, null));
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] written = new AtomFeed(base, request, FINISHED).of(hits);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(written))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child && child.getLocalName().equals(name)) {
        assertThat(child.getNamespaceURI()).isEqualTo(ATOM);
        children.add(child);
      }
    }
    return children;
  }

  private static String one(Element parent, String name) {
    assertThat(children(parent, name)).as(name).hasSize(1);
    return children(parent, name).getFirst().getTextContent();
  }

  private static String link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .findFirst()
        .orElseThrow();
  }

  private static void hasWhatIsRequired(Element element) {
    assertThat(one(element, "title")).isNotBlank();
    assertThat(OffsetDateTime.parse(one(element, "updated"))).isNotNull();
    String id = one(element, "id");
    assertThat(id).startsWith("urn:uuid:");
    assertThat(UUID.fromString(id.substring("urn:uuid:".length())).version()).isEqualTo(5);
    assertThat(URI.create(link(element, "alternate")).isAbsolute()).isTrue();
  }

  private static final Article WHOLE =
      Article.builder("青河晚报-2025-02-24-01-1", "晚报讯 望江新桥<今天>上午通车。\n两岸居民步行过河。" + "长".repeat(300))
          .newspaper("青河晚报")
          .date(LocalDate.of(2025, 2, 24))
          .section("要闻 & 民生")
          .headline("望江\"新桥\"<b>通车</b>\u0001\uFFFE\uD800")
          .contributors(List.of(new Contributor("温堃祎", null), new Contributor("祝砚", null)))
          .build();
  private static final Article BARE = Article.builder("\u0000 <>&\"/?#%", "😀 正文。").build();

  @Test
  void feedAndEntriesHaveWhatIsRequired() throws Exception {
    Element feed = feed("https://example.org/s", REQUEST, WHOLE, BARE);
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getAttribute("xml:lang")).isEqualTo("zh");
    hasWhatIsRequired(feed);
    assertThat(one(feed, "updated")).isEqualTo("2025-03-05T06:07:08Z");
    assertThat(one(feed, "title")).isEqualTo("搜报：望江 & \"新桥\" · 柳州 · -广告 · 2025-01-01");
    assertThat(children(feed, "author")).hasSize(1);
    List<Element> entries = children(feed, "entry");
    assertThat(entries).hasSize(2).allSatisfy(AtomFeedTest::hasWhatIsRequired);
  }

  @Test
  void anEntryTellsTheArticle() throws Exception {
    Element entry = children(feed("http://x", REQUEST, WHOLE), "entry").getFirst();
    assertThat(one(entry, "title")).isEqualTo("望江\"新桥\"<b>通车</b>");
    assertThat(one(entry, "updated")).isEqualTo("2025-02-24T00:00:00+08:00");
    assertThat(one(entry, "published")).isEqualTo("2025-02-24T00:00:00+08:00");
    assertThat(children(entry, "author").stream().map(author -> one(author, "name")))
        .containsExactly("温堃祎", "祝砚");
    assertThat(children(entry, "category").getFirst().getAttribute("term")).isEqualTo("要闻 & 民生");
    assertThat(one(entry, "summary"))
        .startsWith("晚报讯 望江新桥<今天>上午通车。 两岸居民步行过河。长")
        .endsWith("长…")
        .hasSize(201);
    assertThat(children(entry, "summary").getFirst().hasAttribute("type")).isFalse();
  }

  @Test
  void whatIsNotKnownIsLeftOutOrTheFeeds() throws Exception {
    Element entry = children(feed("http://x", REQUEST, BARE), "entry").getFirst();
    assertThat(one(entry, "updated")).isEqualTo("2025-03-05T06:07:08Z");
    assertThat(children(entry, "published")).isEmpty();
    assertThat(children(entry, "author")).isEmpty();
    assertThat(children(entry, "category")).isEmpty();
    assertThat(one(entry, "summary")).isEqualTo("😀 正文。");
    Article far = BARE.toBuilder().date(LocalDate.of(12025, 1, 1)).newspaper("白沙日报").build();
    entry = children(feed("http://x", REQUEST, far), "entry").getFirst();
    assertThat(one(entry, "updated")).isEqualTo("2025-03-05T06:07:08Z");
    assertThat(one(children(entry, "author").getFirst(), "name")).isEqualTo("白沙日报");
  }

  @Test
  void linksLeadBackToTheSameSearch() throws Exception {
    Element feed = feed("https://example.org/s", REQUEST);
    URI self = URI.create(link(feed, "self"));
    assertThat(self.toString()).startsWith("https://example.org/s/api/v1/search.atom?q=");
    SearchRequest again = SearchParameters.feed(self.getRawQuery());
    assertThat(again.query()).isEqualTo(REQUEST.query());
    assertThat(again.filters()).isEqualTo(REQUEST.filters());
    assertThat(again.from()).isEqualTo(REQUEST.from());
    assertThat(again.limit()).isEqualTo(50);
    assertThat(link(feed, "alternate")).startsWith("https://example.org/s/?q=");
    Element everything = feed("http://x", SearchRequest.everything().build());
    assertThat(link(everything, "self")).isEqualTo("http://x/api/v1/search.atom?limit=10");
    assertThat(link(everything, "alternate")).isEqualTo("http://x/");
    assertThat(one(everything, "title")).isEqualTo("搜报：全部文章");
  }

  @Test
  void anIdIsTheSameOnEveryHostAndForNothingElse() throws Exception {
    Element here = children(feed("http://127.0.0.1:7070", REQUEST, WHOLE), "entry").getFirst();
    Element there = children(feed("https://example.org", REQUEST, WHOLE), "entry").getFirst();
    assertThat(one(here, "id")).isEqualTo(one(there, "id"));
    assertThat(NameUuid.urn("article柳州晚报-2025-02-25-01-2"))
        .as("never changes")
        .isEqualTo("urn:uuid:4a494a4b-d24b-5757-8e66-926d505cc751");
    Set<String> urns = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      urns.add(NameUuid.urn("article" + i));
    }
    assertThat(urns).hasSize(10_000);
  }
}
