package org.soubao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.UnitFile;

/** What is noted of files that change while they are ingested. */
class CataloguerTest {
  private static final String ARTICLES = "ferry.jsonl";
  private static final String PAGE = "渡口日报/2025-03-01/01.txt";
  private static final String TABLE = "newspapers.tsv";

  @TempDir Path temp;

  @Test
  void whatHasChangedMeanwhileIsReadAgain() throws Exception {
    write(PAGE, "渡口复航\n\n本报讯 章江渡口昨日复航，头一班坐了十五个人。\n");
    write(ARTICLES, "");
    try (SourceFiles files = SourceFiles.find(List.of(temp))) {
      Cataloguer cataloguer = new Cataloguer(IngestSources.of(files), Catalogue.EMPTY);
      write(ARTICLES, "{\"id\": \"ferry-1\", \"headline\": \"渡口停航\", \"body\": \"大雾。\"}\n");
      write(ARTICLES, ""); // As it was, but for its time.
      assertThat(isKnown(cataloguer)).isEqualTo(Map.of(PAGE, true, ARTICLES, false));
    }
  }

  @Test
  void whatLiesInArchivesIsReadAsItWasUnpacked() throws Exception {
    Path zip = temp.resolve("pages.zip");
    zip(zip, "渡口复航\n\n本报讯 章江渡口昨日复航，头一班坐了十五个人。\n");
    try (SourceFiles files = SourceFiles.find(List.of(temp))) {
      Cataloguer cataloguer = new Cataloguer(IngestSources.of(files), Catalogue.EMPTY);
      zip(zip, "渡口停航\n\n本报讯 章江渡口昨日停航，江上起了大雾。\n");
      assertThat(isKnown(cataloguer)).isEqualTo(Map.of("pages.zip/" + PAGE, true));
    }
  }

  @Test
  void aTableThatHasChangedMeanwhileIsNotNoted() throws Exception {
    write(PAGE, "渡口复航\n\n本报讯 章江渡口昨日复航，头一班坐了十五个人。\n");
    write(TABLE, "渡口日报\t章江\n");
    try (SourceFiles files = SourceFiles.find(List.of(temp))) {
      Cataloguer cataloguer = new Cataloguer(IngestSources.of(files), Catalogue.EMPTY);
      Map<String, String> before = cataloguer.tables();
      assertThat(catalogue(cataloguer).holdsTheSameTablesAs(before)).isTrue();
      write(TABLE, "渡口日报\t青河\n");
      Catalogue catalogue = catalogue(cataloguer);
      assertThat(catalogue.holdsTheSameTablesAs(catalogue.tables())).isFalse();
    }
  }

  private static Catalogue catalogue(Cataloguer cataloguer) {
    return cataloguer.catalogue(List.of(), IngestJob.all(cataloguer.units()));
  }

  private static Map<String, Boolean> isKnown(Cataloguer cataloguer) {
    return catalogue(cataloguer).units().stream()
        .flatMap(unit -> unit.files().stream())
        .collect(
            Collectors.toMap(UnitFile::path, file -> file.stamp().holdsTheSameAs(file.stamp())));
  }

  /** Each time it is written later than before. */
  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    long time =
        Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 1_700_000_000_000L;
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time + 1));
  }

  private static void zip(Path zip, String page) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(PAGE));
      out.write(page.getBytes(UTF_8));
    }
  }
}
