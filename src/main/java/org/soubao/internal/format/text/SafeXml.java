package org.soubao.internal.format.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML element by element, resolving nothing: no document type, no entity but the five of XML
 * itself, no address. Not for threads together.
 */
public final class SafeXml implements AutoCloseable {
  /** The largest issue's METS with all its records has some tens of MB. */
  static final long MAX_BYTES = 200L << 20;

  /** Behind this the JDK says what is wrong. */
  private static final String SAID = "Message: ";

  private static final int HEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private final InputStream input;
  private final XMLStreamReader reader;

  /** Whether only the kind of the file is looked for. */
  private boolean looking;

  private SafeXml(InputStream input, XMLStreamReader reader) {
    this.input = input;
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableException if it can't be read, or is too large
   */
  public static SafeXml open(Path file) throws UnreadableException {
    try {
      long bytes = Files.size(file);
      if (bytes > MAX_BYTES) {
        throw new UnreadableException(
            "It has %d MB; an XML file has at most %d MB.".formatted(bytes >> 20, MAX_BYTES >> 20));
      }
      return of(new BufferedInputStream(Files.newInputStream(file)));
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  private static SafeXml of(InputStream input) throws UnreadableException {
    try {
      // The JDK's own decoding writes to standard error where bytes are malformed.
      Reader text = new InputStreamReader(input, charset(input).newDecoder());
      return new SafeXml(input, factory().createXMLStreamReader(text));
    } catch (XMLStreamException e) {
      close(input);
      throw malformed(e);
    } catch (IOException e) {
      close(input);
      throw new UnreadableException(e);
    } catch (UnreadableException e) {
      close(input);
      throw e;
    }
  }

  /** What the file's first bytes say, as XML 1.0 has it in appendix F; a mark there is skipped. */
  private static Charset charset(InputStream input) throws IOException, UnreadableException {
    input.mark(HEAD);
    byte[] head = input.readNBytes(HEAD);
    input.reset();
    if (head.length == 0) {
      throw new UnreadableException("The file is empty; copy it anew.");
    }
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    if (begin.startsWith("\u00ef\u00bb\u00bf")) {
      input.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (begin.startsWith("\u00fe\u00ff") || begin.startsWith("\u00ff\u00fe")) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = DECLARED.matcher(begin);
    try {
      return declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          "It can't be read: there is no encoding %s.".formatted(declared.group(1)));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the file is read");
    });
    return factory;
  }

  /**
   * The local name of the outermost element, however large the file is.
   *
   * @throws UnreadableException if it can't be read, or is malformed before that
   */
  public static String root(Path file) throws UnreadableException {
    try (SafeXml xml = of(new BufferedInputStream(Files.newInputStream(file)))) {
      xml.looking = true;
      while (xml.next()) {
        if (xml.isStart()) {
          return xml.name();
        }
      }
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
    throw new UnreadableException("It is no well-formed XML: it has no element.");
  }

  /**
   * Goes on to the next element's begin or end, or text; false at the end.
   *
   * @throws UnreadableException if the file is malformed there, or declares a document type
   */
  public boolean next() throws UnreadableException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> {
            if (!looking) {
              throw new UnreadableException(
                  line(reader),
                  "It declares a document type, which METS and ALTO have none of, and which could"
                      + " lead anywhere; take out the line <!DOCTYPE …>.");
            }
          }
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA -> {
            return true;
          }
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw malformed(e);
    } catch (RuntimeException e) {
      // The JDK's reader throws these where bytes are no characters of the encoding declared.
      throw new UnreadableException(line(reader), "It is no well-formed XML: %s.".formatted(e));
    }
  }

  public boolean isStart() {
    return reader.isStartElement();
  }

  public boolean isEnd() {
    return reader.isEndElement();
  }

  /** The local name of the element that begins or ends. */
  public String name() {
    return reader.getLocalName();
  }

  /** The text here. */
  public String text() {
    return reader.getText();
  }

  /** An attribute of the element that begins, whatever its namespace; empty where there is none. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A number among the attributes; NaN where there is none. */
  public double number(String name) {
    String value = attribute(name);
    try {
      double number = value.isEmpty() ? Double.NaN : Double.parseDouble(value);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      // What was read is read.
    }
    close(input);
  }

  private static void close(InputStream input) {
    try {
      input.close();
    } catch (IOException e) {
      // What was read is read.
    }
  }

  private static long line(XMLStreamReader reader) {
    return Math.max(0, reader.getLocation().getLineNumber());
  }

  private static UnreadableException malformed(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException failure
        && !(failure instanceof CharacterCodingException)) {
      return new UnreadableException(failure);
    }
    String message = String.valueOf(e.getMessage());
    String said =
        message.substring(message.indexOf(SAID) < 0 ? 0 : message.indexOf(SAID) + SAID.length());
    if (e.getNestedException() instanceof CharacterCodingException) {
      said = "there are bytes that are no characters of its encoding";
    }
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    return new UnreadableException(
        line,
        "It is no well-formed XML: %s."
            .formatted(said.lines().findFirst().orElse("it ends").replaceFirst("\\.$", "")));
  }
}
