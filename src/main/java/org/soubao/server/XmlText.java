package org.soubao.server;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML 1.0 of any text: characters that it has no way to write are left out. For one document
 * and one thread.
 */
final class XmlText {
  private final XMLStreamWriter out;

  /** Writes there. */
  XmlText(XMLStreamWriter out) {
    this.out = out;
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

  /** Ends the document. */
  void end() throws XMLStreamException {
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
