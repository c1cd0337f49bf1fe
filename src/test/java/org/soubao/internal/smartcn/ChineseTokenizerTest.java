package org.soubao.internal.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The original is the oracle. Texts come from a seed; {@code -Dsmartcn.seed=7} tries another,
 * {@code -Dsmartcn.texts=100000} more of them.
 */
class ChineseTokenizerTest {
  private static final long SEED = Long.getLong("smartcn.seed", 20250224);
  private static final int TEXTS = Integer.getInteger("smartcn.texts", 3000);

  private final Tokenizer ours = ChineseTokenizers.create();
  private final Tokenizer original = new HMMChineseTokenizer();

  @Test
  void itIsNotTheFallback() {
    assertThat(ours).isInstanceOf(ChineseTokenizer.class);
  }

  @Test
  void randomTextsAreCutAlike() throws IOException {
    RandomText texts = new RandomText(SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      int length = i % 20 == 0 ? random.nextInt(6000) : random.nextInt(120);
      assertAlike(texts.next(length), "text " + i + " of seed " + SEED);
    }
  }

  @Property(tries = 2000)
  void anyTextIsCutAlike(@ForAll String text) throws IOException {
    assertAlike(text, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "。",
        "始",
        "未",
        "末",
        "始##始",
        "未##串",
        "@",
        "柳州",
        "柳 州　市",
        "A",
        "１",
        "\uD840",
        "\uDC00",
        "\uDC00\uD840",
        "甲@乙",
        "#未##数#",
        "，，，",
        "ＡbＣ１2３",
        "\uFFFF",
        "甲\uFFFF乙。丙",
        "\u0300\u0300"
      })
  void shortTextsAreCutAlike(String text) throws IOException {
    assertAlike(text, text);
  }

  @Test
  void everyUnitIsCutAlikeAloneAndAmongOthers() throws IOException {
    for (int start = 0; start <= Character.MAX_VALUE; start += 256) {
      String units =
          IntStream.range(start, start + 256)
              .mapToObj(unit -> "大学" + (char) unit + "生活 " + (char) unit)
              .collect(Collectors.joining());
      assertAlike(units, "units from " + start);
    }
  }

  @Test
  void textsAboutTheSizeOfTheBufferAreCutAlike() throws IOException {
    RandomText texts = new RandomText(SEED);
    for (int length = 1015; length <= 1035; length++) {
      assertAlike("研".repeat(length), length + " units without an end");
      assertAlike("研究生命".repeat(length).substring(0, 2 * length), "twice " + length + " units");
      String text = texts.next(length).replace('\n', '甲');
      assertAlike(text, "random text of " + length);
      assertAlike(text + "\n" + text + "\u2029" + text, "three of " + length);
    }
  }

  @Test
  void aReaderThatGivesLittleAtATimeChangesNothing() throws IOException {
    RandomText texts = new RandomText(SEED + 1);
    for (int i = 0; i < 50; i++) {
      String text = texts.next(3000);
      assertThat(Tokens.of(ours, new Dripping(text, new Random(i)), Integer.MAX_VALUE))
          .isEqualTo(Tokens.of(original, new Dripping(text, new Random(i)), Integer.MAX_VALUE));
    }
  }

  @Test
  void whoStopsEarlyIsToldTheSameEnd() throws IOException {
    RandomText texts = new RandomText(SEED + 2);
    for (int i = 0; i < 300; i++) {
      String text = texts.next(1500);
      assertThat(Tokens.of(ours, new StringReader(text), i))
          .isEqualTo(Tokens.of(original, new StringReader(text), i));
    }
  }

  @Test
  void threadsShareTheDictionary() throws Exception {
    RandomText texts = new RandomText(SEED + 3);
    List<String> list = IntStream.range(0, 200).mapToObj(i -> texts.next(200)).toList();
    List<Future<List<Tokens>>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        results.add(threads.submit(() -> all(ChineseTokenizers.create(), list)));
      }
    }
    List<Tokens> expected = all(original, list);
    for (Future<List<Tokens>> result : results) {
      assertThat(result.get()).isEqualTo(expected);
    }
  }

  private static List<Tokens> all(Tokenizer tokenizer, List<String> texts) throws IOException {
    List<Tokens> all = new ArrayList<>();
    for (String text : texts) {
      all.add(Tokens.of(tokenizer, new StringReader(text), Integer.MAX_VALUE));
    }
    return all;
  }

  private void assertAlike(String text, String what) throws IOException {
    assertThat(Tokens.of(ours, new StringReader(text), Integer.MAX_VALUE))
        .as(what)
        .isEqualTo(Tokens.of(original, new StringReader(text), Integer.MAX_VALUE));
  }

  /** Gives a few characters at a time. */
  private static final class Dripping extends FilterReader {
    private final Random random;

    Dripping(String text, Random random) {
      super(new StringReader(text));
      this.random = random;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
    }
  }
}
