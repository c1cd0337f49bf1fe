package org.soubao.internal.smartcn;

import java.util.List;
import java.util.Random;

/**
 * Texts as no newspaper prints them: sentences of ours, and characters of every kind among them.
 */
final class RandomText {
  private static final List<String> PIECES =
      List.of(
          "柳州市举行防汛抗旱工作会议",
          "高速公路建设指挥部",
          "韦晓岚研究生命起源",
          "他说的确实在理",
          "乒乓球拍卖完了",
          "结合成分子时",
          "中华人民共和国",
          "新质生产力",
          "南京市长江大桥",
          "这几块地面积还真不小",
          "二〇二五年二月",
          "未登录词",
          "始末",
          "温堃祎",
          "龘靐齉",
          "㐀㐁",
          "国家主席",
          "不可开交",
          "为人民服务",
          "的",
          "了",
          "和",
          "一",
          "人",
          "上海",
          "大学生活");
  private static final List<String> SIGNS =
      List.of(
          "。", "！", "？", "，", "、", "；", "：", "“", "”", "‘", "’", "（", "）", "《", "》", "…", "—", ".",
          "!", "?", ",", "\"", "'", "(", ")", "．", "...", "。”", "!!", "?\"", ". ", "。 ", ".\n", "@",
          "#", "·", "©", "♂");
  private static final List<String> BLANKS =
      List.of(
          " ", "　", "\t", "\n", "\r\n", "  ", "\u00A0", "\u2028", "\u2029", "\u0085", "\f",
          "\u200B");
  private static final List<String> OTHERS =
      List.of(
          "2025", "3.5", "１２３", "12３", "Lucene", "ＡＢＣ", "Abｃ", "U.S.", "e\u0301", "\u0300",
          "\u00AD", "\uFEFF", "𠀀", "😀", "\uD840", "\uDC00", "\u0964", "\u0965", "\uFFFF",
          "\uFFFD", "\u0000", "\u0007", "か", "Ж", "α", "\u0E01", "\uE000", "ﾊ", "①", "%", "½",
          "\uFE0F");

  private final Random random;

  RandomText(long seed) {
    random = new Random(seed);
  }

  /** A text of about so many characters. */
  String next(int length) {
    int[] weights = {random.nextInt(20), random.nextInt(10), random.nextInt(6), random.nextInt(6)};
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      append(text, random.nextInt(26 + weights[0] + weights[1] + weights[2] + weights[3]), weights);
    }
    return text.toString();
  }

  private void append(StringBuilder text, int choice, int[] weights) {
    if (choice < weights[0] + 20) {
      text.append(part(PIECES));
    } else if (choice < weights[0] + weights[1] + 22) {
      text.append(part(SIGNS));
    } else if (choice < weights[0] + weights[1] + weights[2] + 23) {
      text.append(part(BLANKS));
    } else if (choice < weights[0] + weights[1] + weights[2] + weights[3] + 24) {
      text.append(part(OTHERS));
    } else if (random.nextInt(3) > 0) {
      text.append((char) (0x4E00 + random.nextInt(0x5200)));
    } else {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
  }

  /** One of those, whole or cut short, or with a blank inside. */
  private String part(List<String> pieces) {
    String piece = pieces.get(random.nextInt(pieces.size()));
    int cut = random.nextInt(piece.length() + 1);
    return switch (random.nextInt(6)) {
      case 0 -> piece.substring(cut);
      case 1 -> piece.substring(0, cut);
      case 2 -> piece.substring(0, cut) + " " + piece.substring(cut);
      default -> piece;
    };
  }
}
