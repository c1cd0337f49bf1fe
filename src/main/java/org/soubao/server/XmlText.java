package org.soubao.server;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML 1.0 of any text: characters that it has no way to write are left out. For one document
 * and one thread.
 */
final class XmlText {
  private final XMLStreamWriter out;

  private XmlText(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes a document. */
  interface Writing {
    void to(XmlText xml) throws XMLStreamException;
  }

  /** A whole document in UTF-8. */
  static byte[] document(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
      XmlText xml = new XmlText(factory.createXMLStreamWriter(bytes, "UTF-8"));
      writing.to(xml);
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory takes whatever is written", e);
    }
    return bytes.toByteArray();
  }

  /** Begins a document in Chinese with its outermost element. */
  void begin(String name, String namespace) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement(name);
    out.writeDefaultNamespace(namespace);
    out.writeAttribute("xml:lang", "zh");
  }

  /** Begins an element. */
  void open(String name) throws XMLStreamException {
    out.writeStartElement(name);
  }

  /** Ends the innermost element. */
  void close() throws XMLStreamException {
    out.writeEndElement();
  }

  /** An element with text. */
  void element(String name, String text) throws XMLStreamException {
    open(name);
    out.writeCharacters(allowed(text));
    close();
  }

  /** An element with attributes alone: names and values in turn. */
  void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }
  }

  private void end() throws XMLStreamException {
    out.writeEndDocument();
    out.close();
  }

  /** The characters of production 2 of XML 1.0. */
  static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
