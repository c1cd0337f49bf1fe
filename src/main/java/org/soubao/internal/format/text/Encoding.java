package org.soubao.internal.format.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The encodings that Chinese text comes in; each in the widest form that it has. */
public enum Encoding {
  /** With or without a byte order mark. */
  UTF_8(StandardCharsets.UTF_8, 0, "utf-8 us-ascii"),
  /** GB2312 and GBK are parts of it. */
  GB18030(Charset.forName("GB18030"), 3, "gb18030 gbk gb2312 x-mswin-936"),
  /** With the characters of ETEN and of Hong Kong. */
  BIG5(Charset.forName("Big5-HKSCS"), 6, "big5 big5-hkscs x-windows-950"),
  /** Little end first. */
  UTF_16LE(StandardCharsets.UTF_16LE, 12, "utf-16le utf-16"),
  /** Big end first. */
  UTF_16BE(StandardCharsets.UTF_16BE, 12, "utf-16be utf-16");

  private final Charset charset;
  private final int rarity;

  /** The charsets that mean it, in small letters, with blanks between them. */
  private final String charsets;

  Encoding(Charset charset, int rarity, String charsets) {
    this.charset = charset;
    this.rarity = rarity;
    this.charsets = charsets;
  }

  /** How it is decoded. */
  public Charset charset() {
    return charset;
  }

  /** How rare it is among files that say nothing, in bits. */
  int rarity() {
    return rarity;
  }

  /** Whether its characters are mostly pairs of bytes, of which halves may make pairs too. */
  boolean hasPairs() {
    return this != UTF_8;
  }

  /** As people write it. */
  String title() {
    return this == BIG5 ? "Big5" : charset.name();
  }

  /** Those that a charset can mean: both of UTF-16; none where it is another one. */
  public static Set<Encoding> of(Charset charset) {
    Set<Encoding> meant = EnumSet.noneOf(Encoding.class);
    for (Encoding encoding : values()) {
      List<String> names = List.of(encoding.charsets.split(" ", -1));
      if (names.contains(charset.name().toLowerCase(Locale.ROOT))) {
        meant.add(encoding);
      }
    }
    return meant;
  }

  /** What a charset that is read can be called, for messages. */
  public static String names() {
    return "utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be";
  }
}
