package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.lucene.Articles.article;
import static org.soubao.internal.lucene.Articles.search;
import static org.soubao.internal.lucene.Articles.sortedIds;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.search.Notice;
import org.soubao.search.SearchResult;

/** What is typed in one piece without quotes: a name, a new word, several words, a ratio. */
class TypedPieceTest {
  @TempDir static Path index;
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    Articles.index(
        index,
        article("a", "记者席建国报道：渡口复航。"),
        article("b", "建国以来，席草一直从这个渡口运出。"),
        article("c", "席上，建国门的客人谈起渡口。"),
        article("d", "主席说，建国中学要办好。"),
        article("e", "教练汪金和带队，以3∶1取胜，比赛12：30开始。"),
        article("f", "汪金店开张，12人到场，30人观看，3比1。"),
        article("g", "汪金店歇业，1个店，3个人，熊猫馆也歇业。"),
        article("h", "联盟为熊猫馆办了一场夜读。"),
        article("i", "元旦那天，宇宙馆开放，The oﬃce 是 ﬁne 的。"));
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "席建国, a",
    "席建国渡口, a",
    "汪金和, e",
    "熊猫夜读, h",
    "夜读熊猫, h",
    "3:1, e",
    "12:30, e",
    "１２：３０, e",
    "fine, i",
    "office, i",
  })
  void whatBelongsTogetherIsFoundTogether(String typed, String ids) {
    assertThat(sortedIds(search(engine, typed))).isEqualTo(ids);
    assertThat(search(engine, typed).relaxed()).isNull();
  }

  @Test
  void aNameIsMarkedAsOne() {
    assertThat(search(engine, "席建国").hits().getFirst().snippets().getFirst().toHtml())
        .isEqualTo("记者<em>席建国</em>报道：渡口复航。");
    assertThat(search(engine, "席建国 渡口 复航 夜读").hits().getFirst().snippets().getFirst().toHtml())
        .startsWith("记者<em>席建国</em>报道");
    assertThat(search(engine, "汪金和").hits().getFirst().snippets().getFirst().toHtml())
        .startsWith("教练<em>汪金和</em>带队");
  }

  @Test
  void whatNobodyPrintedIsTakenApartAndThatIsSaid() {
    SearchResult result = search(engine, "元宇宙");
    assertThat(sortedIds(result)).isEqualTo("i");
    assertThat(codes(result)).containsExactly(Notice.Code.TAKEN_APART);
    assertThat(result.notices().getFirst().text()).contains("'元宇宙'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"熊猫夜读", "席建国", "汪金和", "渡口", "\"元宇宙\"", "席谭丕", "渡口的席草"})
  void elseNothingIsSaid(String typed) {
    assertThat(codes(search(engine, typed))).isEmpty();
  }

  private static List<Notice.Code> codes(SearchResult result) {
    return result.notices().stream().map(Notice::code).toList();
  }
}
