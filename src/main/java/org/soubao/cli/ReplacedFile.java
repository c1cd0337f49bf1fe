package org.soubao.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears, or takes the place of an older one, when it is complete; until then it grows
 * beside it under another name, and vanishes if it is given up or the program is interrupted. A
 * pipe or device is written as it is. Compressed if the name ends in {@code .gz}.
 */
final class ReplacedFile implements AutoCloseable {
  private final Path target;
  private final Path growing;
  private final Writer writer;

  private ReplacedFile(Path target, Path growing) throws IOException {
    this.target = target;
    this.growing = growing;
    this.writer = writer(target, growing);
  }

  /** Starts to write what shall become {@code file}, or the file that it links to. */
  static ReplacedFile open(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      return new ReplacedFile(target, target);
    }
    Path growing =
        target.resolveSibling(
            ".%s.%d.tmp".formatted(target.getFileName(), ProcessHandle.current().pid()));
    growing.toFile().deleteOnExit();
    return new ReplacedFile(target, growing);
  }

  Writer writer() {
    return writer;
  }

  /** Everything is written: lets the file appear. */
  void commit() throws IOException {
    writer.close();
    if (!growing.equals(target)) {
      Files.move(
          growing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (!growing.equals(target)) {
      Files.deleteIfExists(growing);
    }
  }

  private static Writer writer(Path target, Path growing) throws IOException {
    OutputStream bytes = Files.newOutputStream(growing);
    OutputStream stream = target.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
