package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.search.ComparedHeading;
import org.soubao.search.ComparedSentence;
import org.soubao.search.ComparedSentence.Kind;
import org.soubao.search.ComparedText;
import org.soubao.search.Comparison;
import org.soubao.search.PlaceLag;
import org.soubao.search.Printing;
import org.soubao.search.Reprints;

class ReprintsTest {
  @TempDir static Path folder;
  private static Archive archive;

  @BeforeAll
  static void index() throws IOException {
    ReprintedStory.write(folder.resolve("sources"));
    Path index = folder.resolve("index");
    Reindex.from(folder.resolve("sources")).into(index).run();
    archive = Archive.open(index);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @Test
  void allPrintingsAreToldOfInTheOrderOfPrint() {
    Reprints story = archive.reprints("cut").orElseThrow();
    assertThat(story.id()).isEqualTo("cut");
    assertThat(story.count()).isEqualTo(4);
    assertThat(story.printings())
        .extracting(it -> it.article().id())
        .containsExactly("first", "cut", "changed", "again");
    assertThat(story.printings()).extracting(Printing::lag).containsExactly(0, 1, 3, 6);
    assertThat(story.printings())
        .extracting(Printing::front)
        .containsExactly(true, false, false, false);
    assertThat(story.printings())
        .extracting(Printing::repeat)
        .containsExactly(false, false, false, true);
    assertThat(story.places())
        .extracting(it -> it.place().city(), PlaceLag::lag, PlaceLag::printings)
        .containsExactly(tuple("绵阳市", 0, 2), tuple("广元市", 1, 1), tuple("宝鸡市", 3, 1));
  }

  /** The longest printing is the one that added a paragraph. */
  @Test
  void aPrintingKeepsAShareOfTheLongest() {
    List<Printing> printings = archive.reprints("first").orElseThrow().printings();
    assertThat(printings.get(2).kept()).isEqualTo(1);
    assertThat(printings.get(0).kept()).isCloseTo(0.85, within(0.08));
    assertThat(printings.get(1).kept()).isCloseTo(0.45, within(0.1));
    assertThat(printings.get(1).length()).isLessThan(printings.get(0).length());
  }

  @Test
  void anArticleThatNobodyReprintedIsAlone() {
    Reprints story = archive.reprints("other").orElseThrow();
    assertThat(story.count()).isEqualTo(1);
    assertThat(story.printings()).singleElement().extracting(Printing::lag).isEqualTo(0);
    assertThat(archive.reprints("none")).isEmpty();
    assertThat(archive.compare("first", "none")).isEmpty();
    assertThat(archive.compare("none", "first")).isEmpty();
  }

  @Test
  void whatWasCutMovedAndRetitledIsTold() {
    Comparison comparison = archive.compare("cut", "first").orElseThrow();
    assertThat(comparison.left()).isEqualTo("first");
    assertThat(comparison.retitled()).isTrue();
    assertThat(comparison.headings())
        .extracting(ComparedHeading::field)
        .containsExactly("kicker", "headline");
    assertThat(comparison.count(Kind.MOVED)).isEqualTo(2);
    assertThat(comparison.sentences())
        .filteredOn(it -> it.kind() == Kind.CUT)
        .extracting(it -> Objects.requireNonNull(it.left()).text().substring(0, 5))
        .contains("2016年", "“小时候天", "市航务处负");
    assertThat(comparison.rightShare()).isGreaterThan(0.9);
    assertThat(comparison.leftShare()).isLessThan(0.6);
  }

  @Test
  void whatWasChangedIsToldByTheCharacter() {
    Comparison comparison = archive.compare("first", "changed").orElseThrow();
    assertThat(changes(comparison.sentences())).contains("本报讯", "42", "24", "白鹤两处", "46", "26");
    assertThat(comparison.sentences().getLast().kind()).isEqualTo(Kind.ADDED);
    assertThat(comparison.headings()).last().matches(deck -> !deck.same());
    assertThat(comparison.partial()).isFalse();
  }

  private static List<String> changes(List<ComparedSentence> sentences) {
    return sentences.stream()
        .flatMap(it -> Stream.of(it.left(), it.right()))
        .filter(Objects::nonNull)
        .flatMap(ReprintsTest::changes)
        .toList();
  }

  private static Stream<String> changes(ComparedText text) {
    return text.changes().stream().map(it -> text.text().substring(it.start(), it.end()));
  }
}
