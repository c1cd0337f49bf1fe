package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.model.OriginalPage;
import org.soubao.search.SearchRequest;

/** The raw pages that articles were made of, out of the index. */
class SourceTest {
  private static final Path SAMPLE = Path.of("src/sample/pages");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Archive archive(Path... sources) {
    Path index = folder.resolve("index");
    Reindex.from(sources).into(index).run();
    return Archive.open(index);
  }

  private static List<Article> articles(Archive archive) {
    return archive.search(SearchRequest.everything().limit(100).build()).hits().stream()
        .map(hit -> hit.article())
        .toList();
  }

  @Test
  void everyArticleOfAPageCanBeReadThereAgain() throws IOException {
    try (Archive archive = archive(SAMPLE)) {
      for (Article article : articles(archive)) {
        Original original = archive.source(article.id()).orElseThrow();
        assertThat(original.headline()).isEqualTo(article.headline());
        OriginalPage page = original.pages().getFirst();
        assertThat(page.text()).isEqualTo(Files.readString(SAMPLE.resolve(page.path())));
        assertThat(page.page()).isEqualTo(article.page());
        assertThat(page.pieces()).isNotEmpty();
        String printed =
            original.pages().stream().map(SourceTest::pieces).collect(Collectors.joining());
        assertThat(letters(printed)).as(article.id()).contains(letters(firstWords(article)));
      }
    }
  }

  private static String pieces(OriginalPage page) {
    return page.pieces().stream()
        .map(piece -> page.text().substring(piece.start(), piece.end()))
        .collect(Collectors.joining());
  }

  private static String firstWords(Article article) {
    return article.body().substring(0, Math.min(12, article.body().length()));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void thePagesStayWhenTheFilesAreGone() throws IOException {
    Path file = write("pages/赣州时报/2025-01-23/01.txt", "渡口复航\n\n本报讯 章江渡口昨日复航。\n");
    try (Archive archive = archive(folder.resolve("pages"))) {
      Files.delete(file);
      Original original = archive.source("赣州时报-2025-01-23-01-1").orElseThrow();
      assertThat(original.pages())
          .extracting(OriginalPage::text)
          .containsExactly("渡口复航\n\n本报讯 章江渡口昨日复航。\n");
    }
  }

  @Test
  void thereIsNoneForAnArticleThatWasNoPage() throws IOException {
    Path page = write("赣州时报/2025-01-23/01.txt", "渡口复航\n\n本报讯 章江渡口昨日复航。\n");
    Path lines =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"body\":\"渡口第三次复航。\",\"source\":{\"path\":\"01.txt\",\"pieces\":[[0,999]]}}\n");
    try (Archive archive = archive(page, lines)) {
      assertThat(archive.source("a").orElseThrow().pages()).isEmpty();
      assertThat(archive.hasSource("a")).isFalse();
      assertThat(archive.source("none")).isEmpty();
      assertThat(archive.hasSource("none")).isFalse();
      assertThat(articles(archive)).hasSize(2);
      assertThat(archive.size()).isEqualTo(2);
    }
  }

  @Test
  void articlesThatWereNoPagesNeedNoRoomForPages() throws IOException {
    archive(write("a.jsonl", "{\"id\":\"a\",\"body\":\"渡口第三次复航。\"}\n")).close();
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("pages");
    }
  }
}
