package org.soubao.server;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.soubao.search.Suggestion;

/**
 * What lets a browser take the search box among its own: a description document of OpenSearch 1.1,
 * and suggestions in the form of its extension.
 */
final class OpenSearch {
  /** The media type of the description. */
  static final String MEDIA_TYPE = "application/opensearchdescription+xml";

  /** The media type of suggestions. */
  static final String SUGGESTIONS_MEDIA_TYPE = "application/x-suggestions+json";

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  private static final String SUGGESTIONS = Routes.API + "/suggest?format=opensearch&q=";

  private OpenSearch() {}

  /** The description of a server at that address, in UTF-8. */
  static byte[] description(String base) {
    return XmlText.document(xml -> write(xml, base));
  }

  private static void write(XmlText xml, String base) throws XMLStreamException {
    xml.begin("OpenSearchDescription", NAMESPACE);
    xml.element("ShortName", "搜报");
    xml.element("Description", "搜报：地方报纸全文检索");
    xml.element("InputEncoding", "UTF-8");
    xml.element("OutputEncoding", "UTF-8");
    xml.element("Language", "zh-CN");
    xml.element("Image", base + "/icon.svg");
    url(xml, "results", "text/html", base + "/?q={searchTerms}");
    url(xml, "results", AtomFeed.TYPE, base + AtomFeed.PATH + "?q={searchTerms}");
    url(xml, "suggestions", SUGGESTIONS_MEDIA_TYPE, base + SUGGESTIONS + "{searchTerms}");
  }

  /** What has been typed, what to ask for, how many articles that finds, and no addresses. */
  static List<Object> suggestions(String typed, List<Suggestion> suggestions) {
    return List.of(
        typed,
        suggestions.stream().map(Suggestion::text).toList(),
        suggestions.stream().map(suggestion -> "%d 篇".formatted(suggestion.count())).toList(),
        List.of());
  }

  private static void url(XmlText xml, String relation, String type, String template)
      throws XMLStreamException {
    xml.empty("Url", "type", type, "rel", relation, "method", "get", "template", template);
  }
}
