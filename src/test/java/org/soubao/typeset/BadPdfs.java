package org.soubao.typeset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.soubao.typeset.SmallPdf.BODY_LINE;
import static org.soubao.typeset.SmallPdf.ONE_PAGE;
import static org.soubao.typeset.SmallPdf.PAGE;
import static org.soubao.typeset.SmallPdf.TEXT;
import static org.soubao.typeset.SmallPdf.page;
import static org.soubao.typeset.SmallPdf.pdf;
import static org.soubao.typeset.SmallPdf.plain;
import static org.soubao.typeset.SmallPdf.text;
import static org.soubao.typeset.SmallPdf.withObject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that are damaged, hostile or merely odd, made on the spot. */
public final class BadPdfs {
  private BadPdfs() {}

  /** What must come of a file. */
  public enum Outcome {
    /** Its text is read. */
    READ,
    /** It is refused with a sentence. */
    REFUSED,
    /** Either, but in bounded time and memory. */
    EITHER
  }

  /**
   * A file.
   *
   * @param name what is wrong with it
   * @param latin its bytes, each as the character of that number
   * @param outcome what must come of it
   */
  public record BadPdf(String name, String latin, Outcome outcome) {
    private static BadPdf of(String name, byte[] bytes, Outcome outcome) {
      return new BadPdf(name, new String(bytes, ISO_8859_1), outcome);
    }

    /** What stands in the file. */
    public byte[] bytes() {
      return latin.getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
      return "%s (%d bytes, %s)".formatted(name, latin.length(), outcome);
    }
  }

  /** All of them. */
  public static List<BadPdf> all() throws IOException {
    List<BadPdf> all = new ArrayList<>();
    all.addAll(notPdfs());
    all.addAll(encrypted());
    all.addAll(structures());
    all.addAll(boxes());
    all.addAll(contents());
    all.addAll(pictures());
    all.addAll(truncated(plain(), 24));
    return List.copyOf(all);
  }

  private static List<BadPdf> notPdfs() throws IOException {
    byte[] garbage = new byte[2000];
    Arrays.fill(garbage, (byte) 'x');
    return List.of(
        BadPdf.of("empty", new byte[0], Outcome.REFUSED),
        BadPdf.of("a text", "这不是PDF".getBytes(UTF_8), Outcome.REFUSED),
        BadPdf.of("a header only", "%PDF-1.7\n".getBytes(ISO_8859_1), Outcome.REFUSED),
        BadPdf.of("garbage only", garbage, Outcome.REFUSED),
        BadPdf.of(
            "garbage before it", joined(Arrays.copyOf(garbage, 700), plain()), Outcome.EITHER),
        BadPdf.of("garbage behind it", joined(plain(), garbage), Outcome.READ),
        BadPdf.of("no table", withoutTable(plain()), Outcome.READ));
  }

  /** The file cut off at that many places. */
  private static List<BadPdf> truncated(byte[] whole, int places) {
    List<BadPdf> cut = new ArrayList<>();
    for (int i = 1; i < places; i++) {
      int at = (int) ((long) whole.length * i / places);
      cut.add(BadPdf.of("cut at byte " + at, Arrays.copyOf(whole, at), Outcome.EITHER));
    }
    return cut;
  }

  private static List<BadPdf> encrypted() throws IOException {
    return List.of(
        BadPdf.of("a user password", encrypted("owner", "user"), Outcome.REFUSED),
        BadPdf.of("an owner password only", encrypted("owner", ""), Outcome.EITHER));
  }

  private static byte[] encrypted(String owner, String user) throws IOException {
    try (PDDocument document = Loader.loadPDF(plain())) {
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static List<BadPdf> structures() throws IOException {
    ByteArrayOutputStream none = new ByteArrayOutputStream();
    RawPdf pdf = new RawPdf(none);
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object(2, "<< /Type /Pages /Count 0 /Kids [] >>");
    pdf.end();
    return List.of(
        BadPdf.of("no pages", none.toByteArray(), Outcome.REFUSED),
        BadPdf.of("minus five pages", tree(-5, "[3 0 R]"), Outcome.REFUSED),
        BadPdf.of("a catalogue without a tree of pages", pageless("7"), Outcome.REFUSED),
        BadPdf.of("a tree of pages that is not there", pageless("99 0 R"), Outcome.REFUSED),
        BadPdf.of("pages promised, and none there", tree(10, "[]"), Outcome.REFUSED),
        BadPdf.of("two hundred thousand pages promised", promised(200_000), Outcome.READ),
        BadPdf.of("two thousand million pages promised", promised(2_000_000_000), Outcome.READ),
        BadPdf.of("a page that is missing", tree(2, "[3 0 R 77 0 R]"), Outcome.EITHER),
        BadPdf.of("a page tree in a circle", tree(3, "[3 0 R 2 0 R]"), Outcome.EITHER),
        BadPdf.of("one page ten times", tree(10, "[" + "3 0 R ".repeat(10) + "]"), Outcome.EITHER),
        BadPdf.of(
            "dictionaries in dictionaries",
            page("/A " + nested("<< /A ", " >>", 5000), TEXT),
            Outcome.EITHER),
        BadPdf.of("arrays in arrays", page("/A " + nested("[", "]", 5000), TEXT), Outcome.EITHER),
        BadPdf.of(
            "JavaScript",
            catalogue("/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >>"),
            Outcome.READ),
        BadPdf.of(
            "an embedded file",
            catalogue(
                "/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF <<"
                    + " /F 4 0 R >> >>] >> >>"),
            Outcome.READ),
        BadPdf.of(
            "a launch action",
            catalogue("/OpenAction << /S /Launch /F (/bin/sh) >>"),
            Outcome.READ));
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  private static byte[] tree(int count, String kids) throws IOException {
    return pdf(
        "",
        "<< /Type /Pages /Count %d /Kids %s >>".formatted(count, kids),
        PAGE.formatted(""),
        "",
        TEXT,
        "");
  }

  /** A file with one page that says it has that many. */
  public static byte[] promised(int pages) throws IOException {
    return tree(pages, "[3 0 R]");
  }

  private static byte[] pageless(String pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RawPdf pdf = new RawPdf(out);
    pdf.object(1, "<< /Type /Catalog /Pages %s >>".formatted(pages));
    pdf.end();
    return out.toByteArray();
  }

  private static byte[] catalogue(String entries) throws IOException {
    return pdf(entries, ONE_PAGE, PAGE.formatted(""), "", TEXT, "");
  }

  private static List<BadPdf> boxes() throws IOException {
    List<BadPdf> boxes = new ArrayList<>();
    for (int degrees : new int[] {90, 180, 270}) {
      boxes.add(BadPdf.of("turned by " + degrees, page("/Rotate " + degrees, TEXT), Outcome.READ));
    }
    boxes.add(BadPdf.of("turned by 45", page("/Rotate 45", TEXT), Outcome.READ));
    boxes.add(BadPdf.of("a crop box", page("/CropBox [30 500 500 820]", TEXT), Outcome.READ));
    boxes.add(
        BadPdf.of(
            "a crop box elsewhere", page("/CropBox [3000 3000 3500 3600]", TEXT), Outcome.EITHER));
    boxes.add(BadPdf.of("a tiny page", boxed("[0 0 0.01 0.01]"), Outcome.EITHER));
    boxes.add(BadPdf.of("no width", boxed("[0 0 0 842]"), Outcome.EITHER));
    boxes.add(BadPdf.of("a huge page", boxed("[0 0 1e9 1e9]"), Outcome.EITHER));
    boxes.add(BadPdf.of("a page from minus", boxed("[-600 -900 595 842]"), Outcome.READ));
    boxes.add(BadPdf.of("a box the wrong way round", boxed("[595 842 0 0]"), Outcome.READ));
    boxes.add(BadPdf.of("a box that is none", boxed("[0 (a) /B]"), Outcome.EITHER));
    return boxes;
  }

  private static byte[] boxed(String box) throws IOException {
    String page = PAGE.formatted("").replace("[0 0 595 842]", box);
    return pdf("", ONE_PAGE, page, "", TEXT, "");
  }

  private static List<BadPdf> contents() throws IOException {
    String form =
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X1 5 0 R >>"
            + " >>";
    return List.of(
        BadPdf.of("no text at all", page("", "0 0 m 100 100 l S"), Outcome.REFUSED),
        BadPdf.of("an empty content", page("", ""), Outcome.REFUSED),
        BadPdf.of("a content that is none", page("", "%&/()=?`<<>> BT ]] ( Tj"), Outcome.EITHER),
        BadPdf.of("a form in itself", withObject("/X1 Do " + TEXT, form, "/X1 Do"), Outcome.READ),
        BadPdf.of("forms in forms", formsInForms(3000), Outcome.EITHER),
        BadPdf.of("a million q", page("", "q\n".repeat(1_000_000) + TEXT), Outcome.EITHER),
        BadPdf.of(
            "half a million texts",
            page("", TEXT + "BT /F1 1 Tf ET\n".repeat(500_000)),
            Outcome.EITHER),
        BadPdf.of(
            "three hundred thousand letters",
            page("", text("水", 5, 100).repeat(300_000)),
            Outcome.EITHER),
        BadPdf.of("arrays in the content", page("", "[".repeat(100_000) + TEXT), Outcome.EITHER),
        BadPdf.of("letters of no size", page("", text(BODY_LINE, 0, 700)), Outcome.EITHER),
        BadPdf.of(
            "letters as large as a town", page("", text(BODY_LINE, 1e8, 700)), Outcome.EITHER),
        BadPdf.of("letters beyond the page", page("", text(BODY_LINE, 10, 1e15)), Outcome.EITHER),
        BadPdf.of("letters upside down", page("", text(BODY_LINE, -10, 700)), Outcome.EITHER),
        BadPdf.of("a matrix of naughts", page("", "0 0 0 0 0 0 cm " + TEXT), Outcome.EITHER),
        BadPdf.of(
            "control characters",
            page("", text("\u0000\u0007\u001b水\ufffe\ud800站", 10, 700)),
            Outcome.EITHER),
        BadPdf.of("letters without meaning", withoutMeaning(), Outcome.EITHER),
        BadPdf.of("a bomb", bomb(256 << 20), Outcome.EITHER));
  }

  private static List<BadPdf> pictures() throws IOException {
    String entries =
        "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width %d"
            + " /Height %d";
    String draw = "q 500 0 0 700 40 60 cm /X1 Do Q ";
    return List.of(
        BadPdf.of(
            "a picture only",
            withObject(draw, entries.formatted(10, 10), "x".repeat(100)),
            Outcome.REFUSED),
        BadPdf.of(
            "a picture of absurd size",
            withObject(draw + TEXT, entries.formatted(2_000_000_000, 2_000_000_000), "x"),
            Outcome.READ),
        BadPdf.of(
            "a large picture without data",
            withObject(draw + TEXT, entries.formatted(60_000, 60_000), "x"),
            Outcome.READ),
        BadPdf.of(
            "a picture of a minus size",
            withObject(draw + TEXT, entries.formatted(-5, 10), "x"),
            Outcome.READ),
        BadPdf.of("a scan without a page", scan(), Outcome.REFUSED));
  }

  private static byte[] scan() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      document.getPage(0).getCOSObject().removeItem(COSName.CONTENTS);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A content whose text lies that many forms deep. */
  private static byte[] formsInForms(int depth) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RawPdf pdf = new RawPdf(out);
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object(2, ONE_PAGE);
    pdf.object(3, PAGE.formatted("").replace("/X1 5 0 R", "/X1 20 0 R"));
    pdf.stream(4, "", "/X1 Do " + TEXT);
    LongPdf.song(pdf, 10);
    for (int i = 0; i < depth; i++) {
      String entries =
          ("/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
                  + " /Resources << /Font << /F1 10 0 R >> /XObject << /X1 %d 0 R >> >>")
              .formatted(21 + i);
      String content = i < depth - 1 ? "/X1 Do" : text("水落石出", 12, 300);
      pdf.stream(20 + i, entries, content);
    }
    pdf.end();
    return out.toByteArray();
  }

  /** A font whose letters are drawings with names that tell nothing. */
  private static byte[] withoutMeaning() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RawPdf pdf = new RawPdf(out);
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object(2, ONE_PAGE);
    pdf.object(3, PAGE.formatted(""));
    pdf.stream(4, "", "BT /F1 12 Tf 60 700 Td (abcabcabcabcabcabcabcabcabc) Tj ET");
    pdf.stream(5, "", "1000 0 0 0 800 800 d1 0 0 800 800 re f");
    pdf.object(
        10,
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]"
            + " /CharProcs << /g1 5 0 R /g2 5 0 R /g3 5 0 R >> /Encoding << /Type /Encoding"
            + " /Differences [97 /g1 /g2 /g3] >> /FirstChar 97 /LastChar 99 /Widths [1000 1000"
            + " 1000] /Resources << >> >>");
    pdf.end();
    return out.toByteArray();
  }

  /** A content of that many blanks, compressed. */
  private static byte[] bomb(int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9);
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, deflater)) {
      byte[] blanks = new byte[1 << 16];
      Arrays.fill(blanks, (byte) ' ');
      for (int left = size; left > 0; left -= blanks.length) {
        deflate.write(blanks);
      }
    } finally {
      deflater.end();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RawPdf pdf = new RawPdf(out);
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object(2, ONE_PAGE);
    pdf.object(3, PAGE.formatted(""));
    pdf.stream(4, "/Filter /FlateDecode", packed.toByteArray());
    LongPdf.song(pdf, 10);
    pdf.end();
    return out.toByteArray();
  }

  private static byte[] withoutTable(byte[] pdf) {
    String text = new String(pdf, ISO_8859_1);
    return text.substring(0, text.indexOf("xref\n")).getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
