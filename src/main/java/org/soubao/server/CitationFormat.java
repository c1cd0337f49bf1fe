package org.soubao.server;

import java.util.Locale;

/** The forms that {@code GET /api/v1/articles/{id}/citation} gives a citation in. */
enum CitationFormat {
  /** The reference of GB/T 7714-2015 to the printed paper. */
  GBT7714,
  /** The one to the copy that is read online. */
  GBT7714_ONLINE,
  /** An entry for BibTeX and biblatex. */
  BIBTEX,
  /** A record of RIS. */
  RIS,
  /** A list of one item of the Citation Style Language. */
  CSL_JSON,
  /** All of them in one object. */
  ALL;

  /** What stands for it in an address: {@code csl-json}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
