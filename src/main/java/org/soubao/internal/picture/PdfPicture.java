package org.soubao.internal.picture;

import java.awt.AWTError;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.soubao.internal.Reasons;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;

/** Draws one page of a PDF by PDFBox, whatever is in it. */
final class PdfPicture {
  private PdfPicture() {}

  /**
   * Draws a page.
   *
   * @param number of the page in the file, from 1
   * @throws UndrawableException if that can't be done, or takes too much memory or time
   */
  static PagePicture draw(Path file, int number, Width width, Deadline deadline) {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return draw(document, number, width, deadline);
    } catch (UndrawableException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new UndrawableException("the file is locked by a password");
    } catch (IOException e) {
      throw new UndrawableException("it is damaged (%s)".formatted(Reasons.of(e)));
    } catch (RuntimeException e) {
      throw new UndrawableException("it is damaged (%s)".formatted(e.getClass().getSimpleName()));
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new UndrawableException("it needs too much memory");
    } catch (AWTError | LinkageError e) {
      throw new UndrawableException("this Java can't draw (%s)".formatted(e.getMessage()));
    }
  }

  private static PagePicture draw(PDDocument document, int number, Width width, Deadline deadline)
      throws IOException {
    if (number < 1 || number > document.getNumberOfPages()) {
      throw new UndrawableException(
          "the file has %d pages only".formatted(document.getNumberOfPages()));
    }
    PDPage page = document.getPage(number - 1);
    new PdfBounds(deadline).check(page);
    float scale = scale(page, width);
    BufferedImage image =
        new TimedRenderer(document, deadline).renderImage(number - 1, scale, ImageType.RGB);
    deadline.check();
    return JpegImage.of(image);
  }

  /** Pixels a point. */
  private static float scale(PDPage page, Width width) {
    PDRectangle box = page.getCropBox();
    boolean lies = page.getRotation() % 180 != 0;
    double wide = lies ? box.getHeight() : box.getWidth();
    double high = lies ? box.getWidth() : box.getHeight();
    if (!(wide >= 1 && high >= 1 && wide < 1e6 && high < 1e6)) {
      throw new UndrawableException("its size of %s × %s points is none".formatted(wide, high));
    }
    return (float) JpegImage.scale(wide, high, width.pixels());
  }
}
