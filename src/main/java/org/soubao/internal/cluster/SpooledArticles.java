package org.soubao.internal.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.soubao.internal.reprints.FingerprintSource;

/**
 * What is needed of every article of a cluster to find stories, in a temporary file: it is read
 * from the cluster once, and may be more than memory holds. Articles are numbered as they are
 * added. For one thread.
 */
final class SpooledArticles implements FingerprintSource, Closeable {
  private final Path file;
  private final DataOutputStream out;
  private long[] places = new long[1024];
  private int[] lengths = new int[1024];
  private int size;
  private long end;

  /** Makes an empty one. */
  SpooledArticles() throws IOException {
    file = Files.createTempFile("soubao-", ".articles");
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /**
   * An article, as far as it is known.
   *
   * @param id its id
   * @param printed the origin that its page tells, as JSON has it
   * @param story the id of the first printing of its story, as the cluster has it; empty for none
   * @param settled the origin that its story shows, as the cluster has it; empty for none
   */
  record Known(String id, String printed, String story, String settled) {}

  /** Is told of articles in their order. */
  interface Visitor {
    /** That article. */
    void visit(int article, Known known) throws IOException;
  }

  /**
   * The next article.
   *
   * @param length how many units its body has
   */
  void add(Known known, int length, int... fingerprints) throws IOException {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    places[size] = end;
    lengths[size++] = length;
    for (String text : List.of(known.id, known.printed, known.story, known.settled)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
      end += Integer.BYTES + bytes.length;
    }
    out.writeInt(fingerprints.length);
    for (int fingerprint : fingerprints) {
      out.writeInt(fingerprint);
    }
    end += (1L + fingerprints.length) * Integer.BYTES;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** How many units each has. */
  int[] lengths() {
    return Arrays.copyOf(lengths, size);
  }

  /** All is added. */
  void seal() throws IOException {
    out.close();
  }

  /** The id of an article. */
  String id(int article) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(places[article]);
      return text(in);
    }
  }

  private static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void forEach(FingerprintSource.Visitor visitor) throws IOException {
    try (DataInputStream in = open()) {
      for (int article = 0; article < size; article++) {
        known(in);
        visitor.visit(article, fingerprints(in));
      }
    }
  }

  /** Visits all. */
  void forEachKnown(Visitor visitor) throws IOException {
    try (DataInputStream in = open()) {
      for (int article = 0; article < size; article++) {
        Known known = known(in);
        in.skipNBytes((long) Integer.BYTES * in.readInt());
        visitor.visit(article, known);
      }
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  private static Known known(DataInputStream in) throws IOException {
    return new Known(text(in), text(in), text(in), text(in));
  }

  private static int[] fingerprints(DataInputStream in) throws IOException {
    int[] fingerprints = new int[in.readInt()];
    for (int i = 0; i < fingerprints.length; i++) {
      fingerprints[i] = in.readInt();
    }
    return fingerprints;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
