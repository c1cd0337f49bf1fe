package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.source.PageImages;
import org.soubao.internal.format.source.PlacedFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.picture.DrawablePage;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.FileStamp;

/**
 * Where the pages lie that a generation was made of and that can be shown: PDFs, of which its
 * catalogue tells, and images of pages, of which a METS file tells that the catalogue knows.
 * Nothing else does, so that no article and no request can name a file. Read when it is first asked
 * for, and kept. For many threads at once.
 */
final class PrintedPlaces {
  /** A file, and a page of it, as RFC 8118 has it. */
  private static final Pattern PAGE = Pattern.compile("(?s)(.*?)(?:#page=([1-9][0-9]{0,6}))?");

  private static final String XML = ".xml";

  /** The METS file is the first of its unit, but for units of several. */
  private static final int LOOKED_AT = 4;

  private static final int KEPT_UNITS = 64;

  private final Path folder;
  private @Nullable Map<Place, Printed> files;

  /** By unit; of those that have an image for any page. */
  private final Map<Integer, Map<Path, Path>> images = new LinkedHashMap<>(16, 0.75f, true);

  PrintedPlaces(Path folder) {
    this.folder = folder;
  }

  private record Place(int unit, String path) {}

  /**
   * A file of the sources.
   *
   * @param root the source
   */
  private record Printed(Path root, Path place, FileStamp stamp) {
    /** The folder or archive that all files of its source lie in. */
    Path source() {
      boolean isBelow = place.startsWith(root) && !place.equals(root);
      return isBelow ? root : root.resolve("..").normalize();
    }
  }

  /**
   * The page that articles of a unit say they stand on, if the unit has it as a PDF or an image.
   *
   * @param path as an article has it
   * @throws IOException if the catalogue can't be read
   */
  Optional<DrawablePage> find(int unit, String path) throws IOException {
    Matcher page = PAGE.matcher(path);
    if (!page.matches()) {
      return Optional.empty();
    }
    String name = page.group(1);
    Printed file = files().get(new Place(unit, name));
    if (file == null) {
      return Optional.empty();
    }
    if (isPdf(name)) {
      return Optional.of(
          new DrawablePage.OfPdf(name, file.place(), file.stamp(), number(page.group(2))));
    }
    Path image = page.group(2) == null ? images(unit).get(file.place()) : null;
    return Optional.ofNullable(image)
        .filter(it -> isWithin(file.source(), it))
        .map(it -> new DrawablePage.OfImage(name, it));
  }

  private static int number(@Nullable String page) {
    return page == null ? 1 : Integer.parseInt(page);
  }

  private static boolean isPdf(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static boolean isXml(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(XML);
  }

  /** No link of a folder, and no name in a METS file, leads out of the source. */
  private static boolean isWithin(Path source, Path place) {
    try {
      Path holder = PlacedFile.holder(place).orElse(null);
      return place.startsWith(source)
          && (holder == null || holder.toRealPath().startsWith(source.toRealPath()));
    } catch (IOException e) {
      return false;
    }
  }

  /** The images of a unit's pages by where their ALTO files lie. */
  private synchronized Map<Path, Path> images(int unit) throws IOException {
    Map<Path, Path> found = images.get(unit);
    if (found == null) {
      found = new HashMap<>();
      for (Printed file : xml(unit)) {
        found.putAll(images(file));
      }
      images.put(unit, found);
      if (images.size() > KEPT_UNITS) {
        images.remove(images.keySet().iterator().next());
      }
    }
    return found;
  }

  private List<Printed> xml(int unit) throws IOException {
    return files().entrySet().stream()
        .filter(file -> file.getKey().unit() == unit && isXml(file.getKey().path()))
        .map(Map.Entry::getValue)
        .limit(LOOKED_AT)
        .toList();
  }

  /** What a METS file says; nothing where it is none, or another one by now. */
  private static Map<Path, Path> images(Printed mets) throws IOException {
    try (PlacedFile opened = PlacedFile.open(mets.place(), () -> false)) {
      return mets.stamp().isOf(opened.file())
          ? PageImages.of(mets.place(), opened.file())
          : Map.of();
    } catch (UnreadableException | NoSuchFileException e) {
      return Map.of();
    }
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
    Map<Place, Printed> found = new LinkedHashMap<>();
    for (Unit unit : catalogue.units()) {
      for (UnitFile file : unit.files()) {
        if (isPdf(file.path()) || isXml(file.path())) {
          Path root = catalogue.roots().get(file.root());
          Path place = place(root, file.path());
          found.putIfAbsent(
              new Place(unit.number(), file.path()), new Printed(root, place, file.stamp()));
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
