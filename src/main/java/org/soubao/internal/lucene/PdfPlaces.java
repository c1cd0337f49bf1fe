package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.picture.DrawablePage;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.FileStamp;

/**
 * Where the PDFs lie that a generation was made of: its catalogue says so, and nothing else does,
 * so that no article and no request can name a file. Read when it is first asked for, and kept. For
 * many threads at once.
 */
final class PdfPlaces {
  /** A file, and a page of it, as RFC 8118 has it. */
  private static final Pattern PAGE = Pattern.compile("(?s)(.*?)(?:#page=([1-9][0-9]{0,6}))?");

  private final Path folder;
  private @Nullable Map<Place, Printed> files;

  PdfPlaces(Path folder) {
    this.folder = folder;
  }

  private record Place(int unit, String path) {}

  private record Printed(Path file, FileStamp stamp) {}

  /**
   * The page of a PDF that articles of a unit say they stand on, if the unit has such a file.
   *
   * @param path as an article has it
   * @throws IOException if the catalogue can't be read
   */
  Optional<DrawablePage> find(int unit, String path) throws IOException {
    Matcher page = PAGE.matcher(path);
    if (!page.matches() || !isPdf(page.group(1))) {
      return Optional.empty();
    }
    Printed file = files().get(new Place(unit, page.group(1)));
    return Optional.ofNullable(file)
        .map(it -> new DrawablePage(page.group(1), it.file(), it.stamp(), number(page.group(2))));
  }

  private static int number(@Nullable String page) {
    return page == null ? 1 : Integer.parseInt(page);
  }

  private static boolean isPdf(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private synchronized Map<Place, Printed> files() throws IOException {
    if (files == null) {
      files = read();
    }
    return files;
  }

  private Map<Place, Printed> read() throws IOException {
    Catalogue catalogue;
    try (Directory directory = FSDirectory.open(folder)) {
      catalogue = CatalogueFile.read(directory);
    }
    Map<Place, Printed> found = new HashMap<>();
    for (Unit unit : catalogue.units()) {
      for (UnitFile file : unit.files()) {
        if (isPdf(file.path())) {
          Path place = place(catalogue.roots().get(file.root()), file.path());
          found.putIfAbsent(
              new Place(unit.number(), file.path()), new Printed(place, file.stamp()));
        }
      }
    }
    return found;
  }

  /** Where a file lies for its users, of a source that is a folder or that very file. */
  private static Path place(Path root, String path) {
    return Files.isDirectory(root) ? root.resolve(path) : root.resolveSibling(path);
  }
}
