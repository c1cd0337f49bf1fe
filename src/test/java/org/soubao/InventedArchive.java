package org.soubao;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

/**
 * Invented articles of few words, so that many are equal, and random questions about them: an
 * archive of several segments, with articles that are gone.
 */
public final class InventedArchive {
  private static final List<String> WORDS =
      List.of("防汛", "抗旱", "新桥", "通车", "图书馆", "夜读", "头茶", "采摘", "渡口", "复航", "灯会", "龙舟");
  private static final List<String> PAPERS = List.of("青河晚报", "白沙日报", "章江时报", "绵阳新讯");
  private static final List<String> CITIES = List.of("柳州市", "岳阳市", "赣州市", "绵阳市");

  private static final List<Sort> ORDERS = List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST);

  private final Random random;

  /** The same for the same seed. */
  public InventedArchive(long seed) {
    random = new Random(seed);
  }

  /** Writes so many articles, then changes half of them: the index is made and then updated. */
  public void make(Path folder, Path index, int articles) throws IOException {
    for (int file = 0; file < 4; file++) {
      write(folder.resolve(file + ".jsonl"), file, articles / 4);
    }
    Reindex.from(folder).into(index).run();
    write(folder.resolve("1.jsonl"), 1, articles / 4);
    write(folder.resolve("4.jsonl"), 4, articles / 8);
    Update.of(index).run();
  }

  private void write(Path file, int number, int articles) throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        lines.write(line("%d-%d".formatted(number, (i * 7919) % 100_003)) + "\n");
      }
    }
  }

  private String line(String id) {
    int paper = random.nextInt(PAPERS.size());
    String date =
        random.nextInt(9) == 0
            ? ""
            : ",\"date\":\"%s\"".formatted(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(40)));
    return "{\"id\":\"%s\",\"newspaper\":\"%s\",\"city\":\"%s\"%s,\"headline\":\"%s\",\"body\":\"%s。\"}"
        .formatted(
            id, PAPERS.get(paper), CITIES.get(paper), date, words(1), words(1 + random.nextInt(5)));
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(word()).append(i + 1 < count ? "，" : "");
    }
    return words.toString();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A question in one of all orders, with or without words, filters and dates. */
  public SearchRequest.Builder question() {
    StringBuilder query = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      query.append(random.nextInt(5) == 0 ? "\"" + word() + "\"" : word()).append(' ');
    }
    SearchRequest.Builder question = SearchRequest.query(query.toString().strip());
    if (random.nextInt(3) == 0) {
      question.filter(FilterField.CITY, CITIES.get(random.nextInt(CITIES.size())));
    }
    if (random.nextInt(4) == 0) {
      question.exclude(FilterField.NEWSPAPER, PAPERS.get(random.nextInt(PAPERS.size())));
    }
    if (random.nextInt(4) == 0) {
      question.from(LocalDate.of(2025, 1, 5)).to(LocalDate.of(2025, 1, 6 + random.nextInt(20)));
    }
    return question
        .sort(ORDERS.get(random.nextInt(ORDERS.size())))
        .allWords(random.nextInt(4) == 0);
  }
}
