package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.format.source.PackedFiles;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.FileStamp;

/** What is noted of files that change while they are ingested. */
class CataloguerTest {
  private static final String ARTICLES = "ferry.jsonl";
  private static final String PAGE = "渡口日报/2025-03-01/01.txt";
  private static final String TABLE = "newspapers.tsv";

  private static final String TEXT = "渡口复航\n\n本报讯 章江渡口昨日复航，头一班坐了十五个人。\n";

  @TempDir Path temp;

  @Test
  void whatHasChangedMeanwhileIsReadAgain() throws Exception {
    write(PAGE, TEXT);
    write(ARTICLES, "");
    meanwhile(cataloguer -> {
      write(ARTICLES, "{\"id\": \"ferry-1\", \"headline\": \"渡口停航\", \"body\": \"大雾。\"}\n");
      write(ARTICLES, ""); // As it was, but for its time.
      assertThat(changed(cataloguer)).containsExactly(ARTICLES);
    });
  }

  @Test
  void whatLiesInArchivesIsReadAsItWasUnpacked() throws Exception {
    Path zip = temp.resolve("pages.zip");
    Files.write(zip, PackedFiles.archive("pages.zip", PackedFiles.files(PAGE, TEXT)));
    meanwhile(cataloguer -> {
      Files.write(zip, PackedFiles.archive("pages.zip", PackedFiles.files(PAGE, "渡口停航\n")));
      assertThat(changed(cataloguer)).isEmpty();
    });
  }

  @Test
  void aTableThatHasChangedMeanwhileIsNotNoted() throws Exception {
    write(PAGE, TEXT);
    write(TABLE, "渡口日报\t章江\n");
    meanwhile(cataloguer -> {
      Map<String, String> before = cataloguer.tables();
      assertThat(catalogue(cataloguer).holdsTheSameTablesAs(before)).isTrue();
      write(TABLE, "渡口日报\t青河\n");
      Catalogue catalogue = catalogue(cataloguer);
      assertThat(catalogue.holdsTheSameTablesAs(catalogue.tables())).isFalse();
    });
  }

  /** That happens between the look at the files and the note of what was made from them. */
  private void meanwhile(ThrowingConsumer<Cataloguer> event) throws Exception {
    try (SourceFiles files = SourceFiles.find(List.of(temp))) {
      event.accept(new Cataloguer(IngestSources.of(files), Catalogue.EMPTY));
    }
  }

  private static Catalogue catalogue(Cataloguer cataloguer) {
    return cataloguer.catalogue(List.of(), IngestJob.all(cataloguer.units()));
  }

  private static Stream<String> changed(Cataloguer cataloguer) {
    return catalogue(cataloguer).units().stream()
        .flatMap(unit -> unit.files().stream())
        .filter(file -> file.stamp().digest().equals(FileStamp.CHANGED))
        .map(UnitFile::path);
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
}
