package org.soubao.model;

import java.util.Objects;

/**
 * A newspaper page as an image.
 *
 * @param bytes the encoded image; not copied, since it is made once and read often
 * @param mediaType such as {@code image/jpeg}
 * @param width pixels; less than was asked for where the page is very long
 * @param height pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PagePicture(byte[] bytes, String mediaType, int width, int height) {
  /** The widths that a picture may be had in: few, so that pictures can be kept. */
  public enum Width {
    /** To see where on the page something stands. */
    SMALL(800),
    /** To read headlines, and all of a small page. */
    MEDIUM(1600),
    /** To read everything. */
    LARGE(2400);

    private final int pixels;

    Width(int pixels) {
      this.pixels = pixels;
    }

    /** How many pixels wide. */
    public int pixels() {
      return pixels;
    }
  }

  /** Checks that there is an image. */
  public PagePicture {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(mediaType, "mediaType");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no image: %d × %d".formatted(width, height));
    }
  }

  @Override
  public String toString() {
    return "PagePicture[%s, %d × %d, %d bytes]".formatted(mediaType, width, height, bytes.length);
  }
}
