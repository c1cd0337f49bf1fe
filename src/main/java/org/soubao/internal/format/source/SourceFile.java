package org.soubao.internal.format.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.SafeXml;
import org.soubao.internal.format.text.UnreadableException;

/**
 * A file that is ingested.
 *
 * @param root the number of the source that it was found in, from 0
 * @param place where it lies for its users: in an archive, below that as if it were a folder
 * @param file where it can be read: {@code place}, but for what was unpacked
 * @param path how articles name it: relative to the folder that was given, with {@code /}
 * @param form what it holds
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 * @param encoding what its text is said to be written in, where it does not show that itself; null
 *     where nothing is said, or it says so itself
 * @param parts the files that it names and that are read with it
 */
public record SourceFile(
    int root,
    Path place,
    Path file,
    String path,
    Form form,
    long bytes,
    long modified,
    @Nullable Charset encoding,
    List<SourceFile> parts) {
  private static final String XML = ".xml";

  private static final Map<String, Form> ENDINGS =
      Map.ofEntries(
          Map.entry(".txt", Form.TEXT),
          Map.entry(".pdf", Form.PDF),
          Map.entry(".html", Form.HTML),
          Map.entry(".htm", Form.HTML),
          Map.entry(".shtml", Form.HTML),
          Map.entry(".xhtml", Form.HTML),
          Map.entry(".csv", Form.TABLE),
          Map.entry(".jsonl", Form.ARTICLES),
          Map.entry(".jsonl.gz", Form.ZIPPED_ARTICLES));

  /** Copies the list. */
  public SourceFile {
    parts = List.copyOf(parts);
  }

  /** A file by itself. */
  public SourceFile(
      int root,
      Path place,
      Path file,
      String path,
      Form form,
      long bytes,
      long modified,
      @Nullable Charset encoding) {
    this(root, place, file, path, form, bytes, modified, encoding, List.of());
  }

  /** The same with the files that it names. */
  public SourceFile with(List<SourceFile> parts) {
    return new SourceFile(root, place, file, path, form, bytes, modified, encoding, parts);
  }

  /** It, and the files that are read with it. */
  public Stream<SourceFile> all() {
    return Stream.concat(Stream.of(this), parts.stream());
  }

  /** The file that a page of it lies in, by the page's path. */
  public SourceFile holding(String page) {
    return parts.stream()
        .filter(part -> page.equals(part.path()) || page.startsWith(part.path() + "#"))
        .findFirst()
        .orElse(this);
  }

  /** What tells it from all other files of the sources. */
  public String key() {
    return key(root, path);
  }

  static String key(int root, String path) {
    return "%d:%s".formatted(root, path);
  }

  /** Whether nobody has written or removed it since it was found, as size and time tell. */
  public boolean isAsFound() {
    if (!file.equals(place)) {
      return true; // Nobody writes what was unpacked.
    }
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() == bytes && now.lastModifiedTime().toMillis() == modified;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its name without the ending that tells its form. */
  public String stem() {
    String name = String.valueOf(place.getFileName());
    return name.substring(0, name.length() - ending(place).length());
  }

  /** What a file holds. */
  public enum Form {
    /** The text of one page. */
    TEXT,
    /** Pages with the places of their letters. */
    PDF,
    /** A page of a newspaper's site: an article, or several. */
    HTML,
    /** What an issue is made of, whose pages lie in other files. */
    METS,
    /** A page with the places of its words. */
    ALTO,
    /** Articles as the rows of a table. */
    TABLE,
    /** Articles as JSON, one a line. */
    ARTICLES,
    /** The same, compressed. */
    ZIPPED_ARTICLES;

    /**
     * The form of a file; empty where its kind is not read.
     *
     * @param name its name, or its place
     * @param file where it can be read
     * @throws UnreadableException if it is XML and nobody can tell of which kind
     */
    static Optional<Form> of(Path name, Path file) throws UnreadableException {
      String ending = ending(name);
      return ending.equals(XML) ? xml(file) : Optional.ofNullable(ENDINGS.get(ending));
    }

    /** Whether a file of that name may be of a kind that is read. */
    static boolean isNamed(Path name) {
      return !ending(name).isEmpty();
    }

    /** Of XML the outermost element tells. */
    private static Optional<Form> xml(Path file) throws UnreadableException {
      return switch (SafeXml.root(file).toLowerCase(Locale.ROOT)) {
        case "mets" -> Optional.of(METS);
        case "alto" -> Optional.of(ALTO);
        default -> Optional.empty();
      };
    }

    /** Whether it holds pages, not articles. */
    public boolean isPages() {
      return this != ARTICLES && this != ZIPPED_ARTICLES && this != TABLE;
    }
  }

  /** The endings of what is read, for messages. */
  static String endings() {
    TreeSet<String> endings = new TreeSet<>(ENDINGS.keySet());
    endings.add(XML);
    return String.join(", ", endings);
  }

  /** The ending of a name that tells its form; empty where none does. */
  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(XML), ENDINGS.keySet().stream())
        .filter(name::endsWith)
        .findFirst()
        .orElse("");
  }
}
