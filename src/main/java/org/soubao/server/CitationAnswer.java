package org.soubao.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.soubao.internal.citation.BibTex;
import org.soubao.internal.citation.CitedArticle;
import org.soubao.internal.citation.CslJson;
import org.soubao.internal.citation.GbT7714;
import org.soubao.internal.citation.OnlineCopy;
import org.soubao.internal.citation.Ris;

/**
 * The answer of {@code GET /api/v1/articles/{id}/citation?format=all}.
 *
 * @param id the article's
 * @param gbt7714 the reference to the printed paper
 * @param gbt7714Online the one to the copy that is read online
 * @param bibtex an entry for BibTeX and biblatex
 * @param ris a record of RIS
 * @param cslJson an item of the Citation Style Language
 */
record CitationAnswer(
    String id,
    String gbt7714,
    String gbt7714Online,
    String bibtex,
    String ris,
    Map<String, Object> cslJson) {
  private static final String TEXT = "text/plain; charset=utf-8";

  /** The citation in that form, or in all. */
  static Content of(CitedArticle article, OnlineCopy copy, CitationFormat format) {
    return switch (format) {
      case GBT7714 -> content(TEXT, GbT7714.printed(article) + "\n");
      case GBT7714_ONLINE -> content(TEXT, GbT7714.online(article, copy) + "\n");
      case BIBTEX -> content("application/x-bibtex; charset=utf-8", BibTex.of(article, copy));
      case RIS ->
          content("application/x-research-info-systems; charset=utf-8", Ris.of(article, copy));
      case CSL_JSON ->
          Content.of(
              "application/vnd.citationstyles.csl+json",
              Json.bytes(List.of(CslJson.of(article, copy))));
      case ALL -> Content.of(Json.MEDIA_TYPE, Json.bytes(all(article, copy)));
    };
  }

  private static CitationAnswer all(CitedArticle article, OnlineCopy copy) {
    return new CitationAnswer(
        article.id(),
        GbT7714.printed(article),
        GbT7714.online(article, copy),
        BibTex.of(article, copy),
        Ris.of(article, copy),
        CslJson.of(article, copy));
  }

  private static Content content(String mediaType, String text) {
    return Content.of(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }
}
