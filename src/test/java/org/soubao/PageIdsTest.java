package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;

/** Pages whose names tell nothing are told apart by where they lie. */
class PageIdsTest {
  @TempDir Path folder;

  @Test
  void pagesOfOneNameInTwoFoldersAreBothThere() throws Exception {
    for (String place : List.of("北岸", "南岸")) {
      Path file = Files.createDirectories(folder.resolve(place)).resolve("page1.txt");
      Files.writeString(file, place + "渡口复航\n\n本报讯（记者林知远）" + place + "渡口昨日复航，首班船六时离岸。\n");
    }
    List<Article> articles = new ArrayList<>();
    assertThat(Ingest.from(folder).to(articles::add).rejected()).isEmpty();
    assertThat(articles)
        .extracting(Article::id)
        .containsExactlyInAnyOrder("北岸-page1-1", "南岸-page1-1");
  }
}
