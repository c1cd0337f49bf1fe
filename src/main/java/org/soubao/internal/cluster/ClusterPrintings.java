package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soubao.ArchiveException;
import org.soubao.internal.reprints.KeptPrintings;
import org.soubao.internal.reprints.Printing;
import org.soubao.internal.reprints.StoryBuilder;

/** Articles of a cluster as they are compared, read many at a time. For one thread. */
final class ClusterPrintings implements StoryBuilder.Printings {
  private static final int AT_ONCE = 100;

  private final ClusterClient client;
  private final String index;
  private final SpooledArticles articles;
  private final KeptPrintings kept = new KeptPrintings();

  ClusterPrintings(ClusterClient client, String index, SpooledArticles articles) {
    this.client = client;
    this.index = index;
    this.articles = articles;
  }

  @Override
  public Printing get(int article) throws IOException {
    Printing known = kept.get(article);
    if (known != null) {
      return known;
    }
    read(List.of(article));
    Printing read = kept.get(article);
    if (read == null) {
      throw ArchiveException.BrokenIndex.notWrittenInCluster(
          client.address().toString(),
          "the article %s is gone".formatted(articles.id(article)),
          null);
    }
    return read;
  }

  @Override
  public void expect(int... expected) throws IOException {
    List<Integer> unread = new ArrayList<>(AT_ONCE);
    for (int article : expected) {
      if (kept.get(article) == null) {
        unread.add(article);
      }
      if (unread.size() == AT_ONCE) {
        read(unread);
        unread.clear();
      }
    }
    if (!unread.isEmpty()) {
      read(unread);
    }
  }

  private void read(List<Integer> unread) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    ObjectNode body = Documents.object();
    ArrayNode ids = body.putArray("ids");
    for (int article : unread) {
      String name = Documents.name(articles.id(article));
      numbers.put(name, article);
      ids.add(name);
    }
    String path = index + "/_mget?_source_includes=article,body";
    for (JsonNode each : new WholeAnswers(client).documents(path, body)) {
      Integer number = numbers.get(each.path("_id").asText());
      if (number != null && each.path("found").asBoolean() && kept.get(number) == null) {
        kept.put(number, Printing.of(ClusterArticle.printed(each.path("_source"))));
      }
    }
  }
}
