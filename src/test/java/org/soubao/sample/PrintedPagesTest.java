package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soubao.typeset.Typefaces;
import org.soubao.typeset.Typesetter;

/**
 * Pages that are set as PDF hold what was to be printed. {@code -Dtypeset.out=FOLDER} leaves there
 * {@code -Dtypeset.pages=20} of them, made with {@code -Dtypeset.seed=1}, and pictures of them.
 */
class PrintedPagesTest {
  @BeforeAll
  static void skipWithoutFonts() {
    Assumptions.assumeTrue(Typefaces.available(), Typefaces.MISSING);
  }

  @Test
  void pagesAreWrittenWhereAsked() throws Exception {
    String out = System.getProperty("typeset.out");
    Assumptions.assumeTrue(out != null, "no folder is named for pages");
    long seed = Long.getLong("typeset.seed", 1);
    for (PrintedPage page : PrintedPage.make(Integer.getInteger("typeset.pages", 20), seed)) {
      Path file = Path.of(out).resolve(page.path());
      new Typesetter(seed).write(List.of(page.copy()), file);
      draw(file);
    }
  }

  @Test
  void oneSeedGivesTheSameBytes() throws Exception {
    PrintedPage page = PrintedPage.make(1, 3).getFirst();
    assertThat(bytes(page, 4)).isEqualTo(bytes(page, 4)).isNotEqualTo(bytes(page, 5));
  }

  @Test
  void everyLetterIsPrinted() throws Exception {
    for (PrintedPage page : PrintedPage.make(10, 2)) {
      try (PDDocument document = Loader.loadPDF(bytes(page, 2))) {
        Map<Integer, Long> printed = counted(new PDFTextStripper().getText(document));
        for (ExpectedArticle article : page.expected()) {
          String written = Objects.requireNonNullElse(article.headline(), "");
          Map<Integer, Long> needed = counted(written + String.join("", article.paragraphs()));
          needed.forEach((letter, times) ->
              assertThat(printed.getOrDefault(letter, 0L))
                  .as("%s %s %s", page.path(), written, Character.toString(letter))
                  .isGreaterThanOrEqualTo(times));
        }
      }
    }
  }

  private static Map<Integer, Long> counted(String text) {
    return Likeness.bag(text).stream()
        .collect(Collectors.groupingBy(letter -> letter, Collectors.counting()));
  }

  private static byte[] bytes(PrintedPage page, long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Typesetter(seed).write(List.of(page.copy()), out);
    return out.toByteArray();
  }

  private static void draw(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.GRAY);
      Path picture = file.resolveSibling(file.getFileName() + ".png");
      assertThat(ImageIO.write(image, "png", picture.toFile())).isTrue();
    }
  }
}
