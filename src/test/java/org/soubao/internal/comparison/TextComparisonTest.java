package org.soubao.internal.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.search.ComparedSentence;
import org.soubao.search.ComparedSentence.Kind;
import org.soubao.search.ComparedText;
import org.soubao.search.ComparedText.Change;

class TextComparisonTest {
  private static final List<String> NEWS =
      List.of(
          "晚报讯 昨日上午，柳州市夜读联盟的三十家书店同时亮灯。",
          "市民凭一张借书卡，便可以在任何一家书店里借书。",
          "住在鱼峰区的韦女士说，以后下了班也有地方看书了！",
          "\n据介绍，今年全市还将新增12家通宵书店，投入资金3.5亿元。",
          "其中6家设在工业园区，方便夜班工人。",
          "联盟负责人表示，明年将把范围扩大到各县城。\n");

  /** Texts of few characters, so that they have much in common by chance. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("甲乙丙丁，。！\n 1a2%.體体㎡\ud842\udfb7").ofMaxLength(80);
  }

  @Provide
  Arbitrary<List<String>> edited() {
    Arbitrary<String> sentence = Arbitraries.of(NEWS);
    Arbitrary<Integer> cut = Arbitraries.integers().between(0, 10);
    return Combinators.combine(sentence.list().ofMaxSize(12), cut)
        .as((sentences, from) ->
            sentences.subList(Math.min(from, sentences.size()), sentences.size()));
  }

  private static List<ComparedSentence> compare(String left, String right) {
    return TextComparison.of(left, right).sentences();
  }

  private static String text(
      List<ComparedSentence> sentences, Function<ComparedSentence, @Nullable ComparedText> side) {
    return sentences.stream()
        .map(side)
        .filter(Objects::nonNull)
        .map(ComparedText::text)
        .collect(joining());
  }

  private static void assertRebuilt(String left, String right) {
    List<ComparedSentence> sentences = compare(left, right);
    assertThat(text(sentences, ComparedSentence::left)).isEqualTo(left);
    assertThat(text(sentences, ComparedSentence::right)).isEqualTo(right);
    for (int i = 0; i < sentences.size(); i++) {
      ComparedSentence sentence = sentences.get(i);
      assertInOrder(sentence.left());
      assertInOrder(sentence.right());
      if (sentence.kind() == Kind.MOVED) {
        assertThat(sentences.get(sentence.moved()).moved()).isEqualTo(i);
      }
      if (sentence.kind() == Kind.SAME) {
        assertThat(unchanged(sentence.left())).isEqualTo(unchanged(sentence.right()));
      }
      if (sentence.kind() == Kind.CHANGED) {
        assertThat(unchanged(sentence.left())).isEqualTo(unchanged(sentence.right()));
      }
    }
  }

  private static void assertInOrder(@Nullable ComparedText text) {
    int end = 0;
    for (Change change : text == null ? List.<Change>of() : text.changes()) {
      assertThat(change.start()).isGreaterThanOrEqualTo(end);
      end = change.end();
    }
    assertThat(end).isLessThanOrEqualTo(text == null ? 0 : text.text().length());
  }

  /** The tokens that stand in no change. */
  private static String unchanged(@Nullable ComparedText text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    Objects.requireNonNull(text);
    for (Change change : text.changes()) {
      rest.append(text.text(), from, change.start()).append(' ');
      from = change.end();
    }
    rest.append(text.text().substring(from));
    Map<String, Integer> words = new HashMap<>();
    TokenText tokens = TokenText.of(rest.toString(), words);
    StringBuilder same = new StringBuilder();
    for (int i = 0; i < tokens.length(); i++) {
      int token = tokens.token(i);
      words.entrySet().stream()
          .filter(word -> word.getValue() == token)
          .map(Map.Entry::getKey)
          .findFirst()
          .ifPresentOrElse(same::append, () -> same.appendCodePoint(token));
    }
    return same.toString();
  }

  @Property(tries = 400)
  void theSentencesAreBothTexts(@ForAll("texts") String left, @ForAll("texts") String right) {
    assertRebuilt(left, right);
  }

  @Property(tries = 200)
  void theSentencesOfEditedNewsAreBothTexts(
      @ForAll("edited") List<String> left, @ForAll("edited") List<String> right) {
    assertRebuilt(String.join("", left), String.join("", right));
  }

  @Property(tries = 200)
  void aTextDoesNotDifferFromItself(@ForAll("texts") String text) {
    TextComparison comparison = TextComparison.of(text, text);
    assertThat(comparison.sentences()).allMatch(sentence -> sentence.kind() == Kind.SAME);
    assertThat(comparison.leftShare()).isEqualTo(1);
    assertThat(comparison.rightShare()).isEqualTo(1);
  }

  /** Of few tokens, as few are told as differ in a table of all ways. */
  @Property(tries = 300)
  void noFewerTokensDiffer(@ForAll("texts") String left, @ForAll("texts") String right) {
    Map<String, Integer> words = new HashMap<>();
    TokenText one = TokenText.of(left, words);
    TokenText other = TokenText.of(right, words);
    BitSet cut = new BitSet();
    BitSet added = new BitSet();
    Myers.compare(one, 0, one.length(), other, 0, other.length(), cut, added);
    int common = longestCommon(one, other);
    assertThat(one.length() - cut.cardinality()).isEqualTo(common);
    assertThat(other.length() - added.cardinality()).isEqualTo(common);
  }

  private static int longestCommon(TokenText one, TokenText other) {
    int[][] longest = new int[one.length() + 1][other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        longest[i][j] =
            one.token(i - 1) == other.token(j - 1)
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[one.length()][other.length()];
  }

  @Property(tries = 60)
  void whatWasCutIsFound(
      @ForAll @IntRange(max = 5) int first, @ForAll @IntRange(max = 5) int second) {
    List<String> rest = new ArrayList<>(NEWS);
    rest.removeAll(List.of(NEWS.get(first), NEWS.get(second)));
    String whole = String.join("", NEWS);
    String shorter = String.join("", rest);
    int gone = NEWS.size() - rest.size();
    assertThat(compare(whole, shorter))
        .hasSize(NEWS.size())
        .extracting(ComparedSentence::kind)
        .containsOnly(rest.isEmpty() ? Kind.CUT : Kind.SAME, Kind.CUT)
        .satisfies(kinds -> assertThat(kinds.stream().filter(Kind.CUT::equals)).hasSize(gone));
    assertThat(compare(shorter, whole).stream().filter(one -> one.kind() == Kind.ADDED))
        .hasSize(gone);
  }

  @Test
  void whatStandsElsewhereWasMoved() {
    List<String> moved = new ArrayList<>(NEWS);
    moved.add(4, moved.remove(1));
    List<ComparedSentence> sentences = compare(String.join("", NEWS), String.join("", moved));
    assertThat(sentences)
        .extracting(ComparedSentence::kind)
        .containsExactly(
            Kind.SAME, Kind.MOVED, Kind.SAME, Kind.SAME, Kind.SAME, Kind.MOVED, Kind.SAME);
    assertThat(sentences.get(1).moved()).isEqualTo(5);
    assertThat(sentences.get(5).left()).isNull();
  }

  /** What differs stands in brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "今年将新增12家书店。 → 今年将新增[15]家书店。",
        "今年将新增[3.5]亿元。 → 今年将新增[35]亿元。",
        "市长王明说。 → 市长、[书记]王明说。",
        "[新华社北京2月24日电] 记者从市政府获悉 → [本报讯] 记者从市政府获悉",
        "市民可借书，可还书，可读书。 → 市民可借书，可还书，[可看报]，可读书。",
        "臺灣書店開張，讀者１００人。 → 台湾书店开张 读者100人！",
        "他在柳州[长大成]人并工作。 → 他在柳州[成家立业为]人并工作。",
      })
  void charactersThatDifferAreTold(String left, String right) {
    String one = left.replaceAll("[\\[\\]]", "");
    String other = right.replaceAll("[\\[\\]]", "");
    List<ComparedSentence> sentences = compare(one, other);
    assertThat(sentences).hasSize(1);
    assertThat(bracketed(Objects.requireNonNull(sentences.getFirst().right()))).isEqualTo(right);
  }

  private static String bracketed(ComparedText text) {
    StringBuilder marked = new StringBuilder(text.text());
    for (Change change : text.changes().reversed()) {
      marked.insert(change.end(), ']').insert(change.start(), '[');
    }
    return marked.toString();
  }

  @Test
  void aSentenceThatWasPartedStandsBesideItsParts() {
    List<ComparedSentence> sentences =
        compare("雨从清晨开始下，持续了六个小时，低洼处积水没过膝盖。", "雨从清晨开始下，持续了六个小时。低洼处积水没过膝盖。");
    assertThat(sentences).extracting(ComparedSentence::kind).containsExactly(Kind.SAME);
  }

  /** Nothing in common, all the same, no punctuation, nothing else: none takes long. */
  @ParameterizedTest
  @ValueSource(strings = {"甲", "甲。", "。", "a ", "甲乙", "\n", "random", "random。"})
  void hostileTextsTakeBoundedTime(String unit) {
    String left = hostile(unit, 1);
    String right = hostile(unit, 2);
    long start = System.nanoTime();
    assertRebuilt(left, right);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private static String hostile(String unit, int seed) {
    if (!unit.startsWith("random")) {
      return unit.repeat(100_000 / unit.length() - 2_000 * seed);
    }
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < 100_000) {
      text.append((char) ('一' + random.nextInt(300)));
      if (unit.length() > 6 && random.nextInt(20) == 0) {
        text.append('。');
      }
    }
    return text.toString();
  }
}
