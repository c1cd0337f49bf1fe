package org.soubao.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.soubao.Archive;
import org.soubao.Reindex;

/** A server whose index is cut to nothing under its feet. */
final class DamagedIndex implements AutoCloseable {
  private final Archive archive;
  private final SoubaoServer server;

  DamagedIndex(Path source) throws IOException {
    Path index = Files.createTempDirectory(source.getParent(), "damaged");
    Reindex.from(source).into(index).run();
    archive = Archive.open(index);
    server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0));
    for (Path file : files(index)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
  }

  int port() {
    return server.port();
  }

  private static List<Path> files(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getParent().getFileName().toString().startsWith("generation"))
          .toList();
    }
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
