package org.soubao.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;

/** The {@link Catalogue} as a file of a generation, with a checksum as Lucene's own files have. */
public final class CatalogueFile {
  /** Its name. */
  public static final String NAME = "catalogue.soubao";

  private static final String CODEC = "SoubaoCatalogue";

  /** The second tells the encodings too; before, nothing could be said of them. */
  private static final int VERSION = 2;

  private static final int FIRST_VERSION = 1;

  private CatalogueFile() {}

  /** All of what the file holds, for whoever keeps it elsewhere. */
  public static byte[] bytes(Catalogue catalogue) {
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
      write(catalogue, memory);
      try (IndexInput in = memory.openInput(NAME, IOContext.DEFAULT)) {
        byte[] bytes = new byte[Math.toIntExact(in.length())];
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #bytes} gave.
   *
   * @throws IOException if it is damaged
   */
  public static Catalogue of(byte... bytes) throws IOException {
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
      try (IndexOutput out = memory.createOutput(NAME, IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      }
      return read(memory);
    }
  }

  /** Writes it, safe on disk. */
  public static void write(Catalogue catalogue, Directory directory) throws IOException {
    try (IndexOutput out = directory.createOutput(NAME, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      write(out, catalogue.roots(), (to, root) -> to.writeString(root.toString()));
      out.writeMapOfStrings(catalogue.tables());
      out.writeString(catalogue.encoding());
      write(out, catalogue.units(), CatalogueFile::unit);
      CodecUtil.writeFooter(out);
    }
    directory.sync(List.of(NAME));
    directory.syncMetaData();
  }

  /**
   * Reads it.
   *
   * @throws IOException if it can't be read, or is damaged
   */
  public static Catalogue read(Directory directory) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(NAME)) {
      boolean tells = CodecUtil.checkHeader(in, CODEC, FIRST_VERSION, VERSION) > FIRST_VERSION;
      List<Path> roots = read(in, from -> Path.of(from.readString()));
      Map<String, String> tables = in.readMapOfStrings();
      String encoding = tells ? in.readString() : "";
      List<Unit> units = read(in, from -> unit(from, tells));
      CodecUtil.checkFooter(in);
      return new Catalogue(roots, tables, encoding, units);
    }
  }

  private static void unit(DataOutput out, Unit unit) throws IOException {
    out.writeVInt(unit.number());
    out.writeString(unit.key());
    write(out, unit.files(), CatalogueFile::file);
    out.writeVLong(unit.articles());
    write(out, unit.reserved(), DataOutput::writeString);
    write(out, unit.contested(), DataOutput::writeString);
    write(out, unit.rejected(), CatalogueFile::rejected);
  }

  private static Unit unit(DataInput in, boolean tellsEncoding) throws IOException {
    return new Unit(
        in.readVInt(),
        in.readString(),
        read(in, from -> file(from, tellsEncoding)),
        in.readVLong(),
        new HashSet<>(read(in, DataInput::readString)),
        new HashSet<>(read(in, DataInput::readString)),
        read(in, CatalogueFile::rejected));
  }

  private static void file(DataOutput out, UnitFile file) throws IOException {
    out.writeString(file.key());
    out.writeVLong(file.stamp().bytes());
    out.writeZLong(file.stamp().modified());
    out.writeByte((byte) (file.stamp().settled() ? 1 : 0));
    out.writeString(file.stamp().digest());
    out.writeString(file.corrections());
    out.writeString(file.encoding());
  }

  private static UnitFile file(DataInput in, boolean tellsEncoding) throws IOException {
    String key = in.readString();
    FileStamp stamp =
        new FileStamp(in.readVLong(), in.readZLong(), in.readByte() == 1, in.readString());
    return new UnitFile(key, stamp, in.readString(), tellsEncoding ? in.readString() : "");
  }

  private static void rejected(DataOutput out, RejectedPage page) throws IOException {
    out.writeString(page.path());
    out.writeVLong(page.line());
    out.writeString(page.reason());
  }

  private static RejectedPage rejected(DataInput in) throws IOException {
    return new RejectedPage(in.readString(), in.readVLong(), in.readString());
  }

  private interface ItemWriter<T> {
    void write(DataOutput out, T item) throws IOException;
  }

  private interface ItemReader<T> {
    T read(DataInput in) throws IOException;
  }

  private static <T> void write(DataOutput out, Collection<T> items, ItemWriter<T> writer)
      throws IOException {
    out.writeVInt(items.size());
    for (T item : items) {
      writer.write(out, item);
    }
  }

  private static <T> List<T> read(DataInput in, ItemReader<T> reader) throws IOException {
    int size = in.readVInt();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(reader.read(in));
    }
    return items;
  }
}
