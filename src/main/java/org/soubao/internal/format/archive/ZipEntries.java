package org.soubao.internal.format.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.Encoding;

/** A zip by its directory. */
final class ZipEntries implements ArchiveEntries {
  private static final int NAMES = 1 << 16;

  private final ZipFile zip;
  private final BooleanSupplier isLate;
  private final Iterator<ZipArchiveEntry> entries;
  private long ahead;
  private final Encoding encoding;

  private ZipEntries(ZipFile zip, BooleanSupplier isLate) {
    this.zip = zip;
    this.isLate = isLate;
    List<ZipArchiveEntry> all = Collections.list(zip.getEntriesInPhysicalOrder());
    encoding = encoding(all);
    entries = all.iterator();
    ahead = all.size();
  }

  /** One that has lost its directory is read as far as its entries go. */
  static ArchiveEntries open(Path file, BooleanSupplier isLate) throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(false).get();
    } catch (IOException | RuntimeException e) {
      return CutZipEntries.open(file, isLate);
    }
    return new ZipEntries(zip, isLate);
  }

  private static Encoding encoding(List<ZipArchiveEntry> entries) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (ZipArchiveEntry entry : entries) {
      byte[] name = entry.getRawName();
      if (name != null && isUnsaid(entry) && names.size() < NAMES) {
        names.writeBytes(name);
        names.write('\n');
      }
    }
    return EntryName.encoding(names.toByteArray());
  }

  private static boolean isUnsaid(ZipArchiveEntry entry) {
    return entry.getNameSource() == ZipArchiveEntry.NameSource.NAME;
  }

  /** Its name, where it says nothing of the encoding in that one. */
  static String name(ZipArchiveEntry entry, Encoding encoding) {
    byte[] name = entry.getRawName();
    return name == null || !isUnsaid(entry) ? entry.getName() : EntryName.decoded(name, encoding);
  }

  /** Why it can't be read; null where it can. */
  static @Nullable String refusal(ZipArchiveEntry entry, boolean isReadable) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "It is encrypted; unpack it with its password first.";
    }
    if (entry.isUnixSymlink()) {
      return "It is a link, which archives are not followed by; put the file itself there.";
    }
    return isReadable ? null : "It is compressed in a way that is not read; pack it with deflate.";
  }

  @Override
  public @Nullable Entry next() {
    if (!entries.hasNext()) {
      return null;
    }
    ZipArchiveEntry entry = entries.next();
    ahead--;
    return new Entry(
        name(entry, encoding),
        entry.isDirectory(),
        refusal(entry, zip.canReadEntryData(entry)),
        entry.getSize(),
        entry::getCompressedSize,
        false,
        entry.getCrc(),
        () -> new TimedInputStream(zip.getInputStream(entry), isLate));
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public long ahead() {
    return ahead;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
