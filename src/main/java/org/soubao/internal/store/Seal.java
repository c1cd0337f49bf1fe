package org.soubao.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.soubao.ingest.Fault;
import org.soubao.internal.Reasons;

/**
 * The size and time of each file of a finished generation. A file that still has both is trusted
 * when the generation is opened; another one, as in a copy of an index, is read through against the
 * checksum in it. So a file that was cut, written into or lost is never served, and opening costs a
 * look at each file.
 */
public final class Seal {
  private static final String NAME = "seal.soubao";

  /** Begins the last line, which has that of all lines before it. */
  private static final String CHECKSUM = "checksum\t";

  private Seal() {}

  /** Seals the generation in that folder. */
  public static void put(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files(folder)) {
      lines.append("%s\t%s\n".formatted(name(folder, file), state(file)));
    }
    Path seal = folder.resolve(NAME);
    Files.writeString(seal, lines + checksum(lines.toString()));
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
    Map<String, String> sealed = readIfWhole(folder);
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

  /**
   * Reads all files of the generation in that folder against their checksums, whatever the seal
   * says.
   *
   * @param onRead is told of each file that was read how large it is, in bytes
   * @return what is wrong, by the names of the files within the folder
   * @throws IOException if the folder can't be read
   */
  public static List<Fault> examine(Path folder, LongConsumer onRead) throws IOException {
    List<Fault> faults = new ArrayList<>();
    try {
      read(folder);
    } catch (IOException e) {
      faults.add(new Fault(Fault.Kind.SEAL, NAME, Reasons.of(e)));
    }
    Map<String, String> sealed = readIfWhole(folder);
    for (Path file : files(folder)) {
      String name = name(folder, file);
      sealed.remove(name);
      try {
        readThrough(file);
      } catch (IOException e) {
        faults.add(new Fault(Fault.Kind.DAMAGED_FILE, name, Reasons.of(e)));
      }
      onRead.accept(Files.size(file));
    }
    sealed.keySet().forEach(name -> faults.add(new Fault(Fault.Kind.MISSING_FILE, name, "")));
    return faults;
  }

  /** Whether the generation in that folder was finished. */
  static boolean isPut(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /** All files that a generation is made of. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(Seal::isSealed).sorted().toList();
    }
  }

  /** Lucene's files and what stands beside them; not what somebody's file manager left there. */
  private static boolean isSealed(Path file) {
    String name = file.getFileName().toString();
    boolean lucene = name.startsWith("_") || name.startsWith("segments_");
    return lucene || (isOfWhole(file) && !name.equals(NAME));
  }

  /** Whether a file tells of a whole generation, so that no other one has a use for it. */
  static boolean isOfWhole(Path file) {
    return file.getFileName().toString().endsWith(".soubao");
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return "%d\t%d".formatted(attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  /** What was sealed, by name; where the seal itself is damaged, it is as if there were none. */
  private static Map<String, String> readIfWhole(Path folder) {
    try {
      return read(folder);
    } catch (IOException e) {
      return new TreeMap<>(); // All files are read through, then.
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    String seal = Files.readString(folder.resolve(NAME));
    String lines = seal.substring(0, Math.max(0, seal.lastIndexOf(CHECKSUM)));
    if (!seal.equals(lines + checksum(lines))) {
      throw new IOException("its checksum does not fit");
    }
    Map<String, String> states = new TreeMap<>();
    lines
        .lines()
        .forEach(line -> {
          int end = line.indexOf('\t');
          states.put(line.substring(0, end), line.substring(end + 1));
        });
    return states;
  }

  private static String checksum(String lines) {
    CRC32 crc = new CRC32();
    crc.update(lines.getBytes(UTF_8));
    return "%s%08x\n".formatted(CHECKSUM, crc.getValue());
  }

  private static void checkSum(Path file) throws IOException {
    try {
      readThrough(file);
    } catch (IOException e) {
      throw new IOException("the file %s is damaged".formatted(file), e);
    }
  }

  private static void readThrough(Path file) throws IOException {
    try (Directory directory = FSDirectory.open(file.toAbsolutePath().getParent());
        IndexInput input = directory.openInput(file.getFileName().toString(), IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }
}
