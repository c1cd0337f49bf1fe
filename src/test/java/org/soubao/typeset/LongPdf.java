package org.soubao.typeset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soubao.sample.Dice;

/**
 * Writes a PDF of as many pages as asked, each with an article of its own, in bounded memory. Its
 * one font is named, not embedded, as old newspapers have it: 宋体 by the codes of GB.
 */
public final class LongPdf {
  private static final int FONTS = 3;
  private static final int FIRST_PAGE = 10;

  private static final List<String> WHO =
      List.of("住在渠边的居民", "水站的老站长", "新来的技术员", "村里的木匠", "放学的孩子们", "守闸的老人");
  private static final List<String> WHERE = List.of("邻村", "河对岸", "山脚下", "学校后面", "老粮站", "渡口");
  private static final List<String> WHEN = List.of("春灌", "汛期", "秋收", "冬修");

  private LongPdf() {}

  /** Writes it. */
  public static void write(Path file, int pages) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      RawPdf pdf = new RawPdf(out);
      pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
      StringBuilder kids = new StringBuilder();
      for (int i = 0; i < pages; i++) {
        kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
      }
      pdf.object(2, "<< /Type /Pages /Count %d /Kids [ %s] >>".formatted(pages, kids.toString()));
      song(pdf, FONTS);
      for (int i = 0; i < pages; i++) {
        int page = FIRST_PAGE + 2 * i;
        pdf.object(
            page,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
                .formatted(page + 1));
        pdf.stream(page + 1, "", content(i + 1));
      }
      pdf.end();
    }
  }

  /** The headline of a page, from 1. */
  public static String headline(int page) {
    return "第" + chinese(page) + "号水站开闸供水";
  }

  private static String content(int page) {
    StringBuilder text = new StringBuilder("BT\n");
    line(text, 60, 760, 26, headline(page));
    double y = 720;
    Dice dice = new Dice(page);
    List<String> lines = new ArrayList<>();
    lines.add("　　本报讯　（记者　阮小满）昨日，第" + chinese(page) + "号");
    lines.add("水站完成检修，" + dice.pick(WHO) + "说，断水的" + chinese(dice.between(2, 9)) + "天里，");
    lines.add(dice.pick(WHO) + "轮流到" + dice.pick(WHERE) + "挑水，没有一户缺水。");
    lines.add("　　" + dice.pick(WHO) + "介绍，这次一共更换了" + chinese(dice.between(3, 99)) + "个阀");
    lines.add("门，今后每年" + dice.pick(WHEN) + "以前都要到" + dice.pick(WHERE) + "检查一遍。");
    for (String line : lines) {
      line(text, 60, y, 10.5, line);
      y -= 15;
    }
    return text.append("ET\n").toString();
  }

  private static void line(StringBuilder text, double x, double y, double size, String line) {
    text.append(String.format(Locale.ROOT, "/F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm <", size, x, y));
    for (byte part : line.getBytes(StandardCharsets.UTF_16BE)) {
      text.append(String.format(Locale.ROOT, "%02X", part));
    }
    text.append("> Tj\n");
  }

  private static String chinese(int number) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append("〇一二三四五六七八九".charAt(digit - '0'));
    }
    return text.toString();
  }

  /** Objects {@code number} to {@code number + 2}: a font that is named only. */
  static void song(RawPdf pdf, int number) throws IOException {
    pdf.object(
        number,
        ("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [%d 0 R] >>")
            .formatted(number + 1));
    pdf.object(
        number + 1,
        ("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000"
                + " /FontDescriptor %d 0 R >>")
            .formatted(number + 2));
    pdf.object(
        number + 2,
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
  }
}
