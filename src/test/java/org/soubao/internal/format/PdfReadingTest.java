package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;
import org.soubao.typeset.BadPdfs;
import org.soubao.typeset.BadPdfs.BadPdf;
import org.soubao.typeset.BadPdfs.Outcome;
import org.soubao.typeset.LongPdf;
import org.soubao.typeset.SmallPdf;

class PdfReadingTest {
  private static final Duration MOST = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final List<PageDump> pages = new ArrayList<>();
  private final List<RejectedPage> faults = new ArrayList<>();

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private void read() throws UnreadableException {
    for (SourceFile file : SourceFiles.find(List.of(folder)).files()) {
      PageFile.read(file, ReadingRules.NONE, pages::add, faults::add);
    }
  }

  /** A PDF of which each page has a line of text, a picture, or for null nothing. */
  private void write(String path, List<String> texts) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String text : texts) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          if (text.equals("picture") || text.startsWith("stamp")) {
            BufferedImage image = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, image), 9, 9, 590, 770);
          }
          if (!text.isEmpty() && !text.equals("picture")) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
          }
        }
      }
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      document.save(file.toFile());
    }
  }

  @Test
  void aFileWithOnePageKeepsItsPath() throws Exception {
    write("赣州时报/2025-01-23/A05.pdf", SmallPdf.plain());
    read();
    assertThat(pages).extracting(PageDump::path).containsExactly("赣州时报/2025-01-23/A05.pdf");
    assertThat(pages.getFirst().name().page()).isEqualTo("A05");
    assertThat(pages.getFirst().text()).startsWith("第一号水站开闸供水\n\n");
    assertThat(pages.getFirst().layout().lines()).allMatch(line -> line.box() != null);
  }

  @Test
  void severalPagesHaveTheirNumbers() throws Exception {
    LongPdf.write(folder.resolve("水站.pdf"), 3);
    read();
    assertThat(pages)
        .extracting(PageDump::path)
        .containsExactly("水站.pdf#page=1", "水站.pdf#page=2", "水站.pdf#page=3");
    assertThat(pages.getLast().text()).contains(LongPdf.headline(3));
    assertThat(pages.getLast().name().stem()).isEqualTo("水站-3");
  }

  @Test
  void anIssueMayBeOneFile() throws Exception {
    Files.createDirectories(folder.resolve("赣州时报"));
    LongPdf.write(folder.resolve("赣州时报/2025-01-23.pdf"), 2);
    LongPdf.write(folder.resolve("赣州时报_20250124.pdf"), 2);
    read();
    assertThat(pages).extracting(page -> page.name().newspaper()).containsOnly("赣州时报");
    assertThat(pages)
        .extracting(page -> page.name().date())
        .containsOnly(LocalDate.of(2025, 1, 23), LocalDate.of(2025, 1, 24));
    assertThat(pages).extracting(page -> page.name().stem()).containsExactly("1", "2", "1", "2");
  }

  @Test
  void aScannedPageWithAStampNeedsOcrToo() throws Exception {
    write("a.pdf", List.of("stamp 17"));
    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("OCR");
  }

  @Test
  void aFileThatIsCutOffIsSaidToBe() throws Exception {
    byte[] whole = SmallPdf.plain();
    write("a.pdf", Arrays.copyOf(whole, whole.length - 8));
    read();
    assertThat(pages).hasSize(1);
    assertThat(faults).singleElement().asString().contains("cut off");
  }

  @Test
  void anEncryptedFileIsRefusedWithItsRemedy() throws Exception {
    BadPdf locked =
        BadPdfs.all().stream()
            .filter(bad -> bad.name().equals("a user password"))
            .findFirst()
            .get();
    write("a.pdf", locked.bytes());
    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("save it without one");
  }

  @Test
  void aScannedPageNeedsOcr() throws Exception {
    write("a.pdf", List.of("picture"));
    assertThatThrownBy(this::read).hasMessageContaining("OCR");
  }

  @Test
  void scannedPagesAreNamedEach() throws Exception {
    write("a.pdf", List.of("picture", "", "picture"));
    read();
    assertThat(faults)
        .extracting(RejectedPage::path)
        .containsExactly("a.pdf#page=1", "a.pdf#page=3");
  }

  @Test
  void picturesAmongTextAreCounted() throws Exception {
    write("a.pdf", List.of("picture", "The ferry runs again.", "picture"));
    read();
    assertThat(pages).hasSize(1);
    assertThat(faults)
        .singleElement()
        .extracting(RejectedPage::reason)
        .asString()
        .contains("2 pages");
  }

  @Test
  void anEmptyPageIsSaidToBeEmpty() throws Exception {
    write("a.pdf", List.of(""));
    assertThatThrownBy(this::read).hasMessage("The page is empty.");
  }

  @ParameterizedTest
  @ValueSource(ints = {102, 200_000, 2_000_000_000})
  void pagesThatAreNotThereAreToldOfOnce(int promised) throws Exception {
    write("a.pdf", BadPdfs.promised(promised));
    assertTimeout(MOST, this::read);
    assertThat(pages).extracting(PageDump::path).containsExactly("a.pdf#page=1");
    String reason =
        "It promises %,d pages, but from page 2 on they are not there".formatted(promised);
    assertThat(faults).singleElement().asString().contains("a.pdf").contains(reason);
  }

  @Test
  void someMissingPagesAreNamed() throws Exception {
    write("a.pdf", BadPdfs.promised(3));
    read();
    assertThat(pages).hasSize(1);
    assertThat(faults).singleElement().asString().contains("Pages 2 to 3 are promised");
  }

  static List<BadPdf> badPdfs() throws IOException {
    return BadPdfs.all();
  }

  @ParameterizedTest
  @MethodSource("badPdfs")
  void badFilesAreReadOrRefused(BadPdf bad) throws Exception {
    write("a.pdf", bad.bytes());
    boolean whole = assertTimeout(MOST, this::isRead);
    if (bad.outcome() != Outcome.EITHER) {
      assertThat(whole && !pages.isEmpty()).isEqualTo(bad.outcome() == Outcome.READ);
    }
  }

  @Test
  void changedBytesBreakNothing() throws Exception {
    Random random = new Random(7);
    byte[] whole = SmallPdf.plain();
    for (int round = 0; round < 300; round++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i <= random.nextInt(12); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      write("a.pdf", bytes);
      assertTimeout(MOST, this::isRead, "seed 7, round " + round);
    }
  }

  private boolean isRead() {
    try {
      read();
      return true;
    } catch (UnreadableException e) {
      assertThat(e).hasMessageEndingWith(".");
      return false;
    }
  }

  @Test
  void numbersOfLettersAreNoText() {
    assertThatThrownBy(
            () -> {
              write("a.pdf", List.of("& oeÈÈ%ñ% =7N± ÈÈñ± ~0 þÐ&7"));
              read();
            })
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("of no known character")
        .hasMessageContaining("OCR");
  }

  @Test
  void anotherLanguageIsText() throws Exception {
    write("a.pdf", List.of("Le pont a été rouvert à la circulation près de la forêt"));
    read();
    assertThat(pages).hasSize(1);
  }

  @Test
  void blankPagesAndWhatIsNoPdfAreSaid() {
    assertThatThrownBy(
            () -> {
              write("a.pdf", List.of("", "", ""));
              read();
            })
        .isInstanceOf(UnreadableException.class)
        .hasMessage("Its 3 pages are blank; export it anew.");
    assertThatThrownBy(
            () -> {
              write("a.pdf", "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
              read();
            })
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("It is no PDF");
  }
}
