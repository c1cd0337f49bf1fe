package org.soubao.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The generations of an index: folders that are written once, and one pointer to the one that is
 * served, with the one before it, which is kept in case that one is damaged. The pointer is
 * replaced atomically, so that at any instant, a crash included, it names a whole index or there is
 * none.
 *
 * @param index the folder of the index
 */
public record Generations(Path index) {
  private static final String POINTER = "current";

  /** Tells a generation from one of the same number in an index that was deleted and made anew. */
  private static final Random RANDOM = new SecureRandom();

  private static final Pattern NAMES = Pattern.compile("generation-(\\d{6,9})-[0-9a-f]{8}");

  /** The generation that is served; empty where there is no index. */
  public Optional<Path> current() throws IOException {
    return pointer().stream().findFirst();
  }

  /** The generation that was served before; empty where there was none, or it is gone. */
  public Optional<Path> previous() throws IOException {
    return pointer().stream().skip(1).filter(Files::isDirectory).findFirst();
  }

  /** A folder for the next generation, not made yet. */
  public Path next() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      int last = files.mapToInt(Generations::number).max().orElse(0);
      String name = "generation-%06d-%08x".formatted(Math.max(last, 0) + 1, RANDOM.nextInt());
      return index.resolve(name);
    }
  }

  /**
   * Serves that generation from now on, what it holds being safe on disk already, and keeps the one
   * served until now as the one before it.
   */
  public void publish(Path generation) throws IOException {
    List<Path> served = pointerIfReadable();
    point(Stream.concat(Stream.of(generation), served.stream().limit(1)).toList());
  }

  /**
   * Serves the generation before the current one again, which is forgotten.
   *
   * @throws IOException if there is none
   */
  public void restore() throws IOException {
    point(List.of(previous().orElseThrow(() -> new IOException("there is no index before it"))));
  }

  /**
   * Removes all generations but the served one and the one before it: older ones, and those that
   * were never finished. One that can't be removed now is removed another time.
   */
  public void sweep() throws IOException {
    List<Path> kept = pointerIfReadable();
    try (Stream<Path> files = Files.list(index)) {
      for (Path old : files.filter(path -> number(path) >= 0).toList()) {
        if (!kept.contains(old)) {
          removeIfPossible(old);
        }
      }
    }
  }

  /** Another program may hold its files open, on systems that mind. */
  private static void removeIfPossible(Path folder) {
    try {
      IOUtils.rm(folder);
    } catch (IOException e) {
      System.getLogger(Generations.class.getName())
          .log(System.Logger.Level.DEBUG, "{0} is removed another time: {1}", folder, e);
    }
  }

  private void point(List<Path> generations) throws IOException {
    Path draft = index.resolve(POINTER + ".new");
    List<String> names = generations.stream().map(path -> path.getFileName().toString()).toList();
    Files.write(draft, names, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, index.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(index, true);
  }

  private List<Path> pointer() throws IOException {
    Path file = index.resolve(POINTER);
    try {
      List<String> names = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (names.isEmpty() || !names.stream().allMatch(name -> NAMES.matcher(name).matches())) {
        throw new IOException("%s names no generation".formatted(file));
      }
      return names.stream().map(index::resolve).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** A damaged pointer serves nothing; the writer publishes over it. */
  private List<Path> pointerIfReadable() {
    try {
      return pointer();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int number(Path path) {
    var matcher = NAMES.matcher(path.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
