package org.soubao.internal.format.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.CountingInputStream;

/** A tar, compressed or not. */
final class TarEntries implements ArchiveEntries {
  private static final int BUFFER = 1 << 16;
  private static final int NO_CRC = -1;

  private final TarArchiveInputStream tar;
  private final boolean isCompressed;
  private final CountingInputStream packed;

  private TarEntries(InputStream bytes, boolean isCompressed) throws IOException {
    this.isCompressed = isCompressed;
    packed = new CountingInputStream(bytes);
    InputStream plain = isCompressed ? new GZIPInputStream(packed, BUFFER) : packed;
    tar = new TarArchiveInputStream(plain, StandardCharsets.ISO_8859_1.name());
  }

  static TarEntries open(Path file, ArchiveForm form, BooleanSupplier isLate) throws IOException {
    InputStream bytes =
        new BufferedInputStream(new TimedInputStream(Files.newInputStream(file), isLate), BUFFER);
    try {
      return new TarEntries(bytes, form.isCompressed());
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public @Nullable Entry next() throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    if (entry == null) {
      return null;
    }
    long before = packed.count();
    return new Entry(
        EntryName.decoded(entry.getName()),
        entry.isDirectory(),
        refusal(entry),
        entry.isSparse() ? entry.getRealSize() : entry.getSize(),
        isCompressed ? () -> packed.count() - before + BUFFER : entry::getSize,
        true,
        NO_CRC,
        () -> new Unclosed(tar));
  }

  private @Nullable String refusal(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return "It is a link, which archives are not followed by; put the file itself there.";
    }
    if (entry.isBlockDevice() || entry.isCharacterDevice() || entry.isFIFO()) {
      return "It is a device, not a file; leave it out.";
    }
    return entry.isDirectory() || tar.canReadEntryData(entry)
        ? null
        : "It is packed in a way that is not read; pack it anew.";
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
