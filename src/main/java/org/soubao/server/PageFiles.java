package org.soubao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the web page, read once at the start. Only these have an address, so no address can
 * lead to any other file.
 */
final class PageFiles {
  /** The file that is served at the root. */
  static final String INDEX = "index.html";

  /** The search box for other sites. */
  static final String BOX = "soubao-box.js";

  private static final String FOLDER = "org/soubao/server/page";

  private PageFiles() {}

  /**
   * All files by name, such as {@code style.css}.
   *
   * @throws UncheckedIOException if the class path can't be read
   */
  static Map<String, Content> load() {
    try {
      Path home =
          Path.of(PageFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return read(home.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return read(jar.getPath(FOLDER));
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
