package org.soubao.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;

class ImagePictureTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  @TempDir Path folder;

  private Path write(int kind, int wide, int high, String form) throws IOException {
    BufferedImage image = new BufferedImage(wide, high, kind);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide / 2; x++) {
        image.setRGB(x, y, 0xFFFFFFFF);
      }
    }
    Path file = folder.resolve("a." + form);
    assertThat(ImageIO.write(image, form, file.toFile())).isTrue();
    return file;
  }

  private static BufferedImage drawn(Path file, Width width) throws IOException {
    PagePicture picture = ImagePicture.draw(file, width, new Deadline(LIMIT));
    assertThat(picture.mediaType()).isEqualTo("image/jpeg");
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void imagesAreScaledToTheWidth(String form) throws IOException {
    Path file = write(BufferedImage.TYPE_3BYTE_BGR, 4900, 7000, form);
    for (Width width : Width.values()) {
      BufferedImage image = drawn(file, width);
      assertThat(image.getWidth()).isEqualTo(width.pixels());
      assertThat(image.getHeight())
          .isBetween(width.pixels() * 10 / 7 - 2, width.pixels() * 10 / 7 + 2);
      assertThat(image.getRGB(width.pixels() / 4, 100) & 0xFF).isGreaterThan(240);
      assertThat(image.getRGB(width.pixels() * 3 / 4, 100) & 0xFF).isLessThan(15);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_4BYTE_ABGR
      })
  void allKindsOfColoursAreShown(int kind) throws IOException {
    for (String form : new String[] {"png", "tiff"}) {
      BufferedImage image = drawn(write(kind, 900, 600, form), Width.SMALL);
      assertThat(image.getRGB(200, 100) & 0xFF).isGreaterThan(240);
    }
  }

  @Test
  void smallOnesGrowAndLongOnesAreNarrower() throws IOException {
    assertThat(drawn(write(BufferedImage.TYPE_BYTE_GRAY, 300, 400, "png"), Width.SMALL).getWidth())
        .isEqualTo(800);
    BufferedImage strip =
        drawn(write(BufferedImage.TYPE_BYTE_GRAY, 10, 30_000, "png"), Width.LARGE);
    assertThat(strip.getHeight()).isLessThanOrEqualTo(20_000);
  }

  /** An image that says it has a hundred thousand pixels a side, in a few bytes. */
  @Test
  void aBombIsRefusedByItsHead() throws IOException {
    Path file = write(BufferedImage.TYPE_3BYTE_BGR, 10, 10, "png");
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(16, 100_000).putInt(20, 100_000);
    CRC32 crc = new CRC32();
    crc.update(bytes, 12, 17);
    ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
    Files.write(file, bytes);
    assertRefused(file, "its image has 100000 × 100000 pixels");
  }

  @Test
  void whatIsDamagedOrAnotherFormIsSaid() throws IOException {
    Path file = write(BufferedImage.TYPE_3BYTE_BGR, 1000, 1000, "png");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(file, "its image is damaged");
    Files.writeString(file, "这不是图");
    assertRefused(file, "its image is neither JPEG nor PNG nor TIFF");
    Files.write(file, new byte[0]);
    assertRefused(file, "its image is neither");
  }

  @Test
  void itTakesNoLongerThanItMay() throws IOException {
    Path file = write(BufferedImage.TYPE_3BYTE_BGR, 3000, 3000, "png");
    assertThatThrownBy(() -> ImagePicture.draw(file, Width.SMALL, new Deadline(Duration.ZERO)))
        .isInstanceOf(UndrawableException.class)
        .hasMessageContaining("takes more than");
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> ImagePicture.draw(file, Width.SMALL, new Deadline(LIMIT)))
        .isInstanceOf(UndrawableException.class)
        .hasMessageStartingWith(why);
  }
}
