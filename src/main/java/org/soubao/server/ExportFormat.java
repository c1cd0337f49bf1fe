package org.soubao.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.search.Export;

/** What a file of articles looks like. */
enum ExportFormat {
  /** An article a line, as {@code /articles/{id}} has it, and as it can be ingested again. */
  JSON_LINES("application/jsonl", "jsonl") {
    @Override
    void write(Export export, String base, OutputStream out) throws IOException {
      while (export.hasNext()) {
        out.write(Json.bytes(ArticleJson.toMap(export.next())));
        out.write('\n');
      }
    }
  },
  /** A table, for people. */
  CSV(CsvRows.MEDIA_TYPE, "csv") {
    @Override
    void write(Export export, String base, OutputStream out) throws IOException {
      CsvTable table = CsvTable.begin(new OutputStreamWriter(out, StandardCharsets.UTF_8), base);
      while (export.hasNext()) {
        table.add(export.next());
      }
      table.end();
    }
  };

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /**
   * Writes all that is left of an export; {@code out} stays open.
   *
   * @param base where the server is, for links
   * @throws IOException if {@code out} takes no more
   */
  abstract void write(Export export, String base, OutputStream out) throws IOException;

  /** With its charset where it has one. */
  String mediaType() {
    return mediaType;
  }

  /** What the name of a file ends in. */
  String extension() {
    return extension;
  }
}
