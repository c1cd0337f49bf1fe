package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.source.PlacedFile;
import org.soubao.internal.picture.DrawablePage;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.CatalogueFile;

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

  private static final int KEPT_UNITS = 64;

  private final Path folder;
  private final LongSupplier nanoTime;
  private @Nullable Known known;

  /** By unit; those that were asked for last. */
  private final Map<Integer, UnitImages> images = new LinkedHashMap<>(16, 0.75f, true);

  /** Of the generation in that folder; {@code nanoTime} is a clock. */
  PrintedPlaces(Path folder, LongSupplier nanoTime) {
    this.folder = folder;
    this.nanoTime = nanoTime;
  }

  private record Place(int unit, String path) {}

  /**
   * What the catalogue knows.
   *
   * @param byPlace the files
   * @param xml those of XML by their unit, in their order
   */
  private record Known(Map<Place, PrintedFile> byPlace, Map<Integer, List<PrintedFile>> xml) {}

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
    PrintedFile file = known().byPlace().get(new Place(unit, name));
    if (file == null) {
      return Optional.empty();
    }
    if (isPdf(name)) {
      return Optional.of(
          new DrawablePage.OfPdf(name, file.place(), file.stamp(), number(page.group(2))));
    }
    Path image = page.group(2) == null ? images(unit).get().get(file.place()) : null;
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

  /** Only to find them is done by one thread at a time; to read them is not. */
  private UnitImages images(int unit) throws IOException {
    List<PrintedFile> xml = known().xml().getOrDefault(unit, List.of());
    synchronized (images) {
      UnitImages own = images.computeIfAbsent(unit, number -> new UnitImages(xml, nanoTime));
      if (images.size() > KEPT_UNITS) {
        images.remove(images.keySet().iterator().next());
      }
      return own;
    }
  }

  private synchronized Known known() throws IOException {
    Known now = known;
    if (now == null) {
      now = read();
      known = now;
    }
    return now;
  }

  private Known read() throws IOException {
    Catalogue catalogue;
    try (Directory directory = FSDirectory.open(folder)) {
      catalogue = CatalogueFile.read(directory);
    }
    Known found = new Known(new HashMap<>(), new HashMap<>());
    for (Unit unit : catalogue.units()) {
      for (UnitFile file : unit.files()) {
        if (isPdf(file.path()) || isXml(file.path())) {
          Path root = catalogue.roots().get(file.root());
          PrintedFile printed = new PrintedFile(root, place(root, file.path()), file.stamp());
          found.byPlace().putIfAbsent(new Place(unit.number(), file.path()), printed);
          if (isXml(file.path())) {
            found.xml().computeIfAbsent(unit.number(), number -> new ArrayList<>()).add(printed);
          }
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
