package org.soubao.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes the objects of a PDF one after the other, right or wrong as they are given, and at the end
 * the table of where they stand. Holds nothing but that table.
 */
final class RawPdf {
  private final OutputStream out;
  private long[] places = new long[64];
  private int last;
  private long at;

  RawPdf(OutputStream out) throws IOException {
    this.out = out;
    raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** An object that is no stream. */
  void object(int number, String value) throws IOException {
    begin(number);
    raw(value + "\nendobj\n");
  }

  /** A stream. */
  void stream(int number, String entries, String content) throws IOException {
    stream(number, entries, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A stream. */
  void stream(int number, String entries, byte[] content) throws IOException {
    begin(number);
    raw("<< " + entries + " /Length " + content.length + " >>\nstream\n");
    out.write(content);
    at += content.length;
    raw("\nendstream\nendobj\n");
  }

  /** Ends the file; object 1 is the catalogue. */
  void end() throws IOException {
    end("");
  }

  /** Ends the file with further entries of the trailer. */
  void end(String trailer) throws IOException {
    long table = at;
    raw("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
    for (int i = 1; i <= last; i++) {
      raw(String.format(Locale.ROOT, "%010d 00000 n \n", places[i]));
    }
    raw("trailer\n<< /Size " + (last + 1) + " /Root 1 0 R " + trailer + " >>\n");
    raw("startxref\n" + table + "\n%%EOF\n");
  }

  private void begin(int number) throws IOException {
    last = Math.max(last, number);
    if (last >= places.length) {
      places = Arrays.copyOf(places, 2 * last);
    }
    places[number] = at;
    raw(number + " 0 obj\n");
  }

  private void raw(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes);
    at += bytes.length;
  }
}
