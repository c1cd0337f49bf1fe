package org.soubao.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Box;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;
import org.soubao.sample.PrintedArchive;

class PdfPictureTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("page.pdf");
  }

  private PagePicture draw() {
    return PdfPicture.draw(file, 1, Width.SMALL, new Deadline(LONG));
  }

  private static BufferedImage image(PagePicture picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    assertThat(image.getWidth()).isEqualTo(picture.width());
    assertThat(image.getHeight()).isEqualTo(picture.height());
    return image;
  }

  private static boolean isRed(BufferedImage image, double x, double y) {
    Color colour =
        new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
    return colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsInABoxIsThereAtAnyWidth(Width width) throws IOException {
    PrintedArchive.print(file, PrintedArchive.BOXES);
    PagePicture picture = PdfPicture.draw(file, 1, width, new Deadline(LONG));
    assertThat(picture.mediaType()).isEqualTo("image/jpeg");
    assertThat(picture.width()).isBetween(width.pixels() - 1, width.pixels());
    assertThat(picture.height()).isBetween(width.pixels() * 3 / 2 - 2, width.pixels() * 3 / 2);
    BufferedImage image = image(picture);
    for (Box box : PrintedArchive.BOXES) {
      double margin = 0.01;
      assertThat(isRed(image, box.left() + margin, box.top() + margin)).isTrue();
      assertThat(isRed(image, box.right() - margin, box.bottom() - margin)).isTrue();
      assertThat(isRed(image, box.left() + margin, box.bottom() + margin)).isFalse();
      assertThat(isRed(image, box.left() + margin, box.top() - margin)).isFalse();
    }
  }

  private void print(PDRectangle size, int rotation) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(size);
      page.setRotation(rotation);
      document.addPage(page);
      document.save(file.toFile());
    }
  }

  @Test
  void aPageThatLiesIsTurned() throws IOException {
    print(new PDRectangle(900, 600), 90);
    assertThat(draw().height()).isGreaterThan(1_190);
  }

  @ParameterizedTest
  @ValueSource(floats = {20_000, 200_000, 999_000})
  void aLongPageIsNarrower(float height) throws IOException {
    print(new PDRectangle(600, height), 0);
    PagePicture picture = PdfPicture.draw(file, 1, Width.LARGE, new Deadline(LONG));
    assertThat((long) picture.width() * picture.height()).isLessThan(19_000_000);
  }

  @Test
  void aPageWithoutSizeIsRefused() throws IOException {
    print(new PDRectangle(0.1f, 600), 0);
    assertRefused("its size");
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(this::draw)
        .isInstanceOf(UndrawableException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsNoPdfIsRefused() throws IOException {
    Files.writeString(file, "这不是版面");
    assertRefused("damaged");
    Files.write(file, new byte[0]);
    assertRefused("damaged");
    PrintedArchive.print(file, PrintedArchive.BOXES);
    assertThatThrownBy(() -> PdfPicture.draw(file, 2, Width.SMALL, new Deadline(LONG)))
        .hasMessageContaining("has 1 pages only");
  }

  @Test
  void aLockedFileIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertRefused("password");
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws IOException {
    PrintedArchive.print(file, PrintedArchive.BOXES);
    assertThatThrownBy(() -> PdfPicture.draw(file, 1, Width.SMALL, new Deadline(Duration.ZERO)))
        .isInstanceOf(UndrawableException.class)
        .hasMessageContaining("more than 0 s");
    drawForms(100_000);
    long begin = System.nanoTime();
    assertThatThrownBy(
            () -> PdfPicture.draw(file, 1, Width.SMALL, new Deadline(Duration.ofMillis(300))))
        .hasMessageContaining("takes more than");
    assertThat(System.nanoTime() - begin).isLessThan(Duration.ofSeconds(5).toNanos());
  }

  /** A page that fills itself many times, within something that PDFBox forgives all errors. */
  private void drawForms(int times) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDTransparencyGroup form = group(document, "0 0 600 800 re f ".repeat(times));
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(form);
      }
      document.save(file.toFile());
    }
  }

  private static PDTransparencyGroup group(PDDocument document, String content) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    PDTransparencyGroup group = new PDTransparencyGroup(stream);
    group.setBBox(PDRectangle.A4);
    group.setResources(new PDResources());
    group.getCOSObject().setItem(COSName.GROUP, new PDTransparencyGroupAttributes().getCOSObject());
    group.getGroup().getCOSObject().setItem(COSName.S, COSName.TRANSPARENCY);
    return group;
  }

  @Test
  void layersWithinEachOtherAreBounded() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDTransparencyGroup outer = group(document, "");
      for (int i = 0; i < 8; i++) {
        PDTransparencyGroup next = group(document, "/X Do");
        next.getResources().put(COSName.getPDFName("X"), outer);
        outer = next;
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(outer);
      }
      document.save(file.toFile());
    }
    assertRefused("layers");
  }

  /** A page with an image of that filter and those bytes. */
  private void printImage(COSName filter, byte[] encoded, int width, int height)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream image = document.getDocument().createCOSStream();
      image.setItem(COSName.TYPE, COSName.XOBJECT);
      image.setItem(COSName.SUBTYPE, COSName.IMAGE);
      image.setInt(COSName.WIDTH, width);
      image.setInt(COSName.HEIGHT, height);
      image.setInt(COSName.BITS_PER_COMPONENT, 8);
      image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
      try (OutputStream out = image.createRawOutputStream()) {
        out.write(encoded);
      }
      image.setItem(COSName.FILTER, filter);
      page.setResources(new PDResources());
      page.getResources().getCOSObject().setItem(COSName.XOBJECT, images(image));
      PDStream content = new PDStream(document);
      try (OutputStream out = content.createOutputStream()) {
        out.write("q 500 0 0 500 0 0 cm /X Do Q".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(content);
      document.save(file.toFile());
    }
  }

  private static COSDictionary images(COSStream image) {
    COSDictionary images = new COSDictionary();
    images.setItem(COSName.getPDFName("X"), image);
    return images;
  }

  @Test
  void anImageThatSaysItIsHugeIsNotDecoded() throws IOException {
    printImage(COSName.FLATE_DECODE, deflated(1), 60_000, 60_000);
    assertRefused("60000 × 60000 pixels");
  }

  @Test
  void anImageThatIsLargerThanItSaysIsNotDecoded() throws IOException {
    printImage(COSName.FLATE_DECODE, deflated(400), 10, 10);
    assertRefused("MB");
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    byte[] bytes = jpeg.toByteArray();
    printImage(COSName.DCT_DECODE, bytes, 8, 8);
    assertThat(draw().width()).isBetween(799, 800);
    int head = startOfFrame(bytes);
    for (int i = 5; i <= 8; i++) {
      bytes[head + i] = (byte) 0xF0;
    }
    printImage(COSName.DCT_DECODE, bytes, 8, 8);
    assertRefused("61680 × 61680 pixels");
  }

  private static int startOfFrame(byte[] jpeg) {
    for (int i = 0; i < jpeg.length - 1; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        return i;
      }
    }
    throw new AssertionError("no frame");
  }

  private static byte[] deflated(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void nothingThatADamagedFileHoldsGoesFurther() throws IOException {
    PrintedArchive.print(file, PrintedArchive.BOXES);
    byte[] whole = Files.readAllBytes(file);
    long seed = System.nanoTime();
    System.out.println("PdfPictureTest seed " + seed);
    Random random = new Random(seed);
    int drawn = 0;
    for (int i = 0; i < 150; i++) {
      byte[] bytes = whole.clone();
      for (int k = random.nextInt(1, 30); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);
      try {
        drawn += draw().width() > 0 ? 1 : 0;
      } catch (UndrawableException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain(folder.toString());
      }
    }
    assertThat(drawn).as("seed %d", seed).isBetween(1, 149);
  }
}
