package org.soubao.internal.format.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.Encoding;

/** A zip without its directory, which is at its end: it was cut off. */
final class CutZipEntries implements ArchiveEntries {
  private final ZipArchiveInputStream zip;

  private CutZipEntries(ZipArchiveInputStream zip) {
    this.zip = zip;
  }

  static CutZipEntries open(Path file, BooleanSupplier isLate) throws IOException {
    InputStream bytes =
        new BufferedInputStream(new TimedInputStream(Files.newInputStream(file), isLate));
    return new CutZipEntries(
        new ZipArchiveInputStream(bytes, StandardCharsets.UTF_8.name(), true, false));
  }

  @Override
  public @Nullable Entry next() throws IOException {
    ZipArchiveEntry entry = zip.getNextEntry();
    if (entry == null) {
      throw new IOException("its directory is missing");
    }
    byte[] name = entry.getRawName();
    Encoding encoding = name == null ? Encoding.UTF_8 : EntryName.encoding(name);
    return new Entry(
        ZipEntries.name(entry, encoding),
        entry.isDirectory(),
        ZipEntries.refusal(entry, zip.canReadEntryData(entry)),
        entry.getSize(),
        zip::getCompressedCount,
        true,
        entry.getCrc(),
        () -> new Unclosed(zip));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
