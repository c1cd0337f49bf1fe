package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.ArchiveException;
import org.soubao.Reindex;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.Facet;
import org.soubao.search.Printings;
import org.soubao.search.SearchRequest;

/** Where a cluster can't answer as a folder does, as CLUSTER.md names it. */
@EnabledOnOs(OS.LINUX)
class NamedDifferencesIT {
  private static final int NEWSPAPERS = 10_050;
  private static final int PRINTINGS = 1_050;
  private static final String CHARACTERS = "江河湖海山川田林桥路车船灯书茶米布纸笔墨风雨云雪春夏秋冬东西南北";
  private static final SearchRequest ALL = SearchRequest.everything().build();

  @TempDir private static Path temp;
  private static URI address;
  private static Archive folder;
  private static Archive cluster;

  @BeforeAll
  static void reindex() throws Exception {
    Random random = new Random(20261122);
    Path articles = articles("newspapers", NEWSPAPERS, i -> text(random));
    String text = text(random);
    Path story = articles("story", PRINTINGS, i -> text);
    address = SharedNodes.newArchive();
    Path index = temp.resolve("index");
    Reindex.from(articles, story).into(index).run();
    Reindex.from(articles, story).into(address).run();
    folder = Archive.open(index);
    cluster = Archive.connect(address);
  }

  @AfterAll
  static void close() {
    folder.close();
    cluster.close();
  }

  /** Each in a newspaper of its own, the later ones printed later. */
  private static Path articles(String name, int count, IntFunction<String> text)
      throws IOException {
    String lines =
        IntStream.range(0, count)
            .mapToObj(i ->
                "{\"id\":\"%s-%d\",\"newspaper\":\"%s第%d报\",\"date\":\"%s\",\"headline\":\"渡口复航第%d次\",\"body\":\"%s\"}"
                    .formatted(
                        name,
                        i,
                        name,
                        i,
                        LocalDate.of(2025, 3, 1).plusDays(i / 600),
                        i,
                        text.apply(i)))
            .collect(Collectors.joining("\n", "", "\n"));
    return Files.writeString(temp.resolve(name + ".jsonl"), lines);
  }

  private static String text(Random random) {
    return random
        .ints(120, 0, CHARACTERS.length())
        .mapToObj(i -> CHARACTERS.substring(i, i + 1))
        .collect(Collectors.joining("", "", "。"));
  }

  @Test
  void aFacetTellsTheMostFrequentValues() {
    assertThat(newspapers(folder)).isEqualTo(NEWSPAPERS + PRINTINGS);
    assertThat(newspapers(cluster)).isEqualTo(10_000);
  }

  private static int newspapers(Archive archive) {
    return archive.search(ALL).facets().stream()
        .filter(facet -> facet.name().equals("newspaper"))
        .map(Facet::values)
        .findFirst()
        .orElseThrow()
        .size();
  }

  @Test
  void aStoryTellsTheNewspapersOfItsFirstPrintings() {
    assertThat(story(folder).newspapers()).hasSize(PRINTINGS);
    assertThat(story(cluster).newspapers()).isEqualTo(story(folder).newspapers().subList(0, 1_000));
    assertThat(story(cluster).count()).isEqualTo(story(folder).count()).isEqualTo(PRINTINGS);
  }

  private static Printings story(Archive archive) {
    SearchRequest one = SearchRequest.query("newspaper:story第7报").limit(1).build();
    return Objects.requireNonNull(archive.search(one).hits().getFirst().printings());
  }

  @Test
  void anExportEndsWhenItsIndicesAreGone() throws Exception {
    Path small = articles("small", 3, i -> "渡口昨日复航，这是第%d次。".formatted(i));
    URI other = SharedNodes.newArchive();
    Reindex.from(temp.resolve("newspapers.jsonl")).into(other).run();
    try (Archive archive = Archive.connect(other);
        Export export = archive.export(ExportRequest.of(ALL))) {
      export.next();
      Reindex.from(small).into(other).run();
      Reindex.from(small).into(other).run();
      assertThatThrownBy(() -> export.forEachRemaining(article -> {}))
          .isInstanceOf(ArchiveException.class);
    }
  }

  @Test
  void headlinesAreSuggestedAmongAllThatBeginSo() {
    assertThat(cluster.suggest("渡口复航", 8)).isNotEqualTo(folder.suggest("渡口复航", 8));
  }
}
