package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.RejectedPage;
import org.soubao.ingest.UpdateReport;

/** What an update reads, and what it leaves. */
class UpdateTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);
  private static final String FIRST = "青石晚报/2025-03-01/01.txt";
  private static final String SECOND = "青石晚报/2025-03-01/02.txt";
  private static final String OTHER = "白鹭时报/2025-03-01/01.txt";

  @TempDir Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void reindex() throws IOException {
    pages = folder.resolve("pages");
    index = folder.resolve("index");
    write(FIRST, "青石桥修缮进入最后一月\n\n本报讯（记者林知远）石匠们量了七遍才敢下凿。\n（下转第二版）\n");
    write(SECOND, "（上接第一版）\n\n拱石只要差一分，桥就会歪，石匠们直到半夜才收工。\n");
    write(OTHER, "渡口复航\n\n本报讯 章江渡口昨日复航，头一班坐了十五个人。\n");
    Reindex.from(pages).into(index).run();
  }

  private void write(String name, String text) throws IOException {
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private void rewrite(String name, String from, String to) throws IOException {
    Path file = pages.resolve(name);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private UpdateReport update() {
    return Update.of(index).run();
  }

  private long count(String query) {
    try (Archive archive = Archive.open(index)) {
      return archive.search(query).total().value();
    }
  }

  @Test
  void whereNothingHasChangedTheIndexStays() throws IOException {
    String pointer = Files.readString(index.resolve("current"));
    UpdateReport report = update();
    assertThat(report.isChanged()).isFalse();
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.files()).isEqualTo(3);
    assertThat(Files.readString(index.resolve("current"))).isEqualTo(pointer);
  }

  @Test
  void aChangedPageIsReadWithItsIssueAndNothingElse() throws IOException {
    rewrite(SECOND, "半夜", "天亮");
    UpdateReport report = update();
    assertThat(report.filesRead()).isEqualTo(2);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(count("\"石匠们直到天亮才收工\"")).isEqualTo(1);
    assertThat(count("\"石匠们直到半夜才收工\"")).isZero();
    try (Archive archive = Archive.open(index)) {
      assertThat(archive.search("青石桥").hits().getFirst().article().parts()).hasSize(1);
    }
  }

  @Test
  void aFileOfTheSameSizeAndTimeIsNotOpened() throws IOException {
    rewrite(OTHER, "十五个人", "十六个人");
    Files.setLastModifiedTime(pages.resolve(OTHER), LONG_AGO);
    assertThat(update().isChanged()).isFalse();
    Files.setLastModifiedTime(pages.resolve(OTHER), FileTime.fromMillis(1_700_000_009_000L));
    assertThat(update().filesRead()).isEqualTo(1);
    assertThat(count("\"十六个人\"")).isEqualTo(1);
  }

  @Test
  void aFileThatOnlyHasAnotherTimeIsNotReadAgain() throws IOException {
    Files.setLastModifiedTime(pages.resolve(OTHER), FileTime.fromMillis(1_700_000_009_000L));
    assertThat(update().isChanged()).isFalse();
  }

  @Test
  void whatIsGoneLeaves() throws IOException {
    Files.delete(pages.resolve(OTHER));
    UpdateReport report = update();
    assertThat(report.filesGone()).isEqualTo(1);
    assertThat(report.filesRead()).isZero();
    assertThat(count("渡口")).isZero();
    assertThat(count("")).isEqualTo(1);
  }

  @Test
  void whatIsWithdrawnLeavesAndComesBack() throws IOException {
    Path corrections = pages.resolve("corrections.jsonl");
    Files.writeString(
        corrections, "{\"path\":\"%s\",\"offset\":0,\"do\":\"withdraw\"}".formatted(OTHER));
    assertThat(update().filesRead()).isEqualTo(1);
    assertThat(count("渡口")).isZero();
    Files.delete(corrections);
    assertThat(update().filesRead()).isEqualTo(1);
    assertThat(count("渡口")).isEqualTo(1);
  }

  @Test
  void aTableOfNewspapersBearsOnAllPages() throws IOException {
    Files.writeString(pages.resolve("newspapers.tsv"), "青石晚报\t柳州\n");
    assertThat(update().filesRead()).isEqualTo(3);
    assertThat(count("city:柳州")).isEqualTo(1);
  }

  @Test
  void sourcesAreAdded() throws IOException {
    Path more = folder.resolve("more.jsonl");
    Files.writeString(more, "{\"id\": \"m\", \"body\": \"茶市开秤。\"}\n");
    assertThat(Update.of(index).with(List.of(more)).run().added()).isEqualTo(1);
    assertThat(count("茶市")).isEqualTo(1);
    Files.writeString(more, "{\"id\": \"m\", \"body\": \"茶市又开秤。\"}\n");
    assertThat(update().filesRead()).as("it is remembered").isEqualTo(1);
    assertThat(Update.of(index).with(List.of(more, pages.resolve(FIRST))).run().isChanged())
        .as("it is there already, and so is what lies in a source")
        .isFalse();
  }

  @Test
  void theFirstOfTwoWithOneIdIsTaken() throws IOException {
    Path more = folder.resolve("more.jsonl");
    String id = "白鹭时报-2025-03-01-01-1";
    Files.writeString(more, "{\"id\": \"%s\", \"body\": \"茶市开秤。\"}\n".formatted(id));
    UpdateReport second = Update.of(index).with(List.of(more)).run();
    assertThat(second.rejected()).extracting(RejectedPage::path).containsExactly("more.jsonl");
    assertThat(count("茶市")).isZero();
    Files.delete(pages.resolve(OTHER));
    assertThat(update().rejected()).isEmpty();
    assertThat(count("茶市")).as("the id is free now").isEqualTo(1);
    write(OTHER, "渡口复航\n\n本报讯 章江渡口昨日复航，头一班坐了十五个人。\n");
    assertThat(update().rejected()).extracting(RejectedPage::path).containsExactly("more.jsonl");
    assertThat(count("茶市")).as("and taken again").isZero();
  }

  @Test
  void sourcesThatCannotBeMeantAreRefused() throws IOException {
    assertThatThrownBy(() -> Update.of(index).with(List.of(folder)).run())
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("which the index was made from");
    Files.move(pages, folder.resolve("elsewhere"));
    assertThatThrownBy(this::update)
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("Put it back, or reindex without it");
    Files.createDirectory(pages);
    assertThatThrownBy(this::update)
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("nothing to ingest");
    assertThat(count("")).as("the index stays as it was").isEqualTo(2);
  }

  @Test
  void whatCannotBeSeenIsNotGone() throws IOException {
    Path newspaper = pages.resolve("白鹭时报");
    Files.move(newspaper, folder.resolve("elsewhere"));
    Files.createSymbolicLink(newspaper, pages); // A loop can't be walked.
    UpdateReport report = update();
    assertThat(report.rejected()).extracting(RejectedPage::path).containsExactly("白鹭时报");
    assertThat(report.isChanged()).isFalse();
    rewrite(SECOND, "半夜", "天亮");
    assertThat(update().filesGone()).isZero();
    assertThat(count("渡口")).isEqualTo(1);
    Files.delete(newspaper);
    assertThat(update().filesGone()).isEqualTo(1);
    assertThat(count("渡口")).isZero();
  }

  @Test
  void whatChangesWhileItIsReadIsReadAgain() throws IOException {
    reindexWhileSecondIsWritten();
    assertThat(update().filesRead()).isEqualTo(2);
    assertThat(update().isChanged()).isFalse();
  }

  @Test
  void whatChangedWhileItWasReadStaysWhereItIsUnseen() throws IOException {
    reindexWhileSecondIsWritten();
    Path first = pages.resolve(FIRST);
    Path away = Files.move(first, folder.resolve("away"));
    Files.createSymbolicLink(first, folder.resolve("nowhere"));
    assertThat(update().rejected()).extracting(RejectedPage::path).containsExactly(FIRST);
    assertThat(count("青石桥")).isEqualTo(1);
    Files.delete(first);
    Files.move(away, first);
    assertThat(update().filesRead()).isEqualTo(2);
  }

  /** It holds the same all the time, as far as anybody can see before and after. */
  private void reindexWhileSecondIsWritten() {
    FileTime later = FileTime.fromMillis(LONG_AGO.toMillis() + 1);
    Reindex.from(pages).into(index).onProgress(far -> setTime(SECOND, later)).run();
  }

  private void setTime(String name, FileTime time) {
    try {
      Files.setLastModifiedTime(pages.resolve(name), time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatLiesBehindALinkToNowhereIsNotGone() throws IOException {
    Path day = pages.resolve(OTHER).getParent();
    Path away = folder.resolve("away");
    Files.move(day, away);
    Files.createSymbolicLink(day, folder.resolve("nowhere"));
    UpdateReport report = update();
    assertThat(report.rejected())
        .extracting(RejectedPage::toString)
        .containsExactly("白鹭时报/2025-03-01: It can't be read: the link leads nowhere.");
    assertThat(count("渡口")).isEqualTo(1);
    Files.delete(day);
    Files.createSymbolicLink(day, away);
    assertThat(update().rejected()).isEmpty();
    assertThat(count("渡口")).isEqualTo(1);
  }

  @Test
  void correctionsThatCannotBeReadAreNotUndone() throws IOException {
    Path corrections = pages.resolve("corrections.jsonl");
    Files.writeString(
        corrections, "{\"path\":\"%s\",\"offset\":0,\"do\":\"withdraw\"}".formatted(OTHER));
    assertThat(update().articles()).isEqualTo(1);
    Files.delete(corrections);
    Files.createSymbolicLink(corrections, folder.resolve("nowhere"));
    assertThatThrownBy(this::update)
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("corrections.jsonl")
        .hasMessageContaining("stays as it was");
    assertThat(count("渡口")).isZero();
  }

  @Test
  void whatIsDamagedIsNotServedOnceMore() throws IOException {
    Path generation = index.resolve(Files.readAllLines(index.resolve("current")).getFirst());
    Path file;
    try (Stream<Path> files = Files.list(generation)) {
      file = files.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    FileTime time = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time); // As where a disk flips a bit.
    rewrite(SECOND, "半夜", "天亮");
    assertThatThrownBy(this::update)
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasMessageContaining("can't be used");
    assertThat(Files.readString(index.resolve("current")))
        .contains(generation.getFileName().toString());
  }

  @Test
  void aLinkToASourceIsThatSource() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), pages);
    assertThat(Update.of(index).with(List.of(link)).run().isChanged()).isFalse();
    assertThat(Update.of(index).with(List.of(link.resolve(FIRST))).run().isChanged()).isFalse();
  }

  @Test
  void manyUpdatesDoNotLeaveManySegments() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(OTHER, "渡口复航\n\n本报讯 章江渡口第%d次复航，头一班坐了十五个人。\n".formatted(i + 10));
      Files.setLastModifiedTime(pages.resolve(OTHER), FileTime.fromMillis(1_700_000_000_000L + i));
      assertThat(update().filesRead()).isEqualTo(1);
    }
    assertThat(count("渡口")).isEqualTo(1);
    String generation = Files.readAllLines(index.resolve("current")).getFirst();
    try (Stream<Path> files = Files.walk(index.resolve(generation))) {
      assertThat(files.filter(file -> file.toString().endsWith(".si"))).hasSizeLessThan(30);
    }
  }

  @Test
  void anIndexMustBeThere() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> Update.of(nowhere).run()).isInstanceOf(ArchiveException.NoIndex.class);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void underFailABadPageStopsTheUpdate() throws IOException {
    write("白鹭时报/2025-03-02/01.txt", "");
    assertThatThrownBy(() -> Update.of(index).badPages(BadPages.FAIL).run())
        .isInstanceOf(ArchiveException.PageRejected.class);
    assertThat(count("")).isEqualTo(2);
    assertThat(update().rejected()).hasSize(1);
    assertThat(update().rejected()).as("told again, though not read again").hasSize(1);
  }
}
