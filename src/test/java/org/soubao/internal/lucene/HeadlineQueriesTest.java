package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.lucene.Articles.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.store.Generations;
import org.soubao.model.Article;

class HeadlineQueriesTest {
  @TempDir static Path index;

  /** What is asked of an index. */
  private interface Asked {
    Query of(IndexReader reader) throws IOException;
  }

  @Test
  void whatIsTypedMayGoOnWhereverItStandsOrFirstAlone() throws IOException {
    Articles.index(
        index,
        headed("a", "图书馆夜里开门"),
        headed("b", "城里图书馆开门"),
        headed("c", "图书角搬进车站"),
        headed("d", "2025图书节"));
    assertThat(found(reader -> HeadlineQueries.opening(reader, "图书"))).isEqualTo("abcd");
    assertThat(found(reader -> HeadlineQueries.beginning(reader, "图书"))).isEqualTo("ac");
    assertThat(found(reader -> HeadlineQueries.beginning(reader, "图书馆 开门"))).isEqualTo("a");
    assertThat(found(reader -> HeadlineQueries.opening(reader, "202"))).isEqualTo("d");
    assertThat(found(reader -> HeadlineQueries.opening(reader, "图"))).isEqualTo("abcd");
    assertThat(found(reader -> HeadlineQueries.beginning(reader, "图"))).isEmpty();
    assertThat(found(reader -> HeadlineQueries.opening(reader, "。"))).isEmpty();
    assertThat(found(reader -> HeadlineQueries.beginning(reader, ""))).isEmpty();
  }

  private static Article headed(String id, String headline) {
    return article(id, Articles.BAOJI, "宝鸡新报", "2025-03-12", "民生", headline, "图书在正文里。");
  }

  private static String found(Asked asked) throws IOException {
    Generation open = Generation.read(Generation.current(new Generations(index)));
    try (IndexReader reader = open.reader()) {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc found : new IndexSearcher(reader).search(asked.of(reader), 9).scoreDocs) {
        ids.add(open.articles().of(found.doc).id());
      }
      return String.join("", ids.stream().sorted().toList());
    }
  }
}
