package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The generations of an index: folders that are written once, and one pointer to the one that is
 * served. The pointer is replaced atomically, so that at any instant, a crash included, it names a
 * whole index or there is none.
 *
 * @param index the folder of the index
 */
record Generations(Path index) {
  private static final String POINTER = "current";

  /** Tells a generation from one of the same number in an index that was deleted and made anew. */
  private static final Random RANDOM = new SecureRandom();

  private static final Pattern NAMES = Pattern.compile("generation-(\\d{6,9})-[0-9a-f]{8}");

  /** The generation that is served; empty where there is no index. */
  Optional<Path> current() throws IOException {
    try {
      String name = Files.readString(index.resolve(POINTER), StandardCharsets.UTF_8).strip();
      if (!NAMES.matcher(name).matches()) {
        throw new IOException("%s names no generation".formatted(index.resolve(POINTER)));
      }
      return Optional.of(index.resolve(name));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A folder for the next generation, not made yet. */
  Path next() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      int last = files.mapToInt(Generations::number).max().orElse(0);
      String name = "generation-%06d-%08x".formatted(Math.max(last, 0) + 1, RANDOM.nextInt());
      return index.resolve(name);
    }
  }

  /** Serves that generation from now on; what it holds is already safe on disk. */
  void publish(Path generation) throws IOException {
    Path draft = index.resolve(POINTER + ".new");
    Files.writeString(draft, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, index.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(index, true);
  }

  /** Removes all generations but the served one: older ones, and those that were never finished. */
  void sweep() throws IOException {
    Optional<Path> current = currentIfReadable();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(path -> number(path) >= 0).toList()) {
        if (!current.equals(Optional.of(file))) {
          delete(file);
        }
      }
    }
  }

  /** A damaged pointer serves nothing; the writer publishes over it. */
  private Optional<Path> currentIfReadable() {
    try {
      return current();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int number(Path path) {
    var matcher = NAMES.matcher(path.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
