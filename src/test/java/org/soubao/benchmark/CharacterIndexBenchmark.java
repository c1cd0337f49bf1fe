package org.soubao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Compares ways of indexing characters: {@code mvn test -Dtest=CharacterIndexBenchmark
 * -Dtest.jvm=-Xmx4g -DenableAssertions=false -Dbenchmark.articles=FILE}. Runs only when it is
 * named; {@code -Dbenchmark.folder=DIR} says where the indexes lie while it runs, {@code
 * -Dbenchmark.rounds=1} makes it short, {@code -Dbenchmark.candidates=PAIRS,UNITS} narrows it.
 *
 * <p>Of indexing, the round of least processor time counts. Every run is searched by all candidates
 * in turn, and its least processor time of several rounds counts.
 */
class CharacterIndexBenchmark {
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final int SEARCH_ROUNDS = 5;
  private static final int RUNS = Integer.getInteger("benchmark.runs", 200);
  private static final int WARM_UP = 10_000;
  private static final long SEED = Long.getLong("benchmark.seed", 4);

  private final Path folder = Path.of(System.getProperty("benchmark.folder", "target/characters"));
  private final Map<CharacterIndex, BuiltIndex> built = new EnumMap<>(CharacterIndex.class);

  /** Runs of about one length. */
  private record Sample(String label, List<String> runs) {}

  @Test
  void compare() throws IOException {
    Path file = Path.of(System.getProperty("benchmark.articles", ""));
    Assumptions.assumeTrue(Files.isRegularFile(file), "no file of articles: " + file);
    List<Texts> texts = Texts.read(file);
    try {
      build(texts);
      printIndexes(texts);
      samples(texts).forEach(this::search);
    } finally {
      built.values().forEach(BuiltIndex::close);
      delete(folder);
    }
  }

  private static List<CharacterIndex> candidates() {
    String names = System.getProperty("benchmark.candidates", "");
    return names.isEmpty()
        ? List.of(CharacterIndex.values())
        : Stream.of(names.split(",", -1)).map(CharacterIndex::valueOf).toList();
  }

  private void build(List<Texts> texts) throws IOException {
    List<Texts> first = texts.subList(0, Math.min(WARM_UP, texts.size()));
    for (CharacterIndex candidate : candidates()) {
      BuiltIndex.of(candidate, first, emptyFolder(candidate)).close();
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (CharacterIndex candidate : candidates()) {
        BuiltIndex before = built.remove(candidate);
        if (before != null) {
          before.close();
        }
        BuiltIndex index = BuiltIndex.of(candidate, texts, emptyFolder(candidate));
        built.put(candidate, before == null ? index : index.inLeastTimeWith(before));
      }
    }
  }

  private Path emptyFolder(CharacterIndex candidate) throws IOException {
    Path own = folder.resolve(candidate.name());
    delete(own);
    return Files.createDirectories(own);
  }

  private void printIndexes(List<Texts> texts) throws IOException {
    double characters = texts.stream().mapToLong(Texts::length).sum() / 1e6;
    System.out.printf(Locale.ROOT, "%,d articles, %.1f M characters%n", texts.size(), characters);
    System.out.println(
        "| candidate | M chars/s of processor | by the clock | MB | documents | positions | terms |"
            + " norms |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (BuiltIndex index : built.values()) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
          index.form().label(),
          characters / index.processor(),
          characters / index.wall(),
          index.megabytes(),
          index.megabytes("doc"),
          index.megabytes("pos"),
          index.megabytes("tim", "tip", "tmd", "psm"),
          index.megabytes("nvd", "nvm"));
    }
  }

  private static List<Sample> samples(List<Texts> texts) {
    RunSample sample = new RunSample(texts, SEED);
    return List.of(
        new Sample("1", sample.take(RUNS, 1, 1)),
        new Sample("2", sample.take(RUNS, 2, 2)),
        new Sample("3", sample.take(RUNS, 3, 3)),
        new Sample("4–6", sample.take(RUNS, 4, 6)),
        new Sample("7–12", sample.take(RUNS, 7, 12)));
  }

  private void search(Sample sample) {
    RunTimes times = new RunTimes(built, sample.runs);
    for (int round = 0; round < SEARCH_ROUNDS; round++) {
      times.search(round);
    }
    System.out.printf("%nruns of %s units%n", sample.label);
    times.print();
    times.checkCounts();
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
