package org.soubao.internal.format.mets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An invented issue as METS with ALTO, in the manner of libraries' digitised newspapers. */
public final class MetsIssue {
  /** A page is so wide, in tenths of a millimetre. */
  public static final double WIDTH = 4000;

  /** And so high. */
  public static final double HEIGHT = 6000;

  /** The first page: an article with all parts of a heading, a notice, and a stray line. */
  public static final String FIRST =
      alto(
          block("P1_TB1", 200, 300, 60, "停航三个月后")
              + block("P1_TB2", 200, 400, 120, "北码头渡口昨日复航")
              + block("P1_TB3", 200, 600, 50, "首日运送乘客四百余人")
              + block("P1_TB4", 200, 700, 40, "本报记者 林知远")
              + block("P1_TB5", 200, 800, 40, "本报讯停航三个月的北码头渡口昨日复航", "三条船往来两岸。")
              + "<ComposedBlock ID=\"P1_CB1\" HPOS=\"200\" VPOS=\"1000\" WIDTH=\"900\""
              + " HEIGHT=\"300\">"
              + block("P1_TB6", 200, 1000, 40, "老周在渡口撑了四十年船，他说等了一个")
              + "</ComposedBlock><Illustration ID=\"P1_IL1\" HPOS=\"1500\" VPOS=\"300\""
              + " WIDTH=\"1000\" HEIGHT=\"800\"/>"
              + block("P1_TB7", 1500, 1200, 30, "渡船靠岸。高明摄")
              + block("P1_TB8", 200, 3000, 60, "石桥封闭公告")
              + block("P1_TB9", 200, 3200, 40, "石桥因修缮封闭七日，行人请走新桥。")
              + block("P1_TB10", 200, 100, 40, "青石晚报 一九三五年三月二日"));

  /** The second: the rest of the article, in another column order. */
  public static final String SECOND =
      alto(
          block("P2_TB1", 2200, 300, 40, "冬天。票价仍是两元，老人和学生免费。")
              + block("P2_TB2", 200, 300, 60, "古井清淤见了底")
              + block("P2_TB3", 200, 500, 40, "城南的古井清淤昨日见了底，街坊都来看。"));

  private MetsIssue() {}

  /** Writes the issue into a folder. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("alto"));
    Files.writeString(folder.resolve("issue-mets.xml"), mets());
    Files.writeString(folder.resolve("alto/0001.xml"), FIRST);
    Files.writeString(folder.resolve("alto/0002.xml"), SECOND);
  }

  /** The METS file. */
  public static String mets() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3"
        xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper">
    <mets:dmdSec ID="MODSMD_ISSUE"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
      <mods:titleInfo><mods:title>青石晚报</mods:title></mods:titleInfo>
      <mods:originInfo><mods:dateIssued encoding="iso8601">1935-03-02</mods:dateIssued></mods:originInfo>
    </mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
    <mets:dmdSec ID="MODSMD_ARTICLE1"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
      <mods:titleInfo><mods:title>北码头渡口昨日复航</mods:title></mods:titleInfo>
    </mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
    <mets:fileSec><mets:fileGrp USE="Text">
      <mets:file ID="ALTO00001"><mets:FLocat LOCTYPE="URL" xlink:href="file://./alto/0001.xml"/></mets:file>
      <mets:file ID="ALTO00002"><mets:FLocat LOCTYPE="URL" xlink:href="alto/0002.xml"/></mets:file>
    </mets:fileGrp></mets:fileSec>
    <mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Newspaper">
      <mets:div TYPE="PAGE" ORDER="1" ORDERLABEL="第一版"><mets:fptr><mets:par><mets:area FILEID="ALTO00001"/></mets:par></mets:fptr></mets:div>
      <mets:div TYPE="PAGE" ORDER="2"><mets:fptr FILEID="ALTO00002"/></mets:div>
    </mets:div></mets:structMap>
    <mets:structMap TYPE="LOGICAL"><mets:div TYPE="ISSUE" DMDID="MODSMD_ISSUE"><mets:div TYPE="CONTENT">
      <mets:div TYPE="ARTICLE" DMDID="MODSMD_ARTICLE1">
        <mets:div TYPE="HEADING">%s%s%s%s</mets:div>
        <mets:div TYPE="BODY"><mets:div TYPE="BODY_CONTENT">%s
          <mets:div TYPE="PARAGRAPH"><mets:fptr>
            <mets:area BETYPE="IDREF" FILEID="ALTO00001" BEGIN="P1_CB1"/>
            <mets:area BETYPE="IDREF" FILEID="ALTO00002" BEGIN="P2_TB1"/></mets:fptr></mets:div>
          <mets:div TYPE="ILLUSTRATION">%s</mets:div></mets:div></mets:div>
      </mets:div>
      <mets:div TYPE="SECTION"><mets:div TYPE="ADVERTISEMENT">%s%s</mets:div></mets:div>
      <mets:div TYPE="ARTICLE"><mets:div TYPE="HEADING">%s</mets:div><mets:div TYPE="BODY">%s</mets:div></mets:div>
    </mets:div></mets:div></mets:structMap>
    </mets:mets>
    """
        .formatted(
            area("OVERLINE", 1, "P1_TB1"),
            area("TITLE", 1, "P1_TB2"),
            area("SUBHEADLINE", 1, "P1_TB3"),
            area("AUTHOR", 1, "P1_TB4"),
            area("PARAGRAPH", 1, "P1_TB5"),
            area("CAPTION", 1, "P1_TB7"),
            area("HEADING", 1, "P1_TB8"),
            area("TEXT", 1, "P1_TB9"),
            area("TITLE", 2, "P2_TB2"),
            area("TEXT", 2, "P2_TB3"));
  }

  private static String area(String type, int page, String block) {
    return "<mets:div TYPE=\"%s\"><mets:fptr><mets:area BETYPE=\"IDREF\" FILEID=\"ALTO0000%d\" BEGIN=\"%s\"/></mets:fptr></mets:div>"
        .formatted(type, page, block);
  }

  /** An ALTO file of one page. */
  public static String alto(String blocks) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>mm10</MeasurementUnit></Description>
    <Layout><Page ID="P1" WIDTH="%.0f" HEIGHT="%.0f"><PrintSpace HPOS="100" VPOS="50" WIDTH="3800" HEIGHT="5900">
    %s
    </PrintSpace></Page></Layout></alto>
    """
        .formatted(WIDTH, HEIGHT, blocks);
  }

  /** A text block whose characters are squares of that size. */
  public static String block(String id, int left, int top, int size, String... lines) {
    StringBuilder block = new StringBuilder("<TextBlock ID=\"%s\">".formatted(id));
    for (int i = 0; i < lines.length; i++) {
      int y = top + i * size * 3 / 2;
      block.append(
          "<TextLine ID=\"%s_%d\" HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\">"
              .formatted(id, i, left, y, size * lines[i].length(), size));
      int x = left;
      for (String word : lines[i].split(" ", -1)) {
        if (x > left) {
          block.append("<SP WIDTH=\"%d\"/>".formatted(size));
          x += size;
        }
        block.append(
            "<String CONTENT=\"%s\" HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\" WC=\"0.8\"/>"
                .formatted(word, x, y, size * word.length(), size));
        x += size * word.length();
      }
      block.append("</TextLine>");
    }
    return block.append("</TextBlock>").toString();
  }
}
