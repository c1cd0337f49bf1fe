package org.soubao.cluster;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.soubao.Archive;
import org.soubao.model.Article;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.SearchRequest;

/**
 * Articles of invented words in any order, in which a number stands: those of two editions have the
 * same ids and other texts, so that an archive tells which one it was made from.
 *
 * @param number of the edition
 * @param articles how many it has
 */
record Edition(int number, int articles) {
  private static final int CHARACTERS = 900;
  private static final int WORDS = 500;
  private static final int SHORTEST = 50;
  private static final int LONGEST = 750;
  private static final int MOST_TOLD = 5;

  /** Writes it to a file of its own in a folder. */
  Path write(Path folder) throws IOException {
    Path file = folder.resolve("edition-%d.jsonl".formatted(number));
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, String> article : texts().entrySet()) {
        lines.write(
            "{\"id\":\"%s\",\"newspaper\":\"青河晚报\",\"headline\":\"渡口复航记\",\"body\":\"%s\"}\n"
                .formatted(article.getKey(), article.getValue()));
      }
    }
    return file;
  }

  /** The texts by their ids. */
  Map<String, String> texts() {
    Random random = new Random(number);
    List<String> words = words();
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      texts.put("ferry-%d".formatted(i), text(words, random));
    }
    return texts;
  }

  private String text(List<String> words, Random random) {
    StringBuilder text = new StringBuilder(mark()).append('。');
    for (int left = random.nextInt(SHORTEST, LONGEST); left > 0; left--) {
      text.append(words.get(random.nextInt(WORDS)));
    }
    return text.append('。').toString();
  }

  private static List<String> words() {
    Random random = new Random(WORDS);
    return IntStream.range(0, WORDS).mapToObj(i -> character(random) + character(random)).toList();
  }

  private static String character(Random random) {
    return Character.toString('一' + random.nextInt(CHARACTERS));
  }

  /** What stands in all articles of it and in no other. */
  private String mark() {
    return "第%d版".formatted(number);
  }

  /** How many articles of it an archive finds. */
  long found(Archive archive) {
    SearchRequest marked = SearchRequest.query("\"%s\"".formatted(mark())).build();
    return archive.search(marked).total().articles();
  }

  /**
   * The texts that the archive of a cluster holds now, by their ids; fails if an id is there twice.
   */
  static Map<String, String> held(URI address) {
    Map<String, String> held = new TreeMap<>();
    ExportRequest all = ExportRequest.of(SearchRequest.everything().build());
    // One that is open already follows within half a second.
    try (Archive archive = Archive.connect(address);
        Export export = archive.export(all)) {
      while (export.hasNext()) {
        Article article = export.next();
        if (held.put(article.id(), article.body()) != null) {
          throw new AssertionError("twice in the archive: " + article.id());
        }
      }
    }
    return held;
  }

  /**
   * Where texts by their ids differ from those of this edition, as far as a reader wants to know.
   */
  List<String> differences(Map<String, String> held) {
    Map<String, String> texts = texts();
    Set<String> ids = new TreeSet<>(texts.keySet());
    ids.addAll(held.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(texts.get(id), held.get(id)))
        .map(id -> "%s: %s, not %s".formatted(id, held.get(id), texts.get(id)))
        .limit(MOST_TOLD)
        .toList();
  }
}
