package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * Any run of characters of a headline or a paragraph, in quotes, finds every article that holds it
 * and no other. The oracle looks for substrings; it takes the normal form in its own way, of the
 * whole text, by ICU and the table alone. Repeat a failure with {@code -Dfindability.seed=SEED}.
 */
class FindabilityTest {
  private static final int ARTICLES = 300;
  private static final int RUNS = 2000;
  private static final Path TABLE =
      Path.of("src/main/resources/org/soubao/internal/analysis/traditional-to-simplified.tsv");
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /**
   * As {@link SearchRequest} promises: a number, a Latin word, any other letter, number or mark.
   */
  private static final Pattern UNIT =
      Pattern.compile("[0-9]++(?:\\.[0-9]++|,[0-9]{3}(?![0-9]))*+|[a-z]++|[\\p{L}\\p{N}\\p{M}]");

  private static final String SEAM = "\uE000";
  private static final Set<String> IGNORED = Set.of("\u200B", "\u00AD", "\uFE00");

  private static final String[][] PIECES = {
    {"防汛", "抗旱", "高速公路", "中华人民共和国", "人民", "图书馆", "的", "了", "在", "里", "后", "发展", "一", "十"},
    {"圖書館", "後", "裡", "習近", "雲門縣誌", "臺灣", "乾隆", "發展", "髮", "羣眾", "爲了", "民國"},
    {"谭", "喆", "祎堃", "淏", "𠮷", "𡋾", "𬭎", "𠮷田", "镕", "㛃", "龘"},
    {"二〇二五年", "二○二五年", "〇", "○", "一九九〇", "零", "廿四日"},
    {"2025年", "２０２５年", "10.5%多", "１０．５％多", "1,200人", "1200人", "１，２００人", "第3名", "3.14", "3,14", "5"},
    {
      "，", "。", "“", "”", "‘", "’", "《", "》", "、", "——", "…", "·", "•", "：", "（", "）", "-", "/",
      "~", "|"
    },
    {" ", "　", "\u00A0", "  "},
    {"iPhone", "BRT", "ＢＲＴ", "ｂｒｔ", "Wi-Fi", "é", "e\u0301", "A\u030A", "か\u3099", "ｶﾞ", "n\u0303"},
    {"㎡", "㎏", "①", "Ⅳ", "㈱", "½", "²", "℃", "№"},
    {"ﬁne", "fine", "oﬃce", "office", "ﬂ", "ﬆ"},
    {"\u200B", "\u00AD", "水\u200B文", "水文", "葛\uFE00", "葛"},
  };

  private final Map<Integer, Integer> simplified = simplified();

  @Test
  void everyRunFindsTheArticlesThatHoldIt(@TempDir Path index) {
    long seed = Long.getLong("findability.seed", 20250224);
    Random random = new Random(seed);
    List<Article> articles = articles(random);
    Articles.index(index, articles);
    List<List<String>> texts = articles.stream().map(this::paragraphs).toList();
    int looked = 0;
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      while (looked < RUNS) {
        String run = run(articles.get(random.nextInt(ARTICLES)), random);
        String units = units(run);
        if (run.isEmpty() || units.equals(SEAM)) {
          continue;
        }
        Set<String> expected = holders(articles, texts, units);
        assertThat(found(engine, run)).as("seed %d, run '%s'", seed, run).isEqualTo(expected);
        looked++;
      }
    }
  }

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String body = text(random, 12) + "\n" + text(random, 30) + "\n" + text(random, 6);
      articles.add(Article.builder("id%03d".formatted(i), body).headline(text(random, 6)).build());
    }
    return articles;
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder("水");
    for (int i = 0; i < pieces; i++) {
      boolean common = random.nextInt(3) == 0;
      String[] kind = PIECES[common ? 0 : random.nextInt(PIECES.length)];
      text.append(kind[random.nextInt(kind.length)]);
      if (random.nextInt(12) == 0) {
        text.append(random.nextInt(3000));
      }
    }
    return text.toString();
  }

  /** Up to twelve characters; empty where that would part a character from its marks. */
  private static String run(Article article, Random random) {
    List<String> printed = new ArrayList<>(List.of(article.body().split("\n")));
    printed.add(article.headline());
    int[] text = printed.get(random.nextInt(printed.size())).codePoints().toArray();
    int length = Math.min(text.length, 1 + random.nextInt(12));
    int start = random.nextInt(text.length - length + 1);
    int end = start + length;
    boolean whole =
        NFKC.hasBoundaryBefore(text[start])
            && (end == text.length || NFKC.hasBoundaryBefore(text[end]));
    return whole ? new String(text, start, length) : "";
  }

  private List<String> paragraphs(Article article) {
    return (article.headline() + "\n" + article.body()).lines().map(this::units).toList();
  }

  private static Set<String> holders(
      List<Article> articles, List<List<String>> texts, String units) {
    Set<String> holders = new TreeSet<>();
    for (int i = 0; i < articles.size(); i++) {
      if (texts.get(i).stream().anyMatch(text -> text.contains(units))) {
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

  /**
   * The units of a text, with a seam before, between and behind them. Full-width commas stand
   * between no thousands, and the digits that a character like ㎡ becomes are apart from those
   * beside it. What shows nothing is not there.
   */
  private String units(String text) {
    StringBuilder parted = new StringBuilder();
    text.codePoints().forEach(c -> parted.append(parted(Character.toString(c))));
    StringBuilder normal = new StringBuilder();
    NFKC.normalize(parted.toString())
        .codePoints()
        .map(Character::toLowerCase)
        .map(c -> c == '○' ? '〇' : c)
        .map(c -> simplified.getOrDefault(c, c))
        .forEach(normal::appendCodePoint);
    StringBuilder units = new StringBuilder(SEAM);
    Matcher unit = UNIT.matcher(normal);
    while (unit.find()) {
      units.append(unit.group().replace(",", "")).append(SEAM);
    }
    return units.toString();
  }

  private static String parted(String character) {
    if (IGNORED.contains(character)) {
      return "";
    }
    String normal = NFKC.normalize(character);
    boolean expanded = normal.codePointCount(0, normal.length()) > 1;
    boolean first = expanded && Character.isDigit(normal.charAt(0));
    boolean last = expanded && Character.isDigit(normal.charAt(normal.length() - 1));
    return character.equals("，") ? "、" : (first ? SEAM : "") + character + (last ? SEAM : "");
  }

  private static Map<Integer, Integer> simplified() {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toMap(pair -> pair[0].codePointAt(0), pair -> pair[1].codePointAt(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
