package org.soubao.internal.query;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Queries of syntax, characters and words, as they come. */
public final class QueryPieces {
  private QueryPieces() {}

  /** Up to so many pieces, one behind the other. */
  public static Arbitrary<String> upTo(int pieces) {
    return Arbitraries.of(
            " ",
            " ",
            " ",
            "　",
            "\"",
            "(",
            ")",
            "-",
            "+",
            "*",
            "~",
            "~5",
            "~1c ",
            ":",
            "|",
            " OR ",
            " AND ",
            " NOT ",
            "section:-",
            "\u200B",
            "“",
            "”",
            "[",
            "]",
            "city:",
            "headline:",
            "date:",
            "署名:",
            "[2025 TO *]",
            "2025-02",
            "柳州",
            "图书馆",
            "公交",
            "BRT",
            "〇",
            "𠮷",
            "\uD842",
            "\u0000",
            "。",
            "㎡",
            "🚲",
            "~1c",
            "涪江",
            "水",
            "5",
            "brt",
            "的",
            "夜读 联盟")
        .list()
        .ofMaxSize(pieces)
        .map(all -> String.join("", all));
  }
}
