package org.soubao.internal.format.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.text.CountingInputStream;
import org.soubao.internal.format.text.TextInput;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

/**
 * Reads a file of articles, a JSON object a line. Lines are cut here and parsed by whoever takes
 * them, so that several threads can share the work.
 */
public final class ArticleLines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_LINE_BYTES = 64 << 20;
  private static final ObjectReader VALUES =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(Object.class);

  private final CountingInputStream counter;
  private final InputStream input;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
  private final byte[] buffer = new byte[BUFFER];
  private int next;

  /** Where what was read ends; negative behind the end of the file. */
  private int end;

  private long number;

  /** Opens a file of that form, in UTF-8. */
  public ArticleLines(Path file, Form form) throws IOException {
    counter = new CountingInputStream(Files.newInputStream(file));
    input = plain(form);
  }

  private ArticleLines(CountingInputStream counter, InputStream input) {
    this.counter = counter;
    this.input = input;
  }

  /**
   * Opens a file in whatever encoding it shows.
   *
   * @throws UnreadableException if that is doubtful
   */
  static ArticleLines open(SourceFile file) throws IOException, UnreadableException {
    ArticleLines plain = new ArticleLines(file.file(), file.form());
    try {
      TextInput text = TextInput.of(plain.input, file.encoding());
      return new ArticleLines(plain.counter, text.utf8());
    } catch (IOException | UnreadableException e) {
      plain.close();
      throw e;
    }
  }

  private InputStream plain(Form form) throws IOException {
    try {
      return form == Form.ZIPPED_ARTICLES ? new GZIPInputStream(counter, BUFFER) : counter;
    } catch (IOException e) {
      counter.close();
      throw e;
    }
  }

  /** A line of the file, not parsed yet. */
  public static final class Line {
    private final long number;
    private final byte[] json;

    private Line(long number, byte[] json) {
      this.number = number;
      this.json = json;
    }

    /** Its number, from 1. */
    public long number() {
      return number;
    }
  }

  /** The next lines that are not blank, {@code count} at most; none at the end of the file. */
  public List<Line> next(int count) throws IOException {
    List<Line> lines = new ArrayList<>(count);
    while (lines.size() < count && readLine()) {
      byte[] json = line.toByteArray();
      if (!isBlank(json)) {
        lines.add(new Line(number, json));
      }
    }
    return lines;
  }

  /** How many lines were read. */
  public long lineNumber() {
    return number;
  }

  /** How many bytes of the file were read, as it lies on disk. */
  public long bytesRead() {
    return counter.count();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  /**
   * The article of a line.
   *
   * @param path the file, for an article without a source of its own
   * @throws UnreadableException if it is none
   */
  public static Article parse(Line line, String path) throws UnreadableException {
    Map<?, ?> map = object(line, "an article");
    try {
      return ArticleJson.fromMap(map, path);
    } catch (UnreadableException e) {
      throw new UnreadableException(line.number, e.getMessage());
    }
  }

  /**
   * The JSON object of a line.
   *
   * @param what it should be, for the message
   * @throws UnreadableException if it is none
   */
  public static Map<?, ?> object(Line line, String what) throws UnreadableException {
    try {
      if (VALUES.readValue(line.json) instanceof Map<?, ?> map) {
        return map;
      }
      throw new UnreadableException(
          line.number, "The line holds no JSON object; write %s as {…}.".formatted(what));
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new UnreadableException(
          line.number, "The line is not whole, valid JSON%s.".formatted(where));
    } catch (IOException e) {
      throw new UnreadableException(line.number, "It is not UTF-8 text: " + e.getMessage());
    }
  }

  private boolean readLine() throws IOException {
    line.reset();
    if (!fill()) {
      return false;
    }
    number++;
    while (!takeUpToFeed() && fill()) {
      if (line.size() > MAX_LINE_BYTES) {
        throw new IOException("a line has more than %d MB".formatted(MAX_LINE_BYTES >> 20));
      }
    }
    return true;
  }

  /** Whether there is more, which then is in the buffer. */
  private boolean fill() throws IOException {
    while (next == end && end >= 0) {
      next = 0;
      end = input.read(buffer);
    }
    return end >= 0;
  }

  /** Takes what is in the buffer up to a line feed; gives whether there was one. */
  private boolean takeUpToFeed() {
    int start = next;
    while (next < end && buffer[next] != '\n') {
      next++;
    }
    line.write(buffer, start, next - start);
    boolean feed = next < end;
    next += feed ? 1 : 0;
    return feed;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
