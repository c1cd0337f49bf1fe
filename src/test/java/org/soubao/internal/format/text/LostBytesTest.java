package org.soubao.internal.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes lost of text in pairs of bytes; {@code -Dencoding.seed} repeats a run. */
class LostBytesTest {
  private static final long SEED = Long.getLong("encoding.seed", System.nanoTime());
  private static final int TEXTS = 300;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BEFORE = "渡口复航的消息，林知远昨日写在青石桥边的黑板上。\n".repeat(4);

  private static byte[] without(byte[] bytes, int at) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(bytes, 0, at);
    rest.write(bytes, at + 1, bytes.length - at - 1);
    return rest.toByteArray();
  }

  private static DecodedText read(String text, int lost) throws UnreadableException {
    return TextDecoder.decode(without(text.getBytes(GB18030), lost), null);
  }

  @Test
  void whatFollowsIsInStepAgain() throws Exception {
    String text = BEFORE + "本报讯首班船六时离岸，载客四十二人，船工说江面还有薄雾。\n" + BEFORE;
    int at = BEFORE.getBytes(GB18030).length + 6;
    DecodedText decoded = read(text, at);
    assertThat(decoded.text()).isEqualTo(text.replace("本报讯首班船", "本报讯�班船"));
    assertThat(decoded.broken()).isEqualTo(1);
    assertThat(decoded.brokenByte()).isEqualTo(1 + at);
    assertThat(decoded.brokenLine()).isEqualTo(5);
  }

  @Test
  void aTextThatIsCutOffIsNoneWithLostBytes() throws Exception {
    byte[] bytes = (BEFORE + "区里的龑先生到了渡口").getBytes(GB18030);
    DecodedText decoded = TextDecoder.decode(without(bytes, bytes.length - 1), null);
    assertThat(decoded.text()).isEqualTo(BEFORE + "区里的龑先生到了渡");
    assertThat(decoded.broken()).isZero();
    assertThat(decoded.cutByte()).isEqualTo(bytes.length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void soItIsInUtf16WithAMark(String charset) throws Exception {
    String text = "\uFEFF" + BEFORE + "本报讯首班船六时离岸，载客四十二人。\n" + BEFORE;
    int at = 2 * BEFORE.length() + 10;
    DecodedText decoded =
        TextDecoder.decode(without(text.getBytes(Charset.forName(charset)), at), null);
    assertThat(decoded.text()).startsWith(BEFORE + "本报讯").endsWith("载客四十二人。\n" + BEFORE);
    assertThat(decoded.broken()).isEqualTo(1);
    assertThat(decoded.brokenByte()).isBetween(at - 1L, at + 2L);
    assertThat(decoded.brokenLine()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"龑龘靐齉爩, GB18030", "淏祎翀珺璟, GB18030", "𠀀㐀𡈁, GB18030", "嘅牛油果碁盤恒裏, Big5-HKSCS"})
  void rareCharactersAreNoLostBytes(String rare, String charset) throws Exception {
    Charset encoding = Charset.forName(charset);
    String text = new String((BEFORE + rare + "，" + rare + "\n").getBytes(encoding), encoding);
    DecodedText decoded = TextDecoder.decode(text.getBytes(encoding), encoding);
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.broken()).isZero();
  }

  /** Big5 gets into step again by itself, for many of its second bytes can't be first ones. */
  @ParameterizedTest
  @CsvSource({"GB18030, 0.1", "BIG5, 1"})
  void wholeLinesStayAndMostOfTheOthersAreMended(Encoding encoding, double share) throws Exception {
    Random random = new Random(SEED);
    CutTexts texts = new CutTexts(random);
    long before = 0;
    long after = 0;
    for (int i = 0; i < TEXTS; i++) {
      byte[] cut = texts.cut(encoding == Encoding.BIG5, 100).getBytes(encoding.charset());
      String text = new String(cut, encoding.charset());
      byte[] line = text.replaceAll("[\\n\\x00-\\x7F]", "").getBytes(encoding.charset());
      String whole = new String(line, encoding.charset());
      LostBytes lost = new LostBytes(encoding, text);
      assertThat(lost.read(line).text()).as("seed %d", SEED).isEqualTo(whole);
      byte[] rest = without(line, random.nextInt(line.length));
      before += wrong(whole, new String(rest, encoding.charset()));
      after += wrong(whole, lost.read(rest).text());
    }
    System.out.printf("%s, seed %d: %d wrong characters, then %d%n", encoding, SEED, before, after);
    assertThat(after).as("seed %d", SEED).isLessThan((long) (share * before));
  }

  /** How many characters differ between the parts at the ends that are alike. */
  private static int wrong(String text, String read) {
    int shorter = Math.min(text.length(), read.length());
    int start = 0;
    while (start < shorter && text.charAt(start) == read.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && text.charAt(text.length() - 1 - end) == read.charAt(read.length() - 1 - end)) {
      end++;
    }
    return read.length() - start - end;
  }
}
