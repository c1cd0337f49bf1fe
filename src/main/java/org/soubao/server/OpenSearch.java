package org.soubao.server;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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

  private OpenSearch() {}

  /** The description of a server at that address. */
  static String description(String base) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "ShortName", "搜报");
      element(xml, "Description", "搜报：地方报纸全文检索");
      element(xml, "InputEncoding", "UTF-8");
      element(xml, "OutputEncoding", "UTF-8");
      element(xml, "Language", "zh-CN");
      image(xml, base + "/icon.svg");
      url(xml, "text/html", base + "/?q={searchTerms}");
      url(xml, "application/atom+xml", base + Routes.API + "/search.atom?q={searchTerms}");
      url(
          xml,
          SUGGESTIONS_MEDIA_TYPE,
          base + Routes.API + "/suggest?format=opensearch&q={searchTerms}");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can be written to", e);
    }
    return text.toString();
  }

  /** What has been typed, what to ask for, how many articles that finds, and no addresses. */
  static List<Object> suggestions(String typed, List<Suggestion> suggestions) {
    return List.of(
        typed,
        suggestions.stream().map(Suggestion::text).toList(),
        suggestions.stream().map(suggestion -> "%,d 篇".formatted(suggestion.count())).toList(),
        List.of());
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void image(XMLStreamWriter xml, String address) throws XMLStreamException {
    xml.writeStartElement("Image");
    xml.writeAttribute("width", "16");
    xml.writeAttribute("height", "16");
    xml.writeAttribute("type", "image/svg+xml");
    xml.writeCharacters(address);
    xml.writeEndElement();
  }

  private static void url(XMLStreamWriter xml, String type, String template)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("method", "get");
    xml.writeAttribute("template", template);
  }
}
