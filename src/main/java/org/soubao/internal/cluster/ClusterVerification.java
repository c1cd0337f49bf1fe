package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.soubao.ArchiveException;
import org.soubao.internal.analysis.Run;

/**
 * Looks at what a run has made: whether it holds as many articles as it should, and whether a
 * sample of them is found by what stands in them.
 */
final class ClusterVerification {
  private static final int SAMPLE = 20;

  /** So many units of an article are searched. */
  private static final int UNITS = 8;

  private final ClusterClient client;
  private final IndexReads index;

  private ClusterVerification(ClusterClient client, String index) {
    this.client = client;
    this.index = new IndexReads(client, index);
  }

  /**
   * Verifies an index of articles.
   *
   * @param articles how many it should hold
   * @throws ArchiveException.BrokenIndex if something is wrong with it
   */
  static void of(ClusterClient client, String index, long articles) {
    ClusterVerification verification = new ClusterVerification(client, index);
    long found = verification.index.count(Queries.all());
    if (found != articles) {
      throw verification.wrong("it holds %d articles, not %d".formatted(found, articles));
    }
    verification.checkSample();
  }

  private void checkSample() {
    ObjectNode body = Documents.object();
    body.put("size", SAMPLE).putArray("_source").add(ArticleDocument.ID).add(ArticleDocument.BODY);
    body.putObject("query").putObject("function_score").putObject("random_score");
    for (JsonNode hit : IndexReads.hits(index.search(body))) {
      check(hit.path("_source"));
    }
  }

  private void check(JsonNode article) {
    String id = article.path(ArticleDocument.ID).asText();
    Run run = Run.middleOf(article.path(ArticleDocument.BODY).asText(), UNITS);
    ObjectNode held = run.isEmpty() ? Queries.all() : Queries.run(run.text(), "anywhere");
    if (index.count(Queries.both(Queries.term(ArticleDocument.ID, id), held)) != 1) {
      throw wrong("the article %s is not found in it".formatted(id));
    }
  }

  private ArchiveException wrong(String reason) {
    return ArchiveException.BrokenIndex.notWrittenInCluster(
        client.address().toString(), reason, null);
  }
}
