package org.soubao.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * The size and time of each file of a finished generation. A file that still has both is trusted
 * when the generation is opened; another one, as in a copy of an index, is read through against the
 * checksum in it. So a file that was cut, written into or lost is never served, and opening costs a
 * look at each file.
 */
public final class Seal {
  private static final String NAME = "seal.soubao";

  /** Lucene's, an empty file. */
  private static final String LOCK = "write.lock";

  private static final int COLUMNS = 3;

  private Seal() {}

  /** Seals the generation in that folder. */
  public static void put(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder)) {
      lines.add("%s\t%s".formatted(name(folder, file), state(file)));
    }
    Path seal = folder.resolve(NAME);
    Files.write(seal, lines, UTF_8);
    try (FileChannel channel = FileChannel.open(seal, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    IOUtils.fsync(folder, true);
  }

  /**
   * Checks that all files of the generation in that folder are there and whole.
   *
   * @throws IOException if one is not; the message names it
   */
  public static void check(Path folder) throws IOException {
    Map<String, String> sealed = read(folder.resolve(NAME));
    for (Path file : files(folder)) {
      String then = sealed.remove(name(folder, file));
      if (then == null || !then.equals(state(file))) {
        checkSum(file);
      }
    }
    if (!sealed.isEmpty()) {
      throw new IOException(
          "the file %s is missing".formatted(folder.resolve(sealed.keySet().iterator().next())));
    }
  }

  /** All files that a generation is made of. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(Seal::isSealed).sorted().toList();
    }
  }

  private static boolean isSealed(Path file) {
    String name = file.getFileName().toString();
    return !name.equals(NAME) && !name.equals(LOCK);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return "%d\t%d".formatted(attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  /** What was sealed, by name; what of the seal can't be read is as if it were not sealed. */
  private static Map<String, String> read(Path seal) {
    Map<String, String> states = new HashMap<>();
    try {
      for (String line : Files.readAllLines(seal, UTF_8)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == COLUMNS) {
          states.put(cells[0], cells[1] + "\t" + cells[2]);
        }
      }
    } catch (IOException e) {
      // All files are read through, then.
    }
    return states;
  }

  private static void checkSum(Path file) throws IOException {
    try (Directory directory = FSDirectory.open(file.toAbsolutePath().getParent());
        IndexInput input = directory.openInput(file.getFileName().toString(), IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    } catch (IOException e) {
      throw new IOException("the file %s is damaged".formatted(file), e);
    }
  }
}
