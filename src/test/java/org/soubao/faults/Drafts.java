package org.soubao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.soubao.Archive;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;

/**
 * A folder of pages, each in some draft: the number stands in every article of the page, so that an
 * index tells which drafts it was made from, and whether it mixes them.
 */
final class Drafts {
  private static final Pattern DRAFT = Pattern.compile("第(\\d+)稿");
  private static final int ARTICLES_OF_A_PAGE = 6;
  private static final int HITS_AT_ONCE = 100;

  private final Path folder;
  private final Map<String, Integer> drafts = new TreeMap<>();

  /** Writes so many pages. */
  Drafts(Path folder, int pages) throws IOException {
    this.folder = folder;
    for (int page = 0; page < pages; page++) {
      write(page, 1);
    }
  }

  Path folder() {
    return folder;
  }

  /** The draft of each page. */
  Map<String, Integer> now() {
    return new TreeMap<>(drafts);
  }

  /** Writes the next draft of all pages. */
  void writeAll() throws IOException {
    for (int page = 0; page < drafts.size(); page++) {
      write(page, next(page));
    }
  }

  /** Writes the next draft of some pages. */
  void writeSome(Random random) throws IOException {
    for (int i = 0; i < 1 + drafts.size() / 4; i++) {
      int page = random.nextInt(drafts.size());
      write(page, next(page));
    }
  }

  private int next(int page) {
    return drafts.get(name(page)) + 1;
  }

  private static String name(int page) {
    return "白鹭时报/2025-%02d-%02d/%02d.txt".formatted(1 + page / 90, 1 + page / 3 % 30, 1 + page % 3);
  }

  private void write(int page, int draft) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ARTICLES_OF_A_PAGE; i++) {
      text.append(
          """
          渡口第%d号船复航记

          本报讯（记者林知远）这是第%d稿。渡口的第%d号船昨日复航，头一班坐了%d个人，
          船工说水位比去年高，缆绳换过三回，码头上卖鱼的人一早就来了。

          """
              .formatted(page * ARTICLES_OF_A_PAGE + i, draft, page, (page * 7 + i) % 40));
    }
    Path file = folder.resolve(name(page));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    drafts.put(name(page), draft);
  }

  /** The drafts that an index serves; fails where the articles of a page are not of one draft. */
  static Map<String, Integer> served(Path index) {
    Map<String, Integer> served = new TreeMap<>();
    try (Archive archive = Archive.open(index)) {
      long total = archive.size();
      for (int offset = 0; offset < total; offset += HITS_AT_ONCE) {
        SearchRequest request =
            SearchRequest.everything().limit(HITS_AT_ONCE).offset(offset).build();
        for (Hit hit : archive.search(request).hits()) {
          read(archive, hit.article(), served);
        }
      }
      assertThat(total).isEqualTo((long) served.size() * ARTICLES_OF_A_PAGE);
      assertThat(archive.search("\"渡口的第0号船\"").total().value()).isEqualTo(ARTICLES_OF_A_PAGE);
    }
    return served;
  }

  private static void read(Archive archive, Article article, Map<String, Integer> served) {
    String page = article.source().path();
    List<Integer> own = DRAFT.matcher(article.body()).results().map(Drafts::number).toList();
    Original source = archive.source(article.id()).orElseThrow();
    List<Integer> raw =
        DRAFT.matcher(source.pages().getFirst().text()).results().map(Drafts::number).toList();
    assertThat(own).as(article.toString()).hasSize(1);
    assertThat(raw).as(article.toString()).containsOnly(own.getFirst());
    Integer other = served.put(page, own.getFirst());
    assertThat(other).as(article.toString()).isIn(null, own.getFirst());
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }
}
