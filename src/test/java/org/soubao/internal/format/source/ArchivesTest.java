package org.soubao.internal.format.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.archive.ArchiveEntries;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.archive.EntryName;
import org.soubao.internal.format.archive.UnpackBudget;
import org.soubao.internal.format.archive.UnpackFolder;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.archive.UnwritableException;
import org.soubao.internal.format.source.ArchiveUnpacker.Contents;
import org.soubao.internal.format.source.ArchiveUnpacker.Unpacked;

/** What is taken from archives, and what is refused. */
public class ArchivesTest {
  private static final String PAGE = "柳州晚报/2025-02-25/01.txt";
  private static final UnpackLimits SMALL =
      new UnpackLimits(20, 5, 100_000, 400_000, 50, 10_000, 0);

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

  public static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return files;
  }

  public static byte[] archive(String name, Map<String, byte[]> entries) throws IOException {
    if (name.endsWith(".zip")) {
      return zip(entries);
    }
    byte[] tar = tar(entries);
    return name.endsWith("gz") ? gzip(tar) : tar;
  }

  private Contents unpack(String name, byte[] archive) throws IOException {
    return unpack(name, archive, SMALL);
  }

  private Contents unpack(String name, byte[] archive, UnpackLimits limits) throws IOException {
    Path file = Files.write(folder.resolve(name), archive);
    try (ArchiveUnpacker unpacker = new ArchiveUnpacker(limits)) {
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
    String own = "soubao-unpacked-%d-".formatted(ProcessHandle.current().pid());
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith(own))).isEmpty();
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

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new java.util.Random(bytes).nextBytes(noise);
    return noise;
  }

  private void assertOnlyTheBombIsRefused(String name, byte[] bomb, String limit)
      throws IOException {
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", bomb);
    entries.putAll(files("c.txt", "丙"));
    Contents contents = unpack(name, archive(name, entries));
    assertThat(paths(contents)).containsExactly(name + "/a.txt", name + "/c.txt");
    assertThat(contents.unseen()).isEmpty();
    assertThat(rejected(contents))
        .startsWith(name + "/b.txt: It is refused, since")
        .contains(limit);
  }

  @Test
  void ofAnArchiveWithABombTheOthersAreRead() throws IOException {
    assertOnlyTheBombIsRefused("a.zip", new byte[90_000], "more than 50 times its size");
    assertOnlyTheBombIsRefused("a.zip", noise(120_000), "more than 100,000 bytes");
    assertOnlyTheBombIsRefused("a.tar", noise(120_000), "more than 100,000 bytes");
    assertOnlyTheBombIsRefused("a.tgz", noise(120_000), "more than 100,000 bytes");
    assertNothingIsLeft();
  }

  @Test
  void aBombInACompressedTarIsRefusedWhenItShows() throws IOException {
    UnpackLimits limits = new UnpackLimits(20, 5, 1L << 30, 1L << 30, 50, 10_000, 0);
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", new byte[20_000_000]);
    entries.put("c.txt", noise(100_000));
    Contents contents = unpack("a.tgz", archive("a.tgz", entries), limits);
    assertThat(paths(contents)).containsExactly("a.tgz/a.txt", "a.tgz/c.txt");
    assertThat(rejected(contents)).startsWith("a.tgz/b.txt: It is refused, since it unpacks");
  }

  @Test
  void whatAZipSaysOfASizeIsNotBelieved() throws IOException {
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", new byte[90_000]);
    entries.putAll(files("c.txt", "丙"));
    byte[] lying = zip(entries);
    for (int i = 0; i < lying.length - 30; i++) {
      boolean central = lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1;
      if (central && lying[i + 46] == 'b') {
        Arrays.fill(lying, i + 24, i + 28, (byte) 0);
        lying[i + 24] = 100;
      }
    }
    Contents contents = unpack("a.zip", lying);
    assertThat(paths(contents)).containsExactly("a.zip/a.txt", "a.zip/c.txt");
    assertThat(rejected(contents)).startsWith("a.zip/b.txt: It is refused, since it unpacks");
  }

  @Test
  void anArchiveThatIsTooMuchIsReadUpToThere() throws IOException {
    Map<String, byte[]> large = new LinkedHashMap<>();
    for (int i = 0; i < 7; i++) {
      large.put(i + ".txt", noise(90_000));
    }
    assertRefusedFrom(4, "4.txt", "all behind it", "c.tar", large, "have more than 400,000 bytes");
    assertRefusedFrom(4, "4.txt", "2 more behind it", "c.zip", large, "more than 400,000 bytes");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      many.put(i + ".txt", "甲".getBytes(UTF_8));
    }
    assertRefusedFrom(20, "20.txt", "9 more behind it", "d.zip", many, "it is one more than 20");
    many.replaceAll((name, content) -> new byte[0]);
    assertRefusedFrom(5, "5.txt", "24 more behind", "e.zip", many, "one empty file more than 5");
    Map<String, byte[]> small = new LinkedHashMap<>();
    for (int i = 0; i < 9; i++) {
      small.put(i + ".txt", new byte[9_000]);
    }
    assertRefusedFrom(6, "6.txt", "2 more behind", "f.zip", small, "more than 50 times its size");
    assertNothingIsLeft();
  }

  private void assertRefusedFrom(
      int read, String entry, String rest, String name, Map<String, byte[]> entries, String limit)
      throws IOException {
    Contents contents = unpack(name, archive(name, entries));
    assertThat(contents.files()).hasSize(read);
    assertThat(contents.unseen()).containsExactly(name);
    assertThat(rejected(contents))
        .startsWith(name + ": The archive is refused from its entry ")
        .contains(entry + " on: ")
        .contains(limit)
        .contains("Before that %d files of it are read; that entry and %s".formatted(read, rest))
        .endsWith("unpack it and name the folder.");
  }

  @Test
  void aBombWithinAnArchiveCostsThatAlone() throws IOException {
    Map<String, byte[]> small = new LinkedHashMap<>();
    for (int i = 0; i < 9; i++) {
      small.put(i + ".txt", new byte[9_000]);
    }
    Map<String, byte[]> outer = files("a.txt", "甲");
    outer.put("b.zip", zip(small));
    outer.put("c.txt", noise(20_000));
    Contents contents = unpack("a.zip", zip(outer));
    assertThat(contents.files()).hasSize(8);
    assertThat(paths(contents)).endsWith("a.zip/b.zip/5.txt", "a.zip/c.txt");
    assertThat(contents.unseen()).containsExactly("a.zip/b.zip");
    assertThat(rejected(contents)).startsWith("a.zip/b.zip: The archive is refused from");
  }

  @Test
  void manyEmptyFilesAreRefusedByTheirCount() throws IOException {
    Path file = folder.resolve("empty.zip");
    try (java.util.zip.ZipOutputStream zip =
        new java.util.zip.ZipOutputStream(
            new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < 150_000; i++) {
        zip.putNextEntry(new java.util.zip.ZipEntry("%06d.txt".formatted(i)));
      }
    }
    try (ArchiveUnpacker unpacker = new ArchiveUnpacker(UnpackLimits.STANDARD)) {
      Contents contents = unpacker.unpack(file, "empty.zip");
      assertThat(contents.files()).hasSize(10_000);
      assertThat(rejected(contents))
          .isEqualTo(
              "empty.zip: The archive is refused from its entry empty.zip/010000.txt on: it is one"
                  + " empty file more than 10,000. Before that 10,000 files of it are read; that"
                  + " entry and 139,999 more behind it are not. If you trust it, unpack it and name"
                  + " the folder.");
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
