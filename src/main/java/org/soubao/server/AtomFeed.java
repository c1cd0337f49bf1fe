package org.soubao.server;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.search.Filter;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;

/** Articles as an Atom feed, RFC 4287. For one answer. */
final class AtomFeed {
  /** Where feeds are. */
  static final String PATH = Routes.API + "/search.atom";

  /** How others name it. */
  static final String TYPE = "application/atom+xml";

  /** The same with the charset of what is sent. */
  static final String MEDIA_TYPE = TYPE + ";charset=utf-8";

  private static final String NAME = "搜报 Soubao";

  /** In characters. */
  private static final int SUMMARY_LENGTH = 200;

  private final String base;
  private final SearchRequest request;
  private final Instant finished;

  /**
   * A feed of what that request finds.
   *
   * @param base where the server is, without the last slash
   * @param finished when the index was made or updated last
   */
  AtomFeed(String base, SearchRequest request, Instant finished) {
    this.base = base;
    this.request = request;
    this.finished = finished;
  }

  /** The feed with those articles, in UTF-8. */
  byte[] of(List<Hit> hits) {
    return XmlText.document(xml -> write(xml, hits));
  }

  private void write(XmlText xml, List<Hit> hits) throws XMLStreamException {
    String parameters = Addresses.parameters(request);
    xml.begin("feed", "http://www.w3.org/2005/Atom");
    xml.element("id", NameUuid.urn("feed" + parameters));
    xml.element("title", title());
    xml.element("updated", finished.toString());
    author(xml, NAME);
    xml.element("generator", NAME);
    String separator = parameters.isEmpty() ? "?" : "&";
    link(xml, "self", TYPE, base + PATH + parameters + separator + "limit=" + request.limit());
    link(xml, "alternate", "text/html", base + "/" + parameters);
    for (Hit hit : hits) {
      entry(xml, hit.article());
    }
  }

  private void entry(XmlText xml, Article article) throws XMLStreamException {
    xml.open("entry");
    xml.element("id", NameUuid.urn("article" + article.id()));
    xml.element("title", article.headline());
    String printed = printed(article.date());
    xml.element("updated", printed == null ? finished.toString() : printed);
    if (printed != null) {
      xml.element("published", printed);
    }
    for (String name : authors(article)) {
      author(xml, name);
    }
    link(xml, "alternate", "text/html", Addresses.article(base, article.id()));
    if (article.section() != null) {
      xml.empty("category", "term", article.section());
    }
    xml.element("summary", summary(article.body()));
    xml.close();
  }

  /** The reporters, or else the newspaper; none is the feed's. */
  private static List<String> authors(Article article) {
    return article.byline().isEmpty()
        ? Stream.ofNullable(article.newspaper()).toList()
        : article.byline();
  }

  private static void author(XmlText xml, String name) throws XMLStreamException {
    xml.open("author");
    xml.element("name", name);
    xml.close();
  }

  private static void link(XmlText xml, String relation, String type, String address)
      throws XMLStreamException {
    xml.empty("link", "rel", relation, "type", type, "href", address);
  }

  /** The beginning of its day; null where none is known, or none that RFC 3339 can tell. */
  private static @Nullable String printed(@Nullable LocalDate date) {
    return date == null || date.getYear() < 0 || date.getYear() > 9999
        ? null
        : OffsetDateTime.of(date, LocalTime.MIDNIGHT, ChinaTime.OFFSET)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private String title() {
    String conditions =
        Stream.of(
                Stream.of(request.query().strip()),
                request.filters().stream().map(AtomFeed::condition),
                Stream.of(request.from(), request.to()).map(day -> Objects.toString(day, "")))
            .flatMap(it -> it)
            .filter(it -> !it.isEmpty())
            .collect(joining(" · "));
    return "搜报：" + (conditions.isEmpty() ? "全部文章" : conditions);
  }

  private static String condition(Filter filter) {
    return (filter.excluded() ? "-" : "") + filter.value();
  }

  /** The beginning of the body, in one line. */
  private static String summary(String body) {
    return Excerpt.of(body.strip().replaceAll("\\s*\\R\\s*", " "), SUMMARY_LENGTH);
  }
}
