package org.soubao.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
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

  /** The file that names the served generation. */
  public Path pointer() {
    return index.resolve(POINTER);
  }

  /** The generation that is served; empty where there is no index. */
  public Optional<Path> current() throws IOException {
    return pointed().stream().findFirst();
  }

  /** The generation that was served before; empty where there was none, or it is gone. */
  public Optional<Path> previous() throws IOException {
    return pointed().stream().skip(1).filter(Files::isDirectory).findFirst();
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
   * served until now, or else what could be served instead of it, as the one before it.
   */
  public void publish(Path generation) throws IOException {
    List<Path> before = isPointerTrusted() ? pointerIfReadable() : fallbacks();
    Stream<Path> first = before.stream().filter(folder -> !folder.equals(generation)).limit(1);
    point(Stream.concat(Stream.of(generation), first).toList());
  }

  /**
   * What could be served instead of the current generation, the newest first: the one before it, or
   * where the pointer is lost, can't be read or names a folder that is gone, all that were
   * finished.
   */
  public List<Path> fallbacks() throws IOException {
    return isPointerTrusted()
        ? previous().stream().toList()
        : all()
            .filter(Seal::isPut)
            .sorted(Comparator.comparingInt(Generations::number).reversed())
            .toList();
  }

  /**
   * What the next write removes: folders that no pointer names, left by a run that was killed.
   * Where there is no pointer to trust, a generation that was finished is none: it could be
   * restored.
   */
  public List<Path> leftovers() throws IOException {
    List<Path> kept = pointerIfReadable();
    boolean trusted = isPointerTrusted();
    return all()
        .filter(path -> trusted ? !kept.contains(path) : !Seal.isPut(path))
        .sorted()
        .toList();
  }

  private boolean isPointerTrusted() {
    return pointerIfReadable().stream().findFirst().filter(Files::isDirectory).isPresent();
  }

  /** Serves that generation instead of the current one, which is forgotten. */
  public void restore(Path generation) throws IOException {
    point(List.of(generation));
  }

  /**
   * Removes all generations but the served one and the one before it: older ones, and those that
   * were never finished. One that can't be removed now is removed another time.
   */
  public void sweep() throws IOException {
    for (Path old : leftovers()) {
      removeIfPossible(old);
    }
  }

  private Stream<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(path -> number(path) >= 0).toList().stream();
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
    Files.move(draft, pointer(), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(index, true);
  }

  private List<Path> pointed() throws IOException {
    Path file = pointer();
    try {
      List<String> names = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (names.isEmpty() || !names.stream().allMatch(name -> NAMES.matcher(name).matches())) {
        throw new IOException("%s names no generation".formatted(file));
      }
      return names.stream().map(index::resolve).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (CharacterCodingException e) {
      throw new IOException("%s names no generation".formatted(file), e);
    }
  }

  /** A damaged pointer serves nothing; the writer publishes over it. */
  private List<Path> pointerIfReadable() {
    try {
      return pointed();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int number(Path path) {
    var matcher = NAMES.matcher(path.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
