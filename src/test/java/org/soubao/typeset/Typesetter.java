package org.soubao.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sets pages as a PDF. The style of a newspaper and of each page is drawn from the seed; the same
 * copy and seed give the same bytes. Not for several threads.
 */
public final class Typesetter {
  private final long seed;

  /** Makes one that draws its styles from a seed. */
  public Typesetter(long seed) {
    this.seed = seed;
  }

  /** Writes pages as one PDF. */
  public void write(List<PageCopy> pages, OutputStream out) throws IOException {
    Typefaces faces = Typefaces.load();
    try (PdfPrinter printer = new PdfPrinter(faces, seed)) {
      for (PageCopy page : pages) {
        PageMaker maker = new PageMaker(faces, page, seed);
        PageMaker.Made made = maker.make();
        printer.print(made.sheet(), made.style(), maker.dice());
      }
      printer.write(out);
    }
  }

  /** Writes pages as one file; its folders are made. */
  public void write(List<PageCopy> pages, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      write(pages, out);
    }
  }
}
