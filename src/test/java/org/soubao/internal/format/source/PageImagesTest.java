package org.soubao.internal.format.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.format.mets.MetsIssue;
import org.soubao.internal.format.mets.MetsReader;

/** Which image is whose page's. */
class PageImagesTest {
  private static final String GROUPS =
      """
      <mets:fileGrp USE="THUMBS"><mets:file ID="T1"><mets:FLocat xlink:href="small/1.jpg"/></mets:file></mets:fileGrp>
      <mets:fileGrp USE="IMAGES">
        <mets:file ID="I1" GROUPID="G2"><mets:FLocat xlink:href="images/0001.tif"/></mets:file>
        <mets:file ID="I2" GROUPID="G1"><mets:FLocat xlink:href="images/0002.jpg"/></mets:file>
      </mets:fileGrp>
      </mets:fileSec>
      """;

  @TempDir Path folder;

  private Map<Path, Path> images(String mets) throws Exception {
    Path file = Files.writeString(folder.resolve("mets.xml"), mets);
    return PageImages.of(file, MetsReader.read(file));
  }

  private static String mets() {
    return MetsIssue.mets().replace("</mets:fileSec>", GROUPS);
  }

  private static String withDivs() {
    return mets()
        .replace(
            "<mets:fptr><mets:par><mets:area FILEID=\"ALTO00001\"/>",
            "<mets:fptr FILEID=\"T1\"/><mets:fptr><mets:par><mets:area FILEID=\"I1\"/>"
                + "<mets:area FILEID=\"ALTO00001\"/>")
        .replace(
            "<mets:fptr FILEID=\"ALTO00002\"/>",
            "<mets:fptr FILEID=\"ALTO00002\"/><mets:fptr FILEID=\"I2\"/>");
  }

  private Map<Path, Path> inOrder() {
    return Map.of(
        folder.resolve("alto/0001.xml"), folder.resolve("images/0001.tif"),
        folder.resolve("alto/0002.xml"), folder.resolve("images/0002.jpg"));
  }

  @Test
  void theSameDivTellsWhateverItsStructureIsCalled() throws Exception {
    assertThat(images(withDivs())).isEqualTo(inOrder());
    assertThat(images(withDivs().replace(" TYPE=\"PHYSICAL\"", ""))).isEqualTo(inOrder());
    assertThat(images(withDivs().replace("\"PHYSICAL\"", "\"physical_structure\"")))
        .isEqualTo(inOrder());
  }

  @Test
  void elseTheGroupTells() throws Exception {
    String grouped =
        mets()
            .replace("<mets:file ID=\"ALTO00001\"", "<mets:file ID=\"ALTO00001\" GROUPID=\"G1\"")
            .replace("<mets:file ID=\"ALTO00002\"", "<mets:file ID=\"ALTO00002\" GROUPID=\"G2\"");
    assertThat(images(grouped))
        .containsEntry(folder.resolve("alto/0001.xml"), folder.resolve("images/0002.jpg"))
        .containsEntry(folder.resolve("alto/0002.xml"), folder.resolve("images/0001.tif"));
  }

  @Test
  void elseTheirOrder() throws Exception {
    assertThat(images(mets())).isEqualTo(inOrder());
    assertThat(images(mets().replace("images/0002.jpg", "images/0002.txt"))).isEmpty();
  }
}
