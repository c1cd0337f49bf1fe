package org.soubao.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of articles several times over: each copy has ids of its own, and other characters of the
 * same body in one of fifty places. The same input gives the same file.
 */
final class GrownArticles {
  private static final int PLACES_PER_CHANGE = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private GrownArticles() {}

  /** Writes them; gives the bytes of the text. */
  static long write(Path file, int times, Path target) throws IOException {
    long bytes = 0;
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target), 1 << 16)) {
      for (int copy = 0; copy < times; copy++) {
        try (BufferedReader lines = lines(file)) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            byte[] json = (copy(line, copy) + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(json);
            bytes += json.length;
          }
        }
      }
    }
    return bytes;
  }

  private static BufferedReader lines(Path file) throws IOException {
    GZIPInputStream plain = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static String copy(String line, int copy) throws IOException {
    if (copy == 0) {
      return line;
    }
    ObjectNode article = (ObjectNode) JSON.readTree(line);
    String id = article.path("id").asText() + "-" + copy;
    article.put("id", id);
    article.put("body", changed(article.path("body").asText(), new Random(id.hashCode())));
    return JSON.writeValueAsString(article);
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int left = text.length() / PLACES_PER_CHANGE; left > 0; left--) {
      char other = text.charAt(random.nextInt(text.length()));
      int place = random.nextInt(text.length());
      if (!Character.isSurrogate(other) && !Character.isSurrogate(text.charAt(place))) {
        changed.setCharAt(place, other);
      }
    }
    return changed.toString();
  }
}
