package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.pages.PageDump;
import org.soubao.typeset.BadPdfs;
import org.soubao.typeset.BadPdfs.BadPdf;

/** Whatever a PDF holds: its text, or a sentence, in bounded time. */
class PdfPagesTest {
  private static final int MUTATIONS = 150;
  private static final String SENTENCE = "(?s)[A-Z].{15,400}\\.";

  @TempDir Path folder;
  private final List<PageDump> pages = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  private void read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("page.pdf"), bytes);
    try (SourceFiles found = SourceFiles.find(List.of(file))) {
      PageFile.read(found.files().getFirst(), ReadingRules.NONE, pages::add, fault -> tell(fault));
    } catch (UnreadableException e) {
      reasons.add(e.getMessage());
    }
  }

  private void tell(RejectedPage fault) {
    reasons.add(fault.reason());
  }

  static Stream<BadPdf> badPdfs() throws IOException {
    return BadPdfs.all().stream();
  }

  @ParameterizedTest
  @MethodSource("badPdfs")
  @Timeout(60)
  void aBadPdfIsReadOrRefusedWithASentence(BadPdf bad) throws Exception {
    read(bad.bytes());
    switch (bad.outcome()) {
      case READ -> assertThat(pages).as(reasons.toString()).isNotEmpty();
      case REFUSED -> assertThat(pages).isEmpty();
      case EITHER -> {}
    }
    assertThat(reasons).allSatisfy(reason -> assertThat(reason).matches(SENTENCE));
    assertThat(pages.size() + reasons.size()).isPositive();
  }

  @Test
  @Timeout(120)
  void anyBytesEndInPagesOrSentences() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] whole = BadPdfs.plain();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = whole.clone();
      for (int k = 1 + random.nextInt(12); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      read(bytes);
    }
    assertThat(reasons)
        .as("seed %d", seed)
        .allSatisfy(reason -> assertThat(reason).matches(SENTENCE));
  }

  @Test
  void aLetterKnowsItsPlace() throws Exception {
    read(BadPdfs.plain());
    PageDump page = pages.getFirst();
    assertThat(page.text()).contains("第一号水站开闸供水");
    int at = page.text().indexOf("第一号");
    assertThat(page.layout().lines())
        .filteredOn(line -> line.start() <= at && at < line.end())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.box()).isNotNull();
          assertThat(line.box().left()).isBetween(0.09, 0.11);
          assertThat(line.box().bottom()).isBetween(0.08, 0.12);
          assertThat(line.size()).isGreaterThan(2);
        });
  }
}
