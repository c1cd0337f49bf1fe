package org.soubao.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bad files are as bad as they are said to be, and no worse. */
class BadPdfsTest {
  @TempDir Path folder;

  @Test
  void eachHasAName() throws Exception {
    assertThat(BadPdfs.all()).extracting(BadPdfs.BadPdf::name).doesNotHaveDuplicates();
  }

  @Test
  void plainOneIsRead() throws Exception {
    try (PDDocument document = Loader.loadPDF(SmallPdf.plain())) {
      assertThat(new PDFTextStripper().getText(document)).contains("第一号水站开闸供水", "本报讯");
    }
  }

  @Test
  void longOneHoldsAnArticleAPage() throws Exception {
    Path file = folder.resolve("long.pdf");
    LongPdf.write(file, 3000);
    assertThat(Files.size(file)).isLessThan(10_000_000);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(3000);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(2987);
      stripper.setEndPage(2987);
      assertThat(stripper.getText(document)).contains(LongPdf.headline(2987));
    }
  }
}
