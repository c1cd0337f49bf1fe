package org.soubao.typeset;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** PDFs of one page, of some lines or of whatever their objects are given as. */
public final class SmallPdf {
  static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
          + " /Resources << /Font << /F1 10 0 R >> /XObject << /X1 5 0 R >> >> %s >>";
  static final String ONE_PAGE = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
  static final String BODY_LINE = "　　本报讯　昨日，第一号水站完成检修，重新开闸供水。";
  static final String TEXT =
      text("第一号水站开闸供水", 26, 760)
          + text(BODY_LINE, 10.5, 720)
          + text("住在渠边的居民说，断水的三天里，大家轮流到邻村挑水。", 10.5, 705);

  private SmallPdf() {}

  /** A page of these lines: what each says, its size and its height above the foot, in points. */
  public static byte[] page(List<Printed> lines) throws IOException {
    StringBuilder content = new StringBuilder();
    lines.forEach(line -> content.append(text(line.text(), line.size(), line.y())));
    return page("", content.toString());
  }

  /** A line of a page. */
  public record Printed(String text, double size, double y) {}

  /** A page with nothing wrong. */
  public static byte[] plain() throws IOException {
    return page("", TEXT);
  }

  /** A line in a content, of that size and that high above the foot, in points. */
  static String text(String line, double size, double y) {
    StringBuilder text =
        new StringBuilder("BT /F1 " + plain(size) + " Tf 60 " + plain(y) + " Td <");
    for (byte part : line.getBytes(UTF_16BE)) {
      text.append(String.format(Locale.ROOT, "%02X", part));
    }
    return text.append("> Tj ET\n").toString();
  }

  private static String plain(double number) {
    return new BigDecimal(number).toPlainString();
  }

  /** A page with these entries, and that content. */
  static byte[] page(String entries, String content) throws IOException {
    return pdf("", ONE_PAGE, PAGE.formatted(entries), "", content, "");
  }

  /** A page with that content and an object beside it, of these entries and data. */
  static byte[] withObject(String content, String entries, String data) throws IOException {
    return pdf("", ONE_PAGE, PAGE.formatted(""), entries, content, data);
  }

  /**
   * A file.
   *
   * @param catalogue more entries of its catalogue
   * @param pages the tree of pages
   * @param page the page
   * @param entries of an object beside it; empty where there is none
   * @param content of the page
   * @param data of that object
   */
  static byte[] pdf(
      String catalogue, String pages, String page, String entries, String content, String data)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RawPdf pdf = new RawPdf(out);
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>");
    pdf.object(2, pages);
    pdf.object(3, page);
    pdf.stream(4, "", content);
    if (!entries.isEmpty()) {
      pdf.stream(5, entries, data);
    }
    LongPdf.song(pdf, 10);
    pdf.end();
    return out.toByteArray();
  }
}
