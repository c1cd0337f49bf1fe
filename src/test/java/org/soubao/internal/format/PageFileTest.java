package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;

class PageFileTest {
  @TempDir Path folder;
  private final List<RejectedPage> faults = new ArrayList<>();

  private PageDump read(String path, byte[] bytes) throws IOException, UnreadableException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    List<PageDump> pages = new ArrayList<>();
    SourceFile source = SourceFiles.find(List.of(folder)).files().getFirst();
    PageFile.read(source, ReadingRules.NONE, pages::add, faults::add);
    return pages.getFirst();
  }

  private PageDump read(String path, String text) throws IOException, UnreadableException {
    return read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void foldersTellNewspaperDateAndPage() throws Exception {
    assertThat(read("赣州时报/2025-01-23/A05.txt", "渡口停航。"))
        .isEqualTo(
            new PageDump(
                "赣州时报/2025-01-23/A05.txt",
                "A05",
                "赣州时报",
                LocalDate.of(2025, 1, 23),
                "A05",
                "渡口停航。"));
  }

  @Test
  void aFileNameTellsThemToo() throws Exception {
    PageDump page = read("赣州时报_20250123_A05.txt", "渡口停航。");
    assertThat(page.name().newspaper()).isEqualTo("赣州时报");
    assertThat(page.name().date()).isEqualTo(LocalDate.of(2025, 1, 23));
    assertThat(page.name().page()).isEqualTo("A05");
  }

  @Test
  void aNameThatTellsNothingLeavesThemOpen() throws Exception {
    PageDump page = read("scan 17.txt", "渡口停航。");
    assertThat(page.name().newspaper()).isNull();
    assertThat(page.name().date()).isNull();
    assertThat(page.name().stem()).isEqualTo("scan 17");
  }

  @Test
  void aByteOrderMarkIsNoText() throws Exception {
    assertThat(read("a.txt", "\uFEFF渡口").text()).isEqualTo("渡口");
  }

  @Test
  void aDayThatDoesNotExistIsSaid() {
    assertThatThrownBy(() -> read("赣州时报/2025-13-40/01.txt", "渡口"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("2025-13-40");
  }

  @Test
  void aFileNameWithADayThatDoesNotExistIsSaid() {
    assertThatThrownBy(() -> read("赣州时报_20250230_01.txt", "渡口"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("20250230");
  }

  @Test
  void aTextInDoubtIsSaidWithWhatItMayBe() {
    byte[] bytes = "渡口".getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> read("a.txt", bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("GB18030 (渡口) or Big5")
        .hasMessageContaining("--encoding");
  }

  @Test
  void anEmptyPageAndABinaryOneAreSaid() {
    assertThatThrownBy(() -> read("a.txt", " \n　"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> read("a.txt", "ab\n\0\1"))
        .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.line()).isEqualTo(2))
        .hasMessageContaining("binary");
  }

  @Test
  void halfACharacterAtTheEndIsSaidWithItsLine() throws Exception {
    byte[] whole = "渡口\n停航".getBytes(StandardCharsets.UTF_8);
    assertThat(read("a.txt", Arrays.copyOf(whole, whole.length - 2)).text()).isEqualTo("渡口\n停");
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(2))
        .satisfies(fault -> assertThat(fault.reason()).contains("byte 11"));
  }

  @Test
  void aFewZerosAreBrokenCharacters() throws Exception {
    PageDump page = read("a.txt", "渡口复航\n\n本报讯 渡口昨日复航，首班船六时离\0岸，载客四十二人，船工说江面上还有一层薄雾，要等到日出才会散去。\n");
    assertThat(page.text()).contains("离\uFFFD岸");
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(3))
        .satisfies(fault -> assertThat(fault.reason()).startsWith("1 zero byte"));
  }
}
