package org.soubao.server;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms that {@code GET /api/v1/articles/{id}/citation} gives a citation in. */
enum CitationFormat {
  /** The reference of GB/T 7714-2015 to the printed paper. */
  GBT7714(null),
  /** The one to the copy that is read online. */
  GBT7714_ONLINE(null),
  /** An entry for BibTeX and biblatex. */
  BIBTEX("bib"),
  /** A record of RIS. */
  RIS("ris"),
  /** A list of one item of the Citation Style Language. */
  CSL_JSON("json"),
  /** All of them in one object. */
  ALL(null);

  private final @Nullable String extension;

  CitationFormat(@Nullable String extension) {
    this.extension = extension;
  }

  /** How the name of a file of it ends, without the dot; empty where it is no file. */
  Optional<String> extension() {
    return Optional.ofNullable(extension);
  }

  /** What stands for it in an address: {@code csl-json}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
