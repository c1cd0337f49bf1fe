package org.soubao.internal.picture;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.soubao.internal.Reasons;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;

/** Shows the image of a page smaller, as JPEG, whatever is in the file. */
final class ImagePicture {
  /** An image that is decoded may have so many bytes: a page of A2 at 600 dots an inch in gray. */
  static final long MOST_BYTES = Math.min(210_000_000, Runtime.getRuntime().maxMemory() / 4);

  /** Of a larger one only each second pixel, or less of them, is taken. */
  private static final int TAKEN_PIXELS = 24_000_000;

  private static final int COLOURS = 24;
  private static final Set<String> FORMS = Set.of("jpeg", "png", "tif", "tiff");

  private ImagePicture() {}

  /**
   * Shows an image.
   *
   * @throws UndrawableException if that can't be done, or takes too much memory or time
   */
  static PagePicture draw(Path file, Width width, Deadline deadline) {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in, true, true);
        return JpegImage.of(scaled(taken(reader, deadline), width));
      } finally {
        reader.dispose();
      }
    } catch (UndrawableException e) {
      throw e;
    } catch (IOException e) {
      throw new UndrawableException("its image is damaged (%s)".formatted(Reasons.of(e)));
    } catch (RuntimeException e) {
      throw new UndrawableException(
          "its image is damaged (%s)".formatted(e.getClass().getSimpleName()));
    } catch (OutOfMemoryError e) {
      throw new UndrawableException("its image needs too much memory");
    } catch (AWTError | LinkageError e) {
      throw new UndrawableException("this Java can't draw (%s)".formatted(e.getMessage()));
    }
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (FORMS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
        return reader;
      }
    }
    throw new UndrawableException("its image is neither JPEG nor PNG nor TIFF");
  }

  /** The image with as many of its pixels as are needed. */
  private static BufferedImage taken(ImageReader reader, Deadline deadline) throws IOException {
    long wide = reader.getWidth(0);
    long high = reader.getHeight(0);
    ImageTypeSpecifier raw = reader.getRawImageType(0);
    int bits = raw == null ? COLOURS : Math.max(1, raw.getColorModel().getPixelSize());
    if (wide * high > MOST_BYTES * Byte.SIZE / bits) {
      throw new UndrawableException("its image has %d × %d pixels".formatted(wide, high));
    }
    int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) wide * high / TAKEN_PIXELS)));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    reader.addIIOReadProgressListener(new Stop(deadline));
    BufferedImage image = reader.read(0, parameters);
    deadline.check();
    return image;
  }

  private static BufferedImage scaled(BufferedImage image, Width width) {
    double scale = JpegImage.scale(image.getWidth(), image.getHeight(), width.pixels());
    int wide = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int high = (int) Math.max(1, Math.round(image.getHeight() * scale));
    BufferedImage now = image;
    while (now.getWidth() > 2 * wide && now.getHeight() > 2 * high) {
      now = drawn(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
    }
    return drawn(now, wide, high);
  }

  /** On white, since JPEG knows nothing that shines through. */
  private static BufferedImage drawn(BufferedImage image, int wide, int high) {
    BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, wide, high, Color.WHITE, null);
    graphics.dispose();
    return drawn;
  }

  /** Stops a reader when time is over. */
  private record Stop(Deadline deadline) implements IIOReadProgressListener {
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (deadline.isOver()) {
        source.abort(); // What is thrown here would be taken for a damaged image.
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
