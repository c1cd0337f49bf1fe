package org.soubao.internal.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.soubao.model.PagePicture;

/** Pictures as they are sent. */
final class JpegImage {
  static final String MEDIA_TYPE = "image/jpeg";

  /** A page that is three times as high as wide at the largest width; a longer one is narrower. */
  static final int MOST_PIXELS = 18_000_000;

  /** JPEG has 65,500 pixels in a row at the most. */
  static final int LONGEST_EDGE = 20_000;

  /** Text stays sharp, at two thirds of the bytes that hardly anybody can tell from it. */
  private static final float QUALITY = 0.75f;

  private JpegImage() {}

  /** How many times as wide a page has to become to be so wide, or as wide as can be sent. */
  static double scale(double wide, double high, int width) {
    double ofArea = Math.sqrt(MOST_PIXELS / (wide * high));
    return Math.min(width / wide, Math.min(ofArea, LONGEST_EDGE / high));
  }

  static PagePicture of(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return new PagePicture(bytes.toByteArray(), MEDIA_TYPE, image.getWidth(), image.getHeight());
  }
}
