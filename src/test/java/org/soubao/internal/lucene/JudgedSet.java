package org.soubao.internal.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.Reindex;
import org.soubao.internal.analysis.Run;

/**
 * Queries of which it is known what they ask for, and the file of articles that they ask.
 *
 * @param name what it is called in a table
 * @param articles a file of articles as JSON lines, gzipped
 * @param headlines whether the articles are indexed with their headlines
 * @param queries in their order
 * @param baseline the reciprocal rank that plain Lucene gives each query; empty where nobody knows
 */
record JudgedSet(
    String name, Path articles, boolean headlines, List<Query> queries, List<Double> baseline) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_OWN = 600;
  private static final int LEAST_UNITS = 5;
  private static final long SEED = 20261;

  /**
   * A query.
   *
   * @param text as it is typed
   * @param right the ids of the articles that are right
   */
  record Query(String text, Set<String> right) {}

  /** A set that lies beside the articles, as the project's measuring stick reads it. */
  static JudgedSet given(Path data, String queries, String articles) throws IOException {
    List<Query> read = read(data, queries);
    List<String[]> gains = rows(data.resolve("queries/" + queries + ".baseline.tsv"));
    List<Double> baseline = gains.stream().map(row -> Double.valueOf(row[1])).toList();
    return new JudgedSet(queries, file(data, articles), false, read, baseline);
  }

  /** The same queries, of articles that keep their headlines. */
  JudgedSet withHeadlines() {
    return new JudgedSet(name + ", with headlines", articles, true, queries, List.of());
  }

  /**
   * Headlines of the articles themselves, at random the same ones always, but none that the given
   * set asks. Every article with the headline is right.
   */
  static JudgedSet others(Path data, String articles, @Nullable String given) throws IOException {
    Path file = file(data, articles);
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    for (JsonNode article : nodes(file)) {
      String headline = article.path("headline").asText("").strip();
      if (Run.of(headline).size() >= LEAST_UNITS) {
        ids.computeIfAbsent(headline, it -> new TreeSet<>()).add(article.get("id").asText());
      }
    }
    if (given != null) {
      Set<String> asked = new TreeSet<>();
      read(data, given).forEach(query -> asked.addAll(query.right));
      ids.values().removeIf(right -> !Collections.disjoint(right, asked));
    }
    List<Query> queries = new ArrayList<>();
    ids.forEach((headline, right) -> queries.add(new Query(headline, right)));
    Collections.shuffle(queries, new Random(SEED));
    List<Query> some = List.copyOf(queries.subList(0, Math.min(MOST_OWN, queries.size())));
    return new JudgedSet("headlines of " + articles, file, false, some, List.of());
  }

  /** The articles by their ids. */
  Map<String, JsonNode> byId() throws IOException {
    Map<String, JsonNode> byId = new HashMap<>();
    nodes(articles).forEach(article -> byId.put(article.get("id").asText(), article));
    return byId;
  }

  /** Opens the index of the articles in that folder; makes it where it is missing or outdated. */
  Generation open(Path folder) throws IOException {
    Path index = index(folder);
    try {
      return Generation.open(index);
    } catch (ArchiveException.NoIndex | ArchiveException.OtherSchema e) {
      Path made = Files.createTempFile("articles", ".jsonl");
      try {
        write(made);
        Reindex.from(made).into(index).run();
      } finally {
        Files.delete(made);
      }
      return Generation.open(index);
    }
  }

  /** Where its index is kept. */
  Path index(Path folder) {
    String file = articles.getFileName().toString().replace(".jsonl.gz", "");
    return folder.resolve(headlines ? file + "-with-headlines" : file);
  }

  private void write(Path to) throws IOException {
    try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      for (JsonNode article : nodes(articles)) {
        if (!headlines) {
          ((ObjectNode) article).put("headline", "");
        }
        writer.write(JSON.writeValueAsString(article) + "\n");
      }
    }
  }

  private static Path file(Path data, String articles) {
    return data.resolve("articles/" + articles + ".jsonl.gz");
  }

  private static List<JsonNode> nodes(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  private static List<Query> read(Path data, String queries) throws IOException {
    List<String[]> rows = rows(data.resolve("queries/" + queries + ".tsv"));
    return rows.stream().skip(1).map(row -> new Query(row[0], Set.of(row[1]))).toList();
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> line.split("\t", 2))
        .toList();
  }
}
