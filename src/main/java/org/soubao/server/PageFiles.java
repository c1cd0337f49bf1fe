package org.soubao.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the web page, read once at the start. Only these have an address, so no address can
 * lead to any other file. Those that the page loads lie below an address that names their version,
 * so that a browser need not ask for them twice.
 *
 * @param index what is served at the root
 * @param atRoot by name: files whose address others keep
 * @param versioned by name: files that only the page asks for
 * @param version of those, the same as long as none of them changes
 */
record PageFiles(
    Content index, Map<String, Content> atRoot, Map<String, Content> versioned, String version) {
  /** The search box for other sites. */
  static final String BOX = "soubao-box.js";

  /** Where versioned files lie, with the version behind it. */
  static final String FOLDER = "/page/";

  private static final String INDEX = "index.html";
  private static final Set<String> AT_ROOT = Set.of(BOX, "icon.svg");

  /** So the page writes the folder of the files that it loads. */
  private static final String ANY_VERSION = "page/version/";

  private static final String RESOURCES = "org/soubao/server/page";

  /**
   * Reads all files.
   *
   * @throws UncheckedIOException if the class path can't be read
   */
  static PageFiles load() {
    Map<String, Content> all = contents();
    Content page = Objects.requireNonNull(all.remove(INDEX), INDEX);
    Map<String, Content> atRoot = new TreeMap<>(all);
    atRoot.keySet().retainAll(AT_ROOT);
    all.keySet().removeAll(AT_ROOT);
    String version = EntityTag.of(all.values()).opaque();
    String index = new String(page.bytes(), UTF_8).replace(ANY_VERSION, "page/" + version + "/");
    return new PageFiles(Content.of(page.mediaType(), index.getBytes(UTF_8)), atRoot, all, version);
  }

  /** Every address of the page and its files. */
  List<String> addresses() {
    return Stream.of(
            Stream.of("/"),
            atRoot.keySet().stream().map(name -> "/" + name),
            versioned.keySet().stream().map(name -> FOLDER + version + "/" + name))
        .flatMap(addresses -> addresses)
        .toList();
  }

  private static Map<String, Content> contents() {
    try {
      Path home =
          Path.of(PageFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return read(home.resolve(RESOURCES));
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return read(jar.getPath(RESOURCES));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry is a URI", e);
    }
  }

  private static Map<String, Content> read(Path folder) throws IOException {
    Map<String, Content> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        contents.put(name, Content.of(mediaType(name), Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("no media type is known for " + name);
    };
  }
}
