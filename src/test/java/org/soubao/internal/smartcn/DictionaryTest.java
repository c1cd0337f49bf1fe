package org.soubao.internal.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
  private static final String WORDS = "coredict.mem";
  private static final String PAIRS = "bigramdict.mem";

  @Test
  void theJarHasBoth() {
    assertThat(Dictionary.ofJar()).isPresent();
    assertThat(Dictionary.ofJar().orElseThrow().words().longest()).isEqualTo(13);
  }

  @Test
  void withoutADictionaryTheOriginalCuts() {
    Optional<Dictionary> none = Dictionary.read(name -> null);
    assertThat(none).isEmpty();
    assertThat(ChineseTokenizers.create(none)).isInstanceOf(HMMChineseTokenizer.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {WORDS, PAIRS})
  void whatIsTooShortIsRefused(String broken) throws IOException {
    byte[] whole = bytes(broken);
    Random random = new Random(7);
    for (int i = 0; i < 14; i++) {
      int length = i < 10 ? i * 8 : random.nextInt(whole.length);
      assertThat(with(broken, Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WORDS, PAIRS})
  void randomBytesAreRefused(String broken) throws IOException {
    Random random = new Random(8);
    byte[] whole = bytes(broken);
    for (int i = 0; i < 8; i++) {
      byte[] bytes = whole.clone();
      byte[] noise = new byte[1000];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, 3 * i, noise.length);
      assertThat(with(broken, bytes)).as("noise from %d", 3 * i).isEmpty();
    }
  }

  @Test
  void otherObjectsAreRefused() throws IOException {
    assertThat(with(PAIRS, serialized("a text"))).isEmpty();
    assertThat(with(PAIRS, serialized(new int[5]))).isEmpty();
    assertThat(with(PAIRS, serialized(new long[5], new int[4]))).isEmpty();
    assertThat(with(WORDS, serialized(new short[0], new char[0], new char[0][][], new int[0][])))
        .isEmpty();
    assertThat(with(WORDS, serialized(new short[1], new char[2], new char[0][][], new int[0][])))
        .isEmpty();
    assertThat(with(WORDS, bytes(PAIRS))).isEmpty();
  }

  @Test
  void aSmallDictionaryIsRead() throws IOException {
    char[][][] rows = {{null, {'州'}, {'州', '市'}}, null, {{}}};
    int[][] counts = {{5, 7, 5}, null, {9}};
    byte[] words = serialized(new short[] {0, 0, 2}, new char[] {'柳', 0, '市'}, rows, counts);
    byte[] pairs = serialized(new long[] {Fnv.of("柳州@市"), 0}, new int[] {3, 0});
    Dictionary dictionary =
        Dictionary.read(name -> new ByteArrayInputStream(name.equals(WORDS) ? words : pairs))
            .orElseThrow();
    Lexicon lexicon = dictionary.words();
    assertThat(lexicon.frequency(lexicon.rank("柳"))).isEqualTo(5);
    assertThat(lexicon.frequency(lexicon.rank("柳州"))).isEqualTo(7);
    assertThat(lexicon.frequency(lexicon.rank("柳州市"))).isEqualTo(5);
    assertThat(lexicon.frequency(lexicon.rank("市"))).isEqualTo(9);
    assertThat(lexicon.rank("州")).isZero();
    assertThat(lexicon.rank("柳市")).isZero();
    assertThat(dictionary.pairs().count(Fnv.of("柳州@市"))).isEqualTo(3);
    assertThat(dictionary.pairs().count(Fnv.of("柳州@柳"))).isZero();
  }

  private static Optional<Dictionary> with(String name, byte[] bytes) {
    return Dictionary.read(
        wanted -> wanted.equals(name) ? new ByteArrayInputStream(bytes) : resource(wanted));
  }

  private static InputStream resource(String name) {
    return HMMChineseTokenizer.class.getResourceAsStream("hhmm/" + name);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream = resource(name)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] serialized(Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      for (Object object : objects) {
        stream.writeObject(object);
      }
    }
    return bytes.toByteArray();
  }
}
