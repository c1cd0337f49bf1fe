package org.soubao.internal.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final String REPORT = "渡口复航\n\n本报讯（记者林知远）青石桥渡口昨日复航，首班船六时离岸，载客四十二人。\n";
  private static final String TRADITIONAL = "渡口復航\n\n本報訊（記者林知遠）青石橋渡口昨日復航，首班船六時離岸，載客四十二人。\n";

  private static DecodedText decode(byte[] bytes) throws UnreadableException {
    return TextDecoder.decode(bytes, null);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void simplifiedTextShowsItsEncoding(String charset) throws Exception {
    DecodedText decoded = decode(REPORT.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(REPORT);
    assertThat(decoded.fault("p")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "Big5-HKSCS", "x-windows-950"})
  void traditionalTextToo(String charset) throws Exception {
    assertThat(decode(TRADITIONAL.getBytes(Charset.forName(charset))).text())
        .isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecides(String charset) throws Exception {
    byte[] bytes = "\uFEFF口".getBytes(Charset.forName(charset));
    assertThat(decode(bytes).text()).isEqualTo("口");
    assertThat(TextDecoder.decode(bytes, BIG5).text()).isEqualTo("口");
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, 2025年3月12日 A05版 要闻 pH 7.2 WTO",
    "GB18030, 12:30 渡口首班船 3:1 复航",
    "GB18030, 街道㐀𠀀村村民𡈁某说了三句话",
    "Big5-HKSCS, 2025年3月12日 A05版 要聞",
    "Big5-HKSCS, 茶餐廳的夥計說佢哋嘅牛油果碁盤恒裏",
    "UTF-16LE, Bridge reopened on 12 March",
    "UTF-16BE, Bridge reopened on 12 March",
    "UTF-8, Bridge reopened on 12 March",
    "UTF-8, Мост через реку открыт",
  })
  void mixedTextsShowItToo(String charset, String text) throws Exception {
    assertThat(decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
  }

  @Test
  void aWordThatCanBeEitherIsDoubtful() {
    assertThatThrownBy(() -> decode("渡口".getBytes(GB18030)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "Its encoding is doubtful: GB18030 (渡口) or Big5 (傾諳); say which with --encoding.");
  }

  @Test
  void whatIsDeclaredSettlesIt() throws Exception {
    byte[] bytes = "渡口".getBytes(GB18030);
    assertThat(TextDecoder.decode(bytes, GB18030).text()).isEqualTo("渡口");
    assertThat(TextDecoder.decode(bytes, Charset.forName("GBK")).text()).isEqualTo("渡口");
    assertThat(TextDecoder.decode(bytes, BIG5).text()).isEqualTo(new String(bytes, BIG5));
  }

  @Test
  void aFalseDeclarationDoesNotSpoilWhatIsClear() throws Exception {
    byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(bytes, GB18030).text()).isEqualTo(REPORT);
    assertThat(TextDecoder.decode(bytes, StandardCharsets.ISO_8859_1).text()).isEqualTo(REPORT);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 3", "GB18030, 3", "Big5, 3"})
  void aBrokenByteInALongPageIsNamedAndTheRestIsRead(String charset, long line) throws Exception {
    Charset encoding = Charset.forName(charset);
    byte[] before = TRADITIONAL.getBytes(encoding);
    byte[] bytes = join(before, TRADITIONAL.repeat(20).getBytes(encoding));
    bytes[before.length - 1] = (byte) 0xFF;
    DecodedText decoded = decode(bytes);
    assertThat(decoded.text()).endsWith(TRADITIONAL.repeat(19));
    assertThat(decoded.broken()).isEqualTo(1);
    assertThat(decoded.fault("p"))
        .hasValueSatisfying(fault -> {
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.reason())
              .contains("byte " + before.length)
              .contains(charset + " text is broken");
        });
  }

  @Test
  void manyBrokenBytesAreNoText() {
    byte[] bytes = REPORT.repeat(10).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(1);
    for (int i = 0; i < bytes.length / 15; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
    }
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void aCharacterThatIsCutOffIsLeftOut(String charset) throws Exception {
    byte[] bytes = (REPORT + "末").getBytes(Charset.forName(charset));
    DecodedText decoded = decode(Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(decoded.text()).isEqualTo(REPORT);
    assertThat(decoded.cutByte()).isPositive();
    assertThat(decoded.fault("p")).isPresent();
  }

  @Test
  void fewCharactersInMuchAsciiAreEnough() throws Exception {
    String text = "{\"id\": \"%s\", \"section\": \"要闻\"}".formatted("x".repeat(5000));
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void aLongBeginningInAsciiHidesNothing() throws IOException, UnreadableException {
    String text = "id,headline,body\n".repeat(20_000) + REPORT.repeat(5);
    assertThat(decode(text.getBytes(GB18030)).text()).isEqualTo(text);
  }
}
