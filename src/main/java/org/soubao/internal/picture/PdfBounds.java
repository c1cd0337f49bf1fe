package org.soubao.internal.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a page before it is drawn where something on it would take more memory than a picture is
 * worth: PDFBox decodes each stream into memory, and an image as large as it says it is. For one
 * page.
 */
final class PdfBounds {
  /** Twice a page of 420 × 594 mm at 300 dots an inch; less where there is little memory. */
  static final long MOST_PIXELS = Math.min(70_000_000, Runtime.getRuntime().maxMemory() / 12);

  /** Such an image in three colours. */
  private static final long MOST_BYTES = 3 * MOST_PIXELS;

  /** Objects of a page; real ones have some thousands. */
  private static final int MOST_OBJECTS = 200_000;

  /** What leads away from what is drawn. */
  private static final Set<COSName> ELSEWHERE =
      Set.of(
          COSName.PARENT,
          COSName.P,
          COSName.ANNOTS,
          COSName.B,
          COSName.getPDFName("StructParents"),
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("Thumb"));

  /** These hold an image, whose own head says how large it is. */
  private static final Set<COSName> IMAGES =
      Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

  /** These need a reader that Java has not, so that PDFBox leaves such images out. */
  private static final Set<COSName> NOT_READ = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);

  private final Deadline deadline;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> ahead = new ArrayDeque<>();

  PdfBounds(Deadline deadline) {
    this.deadline = deadline;
  }

  /**
   * Looks at all that the page may draw.
   *
   * @throws UndrawableException if some of it is too large
   */
  void check(PDPage page) throws IOException {
    add(page.getCOSObject());
    add(
        page.getResources() == null
            ? null
            : page.getResources().getCOSObject()); // Maybe a parent's.
    while (!ahead.isEmpty()) {
      deadline.check();
      if (seen.size() > MOST_OBJECTS) {
        throw new UndrawableException("it is made of too many pieces");
      }
      switch (ahead.pop()) {
        case COSStream stream -> {
          check(stream);
          addAll(stream);
        }
        case COSDictionary dictionary -> addAll(dictionary);
        case COSArray array -> {
          for (int i = 0; i < array.size(); i++) {
            add(array.getObject(i));
          }
        }
        default -> {}
      }
    }
  }

  private void addAll(COSDictionary dictionary) {
    for (COSName name : dictionary.keySet()) {
      if (!ELSEWHERE.contains(name)) {
        add(dictionary.getDictionaryObject(name));
      }
    }
  }

  private void add(@Nullable COSBase object) {
    COSBase direct = object instanceof COSObject reference ? reference.getObject() : object;
    if ((direct instanceof COSDictionary || direct instanceof COSArray) && seen.add(direct)) {
      ahead.push(direct);
    }
  }

  private void check(COSStream stream) throws IOException {
    checkPixels(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.HEIGHT, 0));
    for (COSDictionary parameters : parameters(stream)) {
      checkPixels(
          parameters.getLong(COSName.COLUMNS, 0), Math.max(1, parameters.getLong(COSName.ROWS, 1)));
    }
    try (InputStream raw = stream.createRawInputStream()) {
      measure(stream, raw);
    }
  }

  /**
   * Refuses an image of so many pixels.
   *
   * @throws UndrawableException if they are too many
   */
  static void checkPixels(long width, long height) {
    if (width > 0 && height > 0 && height > MOST_PIXELS / width) {
      throw new UndrawableException("an image on it has %d × %d pixels".formatted(width, height));
    }
  }

  /** Decodes a stream into nothing, and stops where there is too much of it. */
  private void measure(COSStream stream, InputStream raw) throws IOException {
    List<COSName> filters = names(stream.getFilters());
    InputStream in = raw;
    for (int i = 0; i < filters.size(); i++) {
      COSName name = filters.get(i);
      if (IMAGES.contains(name)) {
        checkHead(in);
        return;
      }
      if (NOT_READ.contains(name)) {
        return;
      }
      Measured out = new Measured(deadline, i + 1 < filters.size());
      FilterFactory.INSTANCE.getFilter(name).decode(in, out, stream, i, DecodeOptions.DEFAULT);
      in = out.read();
    }
  }

  /** An image may be larger than the page says. */
  private static void checkHead(InputStream in) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream image = new MemoryCacheImageInputStream(in)) {
      reader.setInput(image, true, true);
      checkPixels(reader.getWidth(0), reader.getHeight(0));
    } catch (IIOException e) {
      // PDFBox leaves out what it can't read.
    } finally {
      reader.dispose();
    }
  }

  private static List<COSName> names(@Nullable COSBase filters) {
    return all(filters, COSName.class);
  }

  private static List<COSDictionary> parameters(COSStream stream) {
    return all(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), COSDictionary.class);
  }

  /** One, or those in an array. */
  private static <T> List<T> all(@Nullable COSBase value, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(value)) {
      found.add(type.cast(value));
    } else if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (type.isInstance(array.getObject(i))) {
          found.add(type.cast(array.getObject(i)));
        }
      }
    }
    return found;
  }

  /** Counts what is written, and keeps it only if it is read again. */
  private static final class Measured extends OutputStream {
    private final Deadline deadline;
    private final @Nullable ByteArrayOutputStream kept;
    private long bytes;

    Measured(Deadline deadline, boolean isRead) {
      this.deadline = deadline;
      kept = isRead ? new ByteArrayOutputStream() : null;
    }

    InputStream read() {
      return new ByteArrayInputStream(kept == null ? new byte[0] : kept.toByteArray());
    }

    @Override
    public void write(int b) {
      count(1);
      if (kept != null) {
        kept.write(b);
      }
    }

    @Override
    public void write(byte[] buffer, int from, int length) {
      count(length);
      if (kept != null) {
        kept.write(buffer, from, length);
      }
    }

    private void count(int more) {
      deadline.check();
      bytes += more;
      if (bytes > MOST_BYTES) {
        throw new UndrawableException(
            "something on it has more than %d MB".formatted(MOST_BYTES / 1_000_000));
      }
    }
  }
}
