package org.soubao.internal.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.archive.EntryName;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.source.ArchiveUnpacker;
import org.soubao.internal.format.source.ArchiveUnpacker.Contents;
import org.soubao.internal.format.source.ArchiveUnpacker.Unpacked;
import org.soubao.internal.format.source.PagePath;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;

/** What is taken from archives, and what is refused. */
class ArchivesTest {
  private static final String PAGE = "柳州晚报/2025-02-25/01.txt";
  private static final UnpackLimits SMALL = new UnpackLimits(20, 100_000, 400_000, 50, 10_000, 0);

  @TempDir Path folder;

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, new ZipArchiveEntry(entry.getKey()), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(tar, new TarArchiveEntry(entry.getKey()), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
      throws IOException {
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return files;
  }

  static byte[] archive(String name, Map<String, byte[]> entries) throws IOException {
    if (name.endsWith(".zip")) {
      return zip(entries);
    }
    byte[] tar = tar(entries);
    return name.endsWith("gz") ? gzip(tar) : tar;
  }

  private Contents unpack(String name, byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve(name), archive);
    try (ArchiveUnpacker unpacker = new ArchiveUnpacker(SMALL)) {
      return unpacker.unpack(file, name);
    }
  }

  private static List<String> paths(Contents contents) {
    return contents.files().stream().map(Unpacked::path).toList();
  }

  private static String rejected(Contents contents) {
    return contents.rejected().stream().map(RejectedPage::toString).reduce("", (a, b) -> a + b);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "A.TGZ"})
  void theFilesOfAnArchiveAreReadAsThoseOfAFolder(String name) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.write(
        pages.resolve(name),
        archive(
            name.toLowerCase(java.util.Locale.ROOT),
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

  private static void assertNothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("soubao-unpacked-")))
          .isEmpty();
    }
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

  /** With names as they are, without what the library mends. */
  private static byte[] rawZip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
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
    assertThat(contents.isWhole()).isFalse();
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
  void bombsAreRefusedBeforeTheyUnpack() throws IOException {
    byte[] zeros = new byte[90_000];
    Map<String, byte[]> bomb = files("a.txt", "甲");
    bomb.put("b.txt", zeros);
    assertRefused(unpack("a.zip", zip(bomb)), "a.zip/b.txt: it unpacks to more than 50 times");
    byte[] noise = new byte[120_000];
    new java.util.Random(1).nextBytes(noise);
    assertRefused(unpack("b.tar", tar(Map.of("b.txt", noise))), "it has more than 100,000 bytes");
    Map<String, byte[]> large = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      large.put(i + ".txt", Arrays.copyOf(noise, 90_000));
    }
    assertRefused(unpack("c.tar", tar(large)), "all archives have more than 400,000 bytes");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      many.put(i + ".txt", "甲".getBytes(UTF_8));
    }
    assertRefused(unpack("d.zip", zip(many)), "it is one more than 20");
    assertNothingIsLeft();
  }

  private static void assertRefused(Contents contents, String limit) {
    assertThat(contents.files()).isEmpty();
    assertThat(rejected(contents))
        .contains("The archive is refused at its entry")
        .contains(limit)
        .contains("unpack it and name the folder");
  }

  @Test
  void anEmptyArchiveIsNoSource() throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), zip(Map.of()));
    assertThatThrownBy(() -> SourceFiles.find(List.of(file)))
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("the archive holds nothing to ingest");
    Path none = Files.write(folder.resolve("b.tar.gz"), new byte[0]);
    try (SourceFiles found = SourceFiles.find(List.of(none))) {
      assertThat(found.rejected()).singleElement().asString().contains("damaged");
    }
  }
}
