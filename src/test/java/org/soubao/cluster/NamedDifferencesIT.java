package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
import org.soubao.Update;
import org.soubao.search.Collapse;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.Facet;
import org.soubao.search.Printings;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Sort;
import org.soubao.search.Suggestion;

/** Where a cluster can't answer as a folder does, as CLUSTER.md names it, and where it just can. */
@EnabledOnOs(OS.LINUX)
class NamedDifferencesIT {
  private static final int NEWSPAPERS = 10_050;
  private static final int PRINTINGS = 1_050;
  private static final int STORIES = 3_000;
  private static final int REMOVED = 60;
  private static final String CITY = "柳州市";
  private static final String CHARACTERS = "江河湖海山川田林桥路车船灯书茶米布纸笔墨风雨云雪春夏秋冬东西南北";
  private static final SearchRequest ALL = SearchRequest.everything().build();

  /** Headlines of the last day that anything was printed. */
  private static final Set<String> NEWEST =
      IntStream.range(600, PRINTINGS).mapToObj("渡口复航第%d次"::formatted).collect(Collectors.toSet());

  @TempDir private static Path temp;
  private static URI address;
  private static Archive folder;
  private static Archive cluster;

  @BeforeAll
  static void reindex() throws Exception {
    Random random = new Random(20261122);
    String printed = text(random);
    List<String> told = IntStream.range(0, STORIES).mapToObj(i -> text(random)).toList();
    List<Path> sources =
        List.of(
            articles("newspapers", NEWSPAPERS, i -> text(random)),
            articles("story", PRINTINGS, i -> printed),
            articles("one", STORIES, i -> "白沙日报", told::get),
            articles("other", STORIES, i -> "青河晚报", told::get));
    address = SharedNodes.newArchive();
    Path index = temp.resolve("index");
    Reindex.from(sources).into(index).run();
    Reindex.from(sources).into(address).run();
    folder = Archive.open(index);
    cluster = Archive.connect(address);
  }

  @AfterAll
  static void close() {
    folder.close();
    cluster.close();
  }

  /** Each in a newspaper of its own. */
  private static Path articles(String name, int count, IntFunction<String> text)
      throws IOException {
    return articles(name, count, i -> name + "第%d报".formatted(i), text);
  }

  /** Those of the story are the latest. */
  private static Path articles(
      String name, int count, IntFunction<String> newspaper, IntFunction<String> text)
      throws IOException {
    LocalDate first = LocalDate.of(2025, name.equals("story") ? 9 : 3, 1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"%s-%d\",\"newspaper\":\"%s\",\"city\":\"%s\",\"date\":\"%s\",\"headline\":\"渡口复航第%d次\",\"body\":\"%s\"}"
              .formatted(
                  name, i, newspaper.apply(i), CITY, first.plusDays(i / 600), i, text.apply(i)));
    }
    return Files.write(temp.resolve(name + ".jsonl"), lines);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.append('。').toString();
  }

  @Test
  void aFacetTellsTheMostFrequentValues() {
    assertThat(newspapers(folder).values()).hasSize(NEWSPAPERS + PRINTINGS + 2);
    assertThat(newspapers(cluster).values()).hasSize(10_000);
  }

  private static Facet newspapers(Archive archive) {
    return facet(archive.search(ALL), "newspaper");
  }

  private static Facet facet(SearchResult result, String name) {
    return result.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void storiesInAValueOfAFacetAreEstimated() {
    int stories = NEWSPAPERS + 1 + STORIES;
    SearchRequest folded = SearchRequest.everything().collapse(Collapse.REPRINTS).build();
    SearchResult counted = folder.search(folded);
    SearchResult estimated = cluster.search(folded);
    assertThat(counted.total().stories()).isEqualTo(stories);
    assertThat(estimated.total().stories()).isCloseTo(stories, within(stories / 1_000L));
    assertThat(estimated.total().articles()).isEqualTo(counted.total().articles());
    assertThat(facet(counted, "city").values().getFirst().count()).isEqualTo(stories);
    assertThat(facet(estimated, "city").values().getFirst().count())
        .isCloseTo(stories, within(stories * 3L / 100));
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

  /** No difference: however many printings are passed over, what comes after them is found. */
  @Test
  void aStoryOfManyPrintingsLeavesRoomForOthers() {
    SearchRequest latest =
        SearchRequest.everything().collapse(Collapse.REPRINTS).sort(Sort.NEWEST).build();
    assertThat(ids(cluster, latest)).isEqualTo(ids(folder, latest)).hasSize(latest.limit());
    SearchRequest best = SearchRequest.query("渡口").collapse(Collapse.REPRINTS).build();
    assertThat(ids(cluster, best)).isEqualTo(ids(folder, best)).hasSize(best.limit());
  }

  private static List<String> ids(Archive archive, SearchRequest request) {
    return archive.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  /** No difference: however many pages of ids are read. */
  @Test
  void allIsExportedInOrder() {
    for (Collapse collapse : Collapse.values()) {
      for (Sort sort : List.of(Sort.NEWEST, Sort.RELEVANCE)) {
        SearchRequest.Builder request = SearchRequest.query("渡口").sort(sort).collapse(collapse);
        ExportRequest all = ExportRequest.of(request.build());
        assertThat(exported(cluster, all)).isEqualTo(exported(folder, all));
        ExportRequest some = all.range(12_345, 77);
        assertThat(exported(cluster, some)).isEqualTo(exported(folder, some)).hasSize(77);
      }
    }
  }

  private static List<String> exported(Archive archive, ExportRequest request) {
    List<String> ids = new ArrayList<>();
    try (Export export = archive.export(request)) {
      assertThat(export.size()).isPositive();
      export.forEachRemaining(article -> ids.add(article.id()));
      assertThat(ids).hasSize(Math.toIntExact(export.size()));
    }
    return ids;
  }

  @Test
  void anExportEndsWhenItsIndicesAreGone() throws Exception {
    Path small = articles("small", 3, i -> "渡口昨日复航，这是第%d次。".formatted(i));
    URI other = SharedNodes.newArchive();
    Reindex.from(temp.resolve("one.jsonl")).into(other).run();
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
    String typed = "渡口复航第1";
    assertThat(headlines(cluster, typed))
        .startsWith("渡口复航第1000次", "渡口复航第1001次")
        .allMatch(NEWEST::contains);
    // Which 4,000 a folder finds first depends on its segments: these, or others.
    assertThat(headlines(folder, typed)).hasSize(8).allMatch(it -> it.startsWith(typed));
  }

  private static List<String> headlines(Archive archive, String typed) {
    return archive.suggest(typed, 8).stream().map(Suggestion::text).toList();
  }

  @Test
  void removedArticlesWeighWordsUntilTheyAreMergedAway() throws Exception {
    Path index = temp.resolve("updated");
    URI other = SharedNodes.newArchive();
    List<Path> sources =
        List.of(
            articles("kept", 10 * REMOVED, i -> "渡口昨日复航，这是第%d次。".formatted(i)),
            articles("removed", REMOVED, i -> "渡口昨日停航，这是第%d天。".formatted(i)));
    Reindex.from(sources).into(index).run();
    Reindex.from(sources).into(other).run();
    articles("removed", REMOVED, i -> "茶山今日%s，第%d处。".formatted(i % 9 == 0 ? "停航" : "开园", i));
    Update.of(index).run();
    Update.of(other).run();
    SearchResult updated = stopped(Archive.open(index));
    assertThat(Differences.between(updated, stopped(Archive.connect(other))))
        .allMatch(it -> it.contains("score"));
    Reindex.from(sources).into(index).run();
    Reindex.from(sources).into(other).run();
    SearchResult anew = stopped(Archive.open(index));
    assertThat(Differences.between(anew, stopped(Archive.connect(other)))).isEmpty();
    assertThat(Differences.between(anew, updated))
        .isNotEmpty()
        .allMatch(it -> it.contains("score"));
  }

  private static SearchResult stopped(Archive archive) {
    try (archive) {
      return archive.search(SearchRequest.query("停航").limit(50).build());
    }
  }
}
