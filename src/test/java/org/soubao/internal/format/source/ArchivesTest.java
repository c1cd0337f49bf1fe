package org.soubao.internal.format.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.soubao.internal.format.source.PackedFiles.archive;
import static org.soubao.internal.format.source.PackedFiles.files;
import static org.soubao.internal.format.source.PackedFiles.gzip;
import static org.soubao.internal.format.source.PackedFiles.noise;
import static org.soubao.internal.format.source.PackedFiles.put;
import static org.soubao.internal.format.source.PackedFiles.rawZip;
import static org.soubao.internal.format.source.PackedFiles.tar;
import static org.soubao.internal.format.source.PackedFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;
import org.soubao.internal.format.archive.ArchiveEntries;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.archive.EntryName;
import org.soubao.internal.format.archive.UnpackBudget;
import org.soubao.internal.format.archive.UnpackFolder;
import org.soubao.internal.format.archive.UnwritableException;
import org.soubao.internal.format.source.ArchiveUnpacker.Contents;
import org.soubao.internal.format.source.ArchiveUnpacker.Unpacked;

/** What is taken from archives, and what of them is refused. */
class ArchivesTest extends ArchiveTestCase {
  private static final String PAGE = "柳州晚报/2025-02-25/01.txt";

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "A.TGZ"})
  void theFilesOfAnArchiveAreReadAsThoseOfAFolder(String name) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.write(
        pages.resolve(name),
        archive(
            name.toLowerCase(Locale.ROOT),
            files(PAGE, "渡口", "x.jsonl", "{}", "y.docx", "?", "__MACOSX/._x.txt", "?")));
    try (SourceFiles found = SourceFiles.find(List.of(pages))) {
      assertThat(found.rejected()).isEmpty();
      assertThat(found.passedOver()).isEqualTo(2);
      assertThat(found.files())
          .extracting(SourceFile::path)
          .containsExactly(name + "/x.jsonl", name + "/" + PAGE);
      SourceFile page = found.files().getLast();
      assertThat(page.place()).isEqualTo(pages.resolve(name).resolve(PAGE));
      assertThat(Files.readString(page.file())).isEqualTo("渡口");
      assertThat(page.bytes()).isEqualTo(6);
      assertThat(found.units().getLast().key()).isEqualTo("2025-02-25/柳州晚报");
    }
    assertNothingIsLeft();
  }

  @Test
  void theNameOfAnArchiveIsThatOfAFolder() throws Exception {
    Path file = Files.write(folder.resolve("柳州晚报.zip"), zip(files("2025-02-25/01.txt", "渡口")));
    try (SourceFiles found = SourceFiles.find(List.of(file))) {
      assertThat(PagePath.of(found.files().getFirst()).newspaper()).isEqualTo("柳州晚报");
    }
  }

  @Test
  void tablesAndCorrectionsInItsTopFolderHold() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.zip"),
            zip(files(PAGE, "渡口", "newspapers.tsv", "青石晚报\t柳州", "corrections.jsonl", "{}")));
    try (SourceFiles found = SourceFiles.find(List.of(file))) {
      assertThat(found.tables()).hasSize(1);
      assertThat(found.corrections()).hasSize(1);
      assertThat(found.corrections().getFirst().page(PAGE)).isEqualTo(file.resolve(PAGE));
      assertThat(found.files()).hasSize(1);
    }
  }

  @Test
  void anArchiveMayHoldAnotherButNoThird() throws IOException {
    byte[] inner = zip(files("c.txt", "丙"));
    Map<String, byte[]> middle = files("b.txt", "乙");
    middle.put("inner.zip", inner);
    Map<String, byte[]> outer = files("a.txt", "甲");
    outer.put("middle.tar", tar(middle));
    Contents contents = unpack("outer.zip", zip(outer));
    assertThat(paths(contents)).containsExactly("outer.zip/a.txt", "outer.zip/middle.tar/b.txt");
    assertThat(rejected(contents))
        .isEqualTo(
            "outer.zip/middle.tar/inner.zip: It is an archive in an archive in an archive; unpack"
                + " one of them.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-8"})
  void chineseNamesAreRead(String charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(false);
      zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
      put(zip, new ZipArchiveEntry(PAGE), "渡口".getBytes(UTF_8));
    }
    assertThat(paths(unpack("a.zip", bytes.toByteArray()))).containsExactly("a.zip/" + PAGE);
    ByteArrayOutputStream tarBytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(tarBytes, charset)) {
      put(tar, new TarArchiveEntry(PAGE), "渡口".getBytes(UTF_8));
    }
    assertThat(paths(unpack("a.tar", tarBytes.toByteArray()))).containsExactly("a.tar/" + PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.txt", "x/../../a.txt", "C:/a.txt", "c:a.txt", "x\\a.txt", "x/\n.txt"})
  void pathsThatLeaveTheArchiveAreRefused(String name) throws IOException {
    for (String archive : List.of("a.zip", "a.tar")) {
      Map<String, byte[]> entries = files("good.txt", "甲", name, "乙", "last.txt", "丙");
      boolean isZip = archive.endsWith(".zip");
      Contents contents = unpack(archive, isZip ? rawZip(entries) : archive(archive, entries));
      assertThat(contents.files())
          .extracting(Unpacked::path)
          .contains(archive + "/good.txt", archive + "/last.txt");
      assertThat(contents.files().size() + contents.rejected().size()).isEqualTo(3);
      assertThat(contents.files())
          .allMatch(file -> file.place().normalize().startsWith(folder.resolve(archive)));
    }
  }

  @Test
  void absolutePathsAreRefused() {
    assertThatThrownBy(() -> EntryName.path("/etc/a.txt")).hasMessageContaining("absolute");
    assertThatThrownBy(() -> EntryName.path("a/../../b.txt")).hasMessageContaining("leads out");
  }

  @Test
  void linksAndDevicesAreRefusedAndTheOthersRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte kind :
          new byte[] {
            TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_BLK
          }) {
        TarArchiveEntry link = new TarArchiveEntry("l%d.txt".formatted(kind), kind);
        link.setLinkName("/etc/passwd");
        put(tar, link, new byte[0]);
      }
      put(tar, new TarArchiveEntry("good.txt"), "甲".getBytes(UTF_8));
    }
    Contents contents = unpack("a.tar", bytes.toByteArray());
    assertThat(paths(contents)).containsExactly("a.tar/good.txt");
    assertThat(contents.rejected()).hasSize(4);
    assertThat(rejected(contents)).contains("It is a link").contains("It is a device");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(zipped)) {
      ZipArchiveEntry link = new ZipArchiveEntry("l.txt");
      link.setUnixMode(0120777);
      put(zip, link, "/etc/passwd".getBytes(UTF_8));
    }
    assertThat(rejected(unpack("a.zip", zipped.toByteArray()))).contains("It is a link");
  }

  @Test
  void encryptedEntriesAndDoublesAreNamed() throws IOException {
    byte[] bytes = zip(files("a.txt", "甲", "b.txt", "乙"));
    for (int i = 0; i < bytes.length - 10; i++) {
      boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
      boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
      if (local || central) {
        bytes[i + (local ? 6 : 8)] |= 1;
      }
    }
    assertThat(rejected(unpack("a.zip", bytes))).contains("a.zip/a.txt: It is encrypted");
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(twice)) {
      put(tar, new TarArchiveEntry("a.txt"), "甲".getBytes(UTF_8));
      put(tar, new TarArchiveEntry("./a.txt"), "乙".getBytes(UTF_8));
    }
    Contents contents = unpack("a.tar", twice.toByteArray());
    assertThat(contents.files()).hasSize(1);
    assertThat(rejected(contents)).contains("another entry of that name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar", "a.tgz"})
  void ofADamagedArchiveIsReadWhatIsWhole(String name) throws IOException {
    byte[] noise = new byte[30_000];
    new java.util.Random(1).nextBytes(noise);
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", noise);
    entries.put("c.txt", noise);
    byte[] bytes = archive(name, entries);
    Contents contents = unpack(name, Arrays.copyOf(bytes, bytes.length - 20_000));
    assertThat(paths(contents)).startsWith(name + "/a.txt");
    assertThat(contents.rejected()).isNotEmpty();
    assertThat(rejected(contents)).contains("damaged");
    assertThat(contents.unseen()).containsExactly(name);
  }

  @Test
  void aFalseChecksumCostsItsEntryAlone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setMethod(ZipArchiveEntry.DEFLATED);
      zip.setLevel(0);
      put(zip, new ZipArchiveEntry("a.txt"), "abcdefgh".getBytes(UTF_8));
      put(zip, new ZipArchiveEntry("b.txt"), "乙".getBytes(UTF_8));
    }
    byte[] bytes = out.toByteArray();
    String latin = new String(bytes, Charset.forName("ISO-8859-1"));
    bytes[latin.indexOf("abcdefgh")] = 'X';
    Contents contents = unpack("a.zip", bytes);
    assertThat(paths(contents)).containsExactly("a.zip/b.txt");
    assertThat(rejected(contents)).contains("a.zip/a.txt: It is damaged in the archive");
  }

  @Test
  void aFailureOfOurOwnDiskIsNoDamage() throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), zip(files("a.txt", "甲")));
    UnpackFolder full = new UnpackFolder();
    full.close();
    assertThatThrownBy(() -> new Unpacking(full, SMALL, file, "a.zip", 0))
        .isInstanceOf(ArchiveException.NotUnpacked.class)
        .hasMessageContaining("An index stays as it was")
        .hasMessageContaining("can't be written to");
  }

  @Test
  void neitherIsAFullDisk() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "skipped: there is no /dev/full here");
    Path file = Files.write(folder.resolve("a.zip"), zip(files("a.txt", "甲")));
    UnpackBudget budget = UnpackBudget.of(SMALL, Files.size(file), 0);
    try (ArchiveEntries entries = ArchiveEntries.open(file, ArchiveForm.ZIP)) {
      ArchiveEntries.Entry entry = Objects.requireNonNull(entries.next());
      assertThatThrownBy(() -> budget.copy(entry, "a.txt", full))
          .isInstanceOf(UnwritableException.class)
          .hasMessageContaining("No space left on device");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.zip, '', 'The file is empty, with 0 bytes'",
    "a.tgz, '', 'The file is empty, with 0 bytes'",
    "a.zip, 'none at all', 'The file is no ZIP, whatever its name says: it begins otherwise.'",
    "a.zip, '<!DOCTYPE html>', 'it is HTML or XML, perhaps a page that says why'",
    "a.zip, 'Rar!', 'it is a RAR. Get it anew, or give it its right name.'",
    "a.tar.gz, 'PK', 'The file is no TAR compressed by gzip, whatever its name says: it is a"
        + " ZIP.'",
  })
  void whatIsNoArchiveIsSaidToBeNone(String name, String bytes, String reason) throws IOException {
    Contents contents = unpack(name, bytes.getBytes(UTF_8));
    assertThat(rejected(contents)).startsWith(name + ": The file is ").contains(reason);
    assertThat(contents.unseen()).containsExactly(name);
    Map<String, byte[]> outer = files("x.txt", "甲");
    outer.put(name, bytes.getBytes(UTF_8));
    Contents nested = unpack("outer.tar", tar(outer));
    assertThat(paths(nested)).containsExactly("outer.tar/x.txt");
    assertThat(rejected(nested))
        .startsWith("outer.tar/" + name + ": The file is ")
        .contains(reason);
  }

  @Test
  void otherFormsByAnArchivesNameAreTold() throws IOException {
    assertThat(rejected(unpack("a.tar", noise(2_000)))).contains("The file is no TAR");
    assertThat(rejected(unpack("a.tar.gz", gzip(noise(300))))).contains("The file is no TAR");
    byte[] selfUnpacking = zip(files("a.txt", "甲"));
    byte[] program = Arrays.copyOf("MZ".getBytes(UTF_8), 100 + selfUnpacking.length);
    System.arraycopy(selfUnpacking, 0, program, 100, selfUnpacking.length);
    assertThat(rejected(unpack("a.zip", program))).doesNotContain("no ZIP");
  }

  @Test
  void whatAKilledRunHasLeftIsRemovedAndWhatIsInUseStays() throws IOException {
    Path left = Files.createTempDirectory("soubao-unpacked-");
    Files.writeString(left.resolve("lock"), "");
    Files.writeString(left.resolve("00000000"), "渡口");
    try (ArchiveUnpacker one = new ArchiveUnpacker(SMALL);
        ArchiveUnpacker other = new ArchiveUnpacker(SMALL)) {
      Path file = Files.write(folder.resolve("a.zip"), zip(files("a.txt", "甲")));
      Path inUse = one.unpack(file, "a.zip").files().getFirst().file();
      assertThat(left).doesNotExist();
      other.unpack(file, "a.zip");
      assertThat(inUse).exists();
    }
    assertNothingIsLeft();
  }

  @Test
  void nothingIsLeftWhateverEndsTheSearch() throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), zip(files("a.txt", "甲")));
    List<Path> sources = new ArrayList<>(List.of(file));
    sources.add(null);
    assertThatThrownBy(() -> SourceFiles.find(sources)).isInstanceOf(NullPointerException.class);
    assertNothingIsLeft();
  }

  @Test
  void anEmptyArchiveIsNoSource() throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), zip(Map.of()));
    assertThatThrownBy(() -> SourceFiles.find(List.of(file)))
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("the archive holds nothing to ingest");
    Path none = Files.write(folder.resolve("b.tar.gz"), new byte[0]);
    try (SourceFiles found = SourceFiles.find(List.of(none))) {
      assertThat(found.rejected()).singleElement().asString().contains("The file is empty");
    }
  }
}
