package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.model.Article;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * Any run of characters of a headline or a paragraph, in quotes, finds every article that holds it
 * and no other. The oracle looks for substrings. Repeat a failure with {@code
 * -Dfindability.seed=SEED}.
 */
class FindabilityTest {
  private static final int ARTICLES = 300;
  private static final int RUNS = 1500;
  private static final String[] PIECES = {
    "防汛", "抗旱", "高速公路", "中华人民共和国", "人民", "图书馆", "圖書館", "谭", "喆", "祎堃", "淏", "𠮷", "二〇二五年", "二○二五年",
    "2025年", "２０２５年", "10.5%多", "１０．５％多", "1,200人", "1200人", "第3名", "，", "。", "“", "”", "——", " ",
        "　",
    "iPhone", "BRT", "ＢＲＴ", "㎡", "é", "的", "了", "在", "里", "裡", "後", "后",
  };

  @Test
  void everyRunFindsTheArticlesThatHoldIt(@TempDir Path index) {
    long seed = Long.getLong("findability.seed", 20250224);
    Random random = new Random(seed);
    List<Article> articles = articles(random);
    Articles.index(index, articles);
    List<List<String>> texts = articles.stream().map(FindabilityTest::paragraphs).toList();
    int looked = 0;
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      while (looked < RUNS) {
        String run = run(articles.get(random.nextInt(ARTICLES)), random);
        String normal = searchable(run);
        if (normal.codePointCount(0, normal.length()) < 2 || cutsAWord(normal)) {
          continue;
        }
        Set<String> expected = holders(articles, texts, normal);
        assertThat(found(engine, run)).as("seed %d, run '%s'", seed, run).isEqualTo(expected);
        looked++;
      }
    }
  }

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String body = text(random, 12) + "\n" + text(random, 25) + "\n" + text(random, 6);
      articles.add(Article.builder("id%03d".formatted(i), body).headline(text(random, 6)).build());
    }
    return articles;
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder("水");
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String run(Article article, Random random) {
    List<String> printed = new ArrayList<>(List.of(article.body().split("\n")));
    printed.add(article.headline());
    int[] text = printed.get(random.nextInt(printed.size())).codePoints().toArray();
    int length = Math.min(text.length, 2 + random.nextInt(11));
    int start = random.nextInt(text.length - length + 1);
    return new String(text, start, length);
  }

  private static List<String> paragraphs(Article article) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : (article.headline() + "\n" + article.body()).lines().toList()) {
      paragraphs.add(searchable(paragraph));
    }
    return paragraphs;
  }

  private static Set<String> holders(List<Article> articles, List<List<String>> texts, String run) {
    Set<String> holders = new TreeSet<>();
    for (int i = 0; i < articles.size(); i++) {
      if (texts.get(i).stream().anyMatch(text -> text.contains(run))) {
        holders.add(articles.get(i).id());
      }
    }
    return holders;
  }

  private static Set<String> found(LuceneEngine engine, String run) {
    Set<String> found = new TreeSet<>();
    for (int offset = 0; ; offset += SearchRequest.MAX_LIMIT) {
      SearchResult result =
          engine.search(
              SearchRequest.query('"' + run + '"')
                  .limit(SearchRequest.MAX_LIMIT)
                  .offset(offset)
                  .build());
      assertThat(result.relaxed()).isNull();
      if (result.hits().isEmpty()) {
        assertThat(result.total().value()).isEqualTo(found.size());
        return found;
      }
      result.hits().forEach(hit -> found.add(hit.article().id()));
    }
  }

  /** The promise does not hold for runs that begin or end inside a number or a Latin word. */
  private static boolean cutsAWord(String run) {
    int last = run.codePointBefore(run.length());
    return isWord(run.codePointAt(0)) || isWord(last);
  }

  private static boolean isWord(int codePoint) {
    String normal = Normalizer2.getNFKCInstance().normalize(Character.toString(codePoint));
    return normal.chars().allMatch(c -> c < 128);
  }

  /** Letters, marks and numbers of the normal form; the points of decimals stay. */
  private static String searchable(String text) {
    String normal = NormalizedText.of(text).toString().toLowerCase(Locale.ROOT);
    String joined = normal.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
    String marked = joined.replaceAll("(?<=\\d)\\.(?=\\d)", "点");
    return marked
        .codePoints()
        .filter(c ->
            Character.isLetter(c)
                || Character.isDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.NON_SPACING_MARK)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
