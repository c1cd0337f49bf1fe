package org.soubao.sample;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.soubao.internal.lucene.GenerationWriter;
import org.soubao.internal.lucene.WritableIndex;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.FileStamp;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Source;

/**
 * An index of articles that are printed in PDFs, at places that are known, with bars for lines: so
 * that what is drawn can be told without any font.
 */
public final class PrintedArchive {
  /** Begins in the first PDF, of one page, in two columns, and goes on in the second. */
  public static final String LONG = "赣州时报-2025-01-23-A01-1";

  /** Stands on the first page below it; nobody knows where. */
  public static final String UNPLACED = "赣州时报-2025-01-23-A01-2";

  /** The first PDF. */
  public static final String FIRST = "赣州时报/2025-01-23/A01.pdf";

  /** The second one, of two pages. */
  public static final String SECOND = "赣州时报/2025-01-23/A02-A03.pdf";

  /** Where the long article begins. */
  public static final List<Box> BOXES =
      List.of(new Box(0.1, 0.2, 0.3, 0.25), new Box(0.42, 0.2, 0.25, 0.15));

  /** Where it goes on. */
  public static final Box GOES_ON = new Box(0.55, 0.6, 0.4, 0.3);

  private static final float WIDTH = 600;
  private static final float HEIGHT = 900;
  private static final String TEXT = "章江渡口昨日复航，两岸居民又能坐船过江。";

  private PrintedArchive() {}

  /** Prints the PDFs into that folder, and makes an index of their articles. */
  public static void write(Path sources, Path index) {
    try {
      print(sources.resolve(FIRST), BOXES);
      print(sources.resolve(SECOND), List.of(), List.of(GOES_ON));
      index(sources, index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a page for each list of places, which stand out in red among grey lines. */
  @SafeVarargs
  public static void print(Path file, List<Box>... pages) throws IOException {
    Files.createDirectories(file.getParent());
    try (PDDocument document = new PDDocument()) {
      for (List<Box> places : pages) {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (int line = 0; line < 60; line++) {
            fill(content, Color.LIGHT_GRAY, new Box(0.05, 0.03 + line * 0.0155, 0.9, 0.006));
          }
          for (Box place : places) {
            fill(content, Color.RED, place);
          }
        }
      }
      document.save(file.toFile());
    }
  }

  private static void fill(PDPageContentStream content, Color colour, Box box) throws IOException {
    content.setNonStrokingColor(colour);
    content.addRect(
        (float) box.left() * WIDTH,
        (float) (1 - box.bottom()) * HEIGHT,
        (float) box.width() * WIDTH,
        (float) box.height() * HEIGHT);
    content.fill();
  }

  private static void index(Path sources, Path index) throws IOException {
    List<Piece> whole = List.of(new Piece(0, TEXT.length()));
    Article one =
        article(LONG, "章江渡口昨日复航")
            .source(new Source(FIRST, whole, BOXES))
            .parts(List.of(new Part(SECOND + "#page=2", "A03", whole, List.of(GOES_ON))))
            .build();
    Article other = article(UNPLACED, "渡船每天二十班").source(new Source(FIRST, whole)).build();
    List<PageDump> pages = List.of(page(FIRST, "A01"), page(SECOND + "#page=2", "A03"));
    try (WritableIndex writable = WritableIndex.open(index);
        GenerationWriter generation = writable.create()) {
      generation.add(0, one);
      generation.add(0, other);
      generation.addPages(0, pages, List.of(one, other));
      List<UnitFile> files = List.of(file(sources, FIRST), file(sources, SECOND));
      Unit unit = new Unit(0, "issue", files, 2, Set.of(), Set.of(), List.of());
      writable.publish(
          generation,
          new Catalogue(
              List.of(sources.toAbsolutePath().normalize()), Map.of(), "", List.of(unit)));
    }
  }

  private static Article.Builder article(String id, String headline) {
    return Article.builder(id, TEXT)
        .newspaper("赣州时报")
        .date(LocalDate.of(2025, 1, 23))
        .page("A01")
        .headline(headline);
  }

  private static PageDump page(String path, String label) {
    return new PageDump(path, label, "赣州时报", LocalDate.of(2025, 1, 23), label, TEXT);
  }

  private static UnitFile file(Path sources, String path) throws IOException {
    Path file = sources.resolve(path);
    long modified = Files.getLastModifiedTime(file).toMillis();
    FileStamp stamp = FileStamp.of(file, Files.size(file), modified, System.currentTimeMillis());
    return new UnitFile("0:" + path, stamp, "", "");
  }
}
