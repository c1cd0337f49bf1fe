package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.soubao.ArchiveException;
import org.soubao.internal.ArchiveDraft;
import org.soubao.internal.ArticleSink;
import org.soubao.internal.RefusedArticle;
import org.soubao.internal.cluster.BulkSender.Unstored;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.store.Catalogue;
import org.soubao.model.Article;
import org.soubao.model.Source;

/**
 * Writes the indices of a run, or of a part of one. An article is {@code create}d under its id: the
 * cluster refuses one whose id is there. Where an answer was lost, or a shard has moved, that may
 * be the article itself; its unit tells, since no unit has an id twice.
 */
public final class ClusterDraft implements ArchiveDraft {
  private static final int UNITS_AT_ONCE = 1000;

  private final ClusterClient client;
  private final ClusterPair pair;
  private final ClusterRun run;
  private final boolean copied;
  private final Runnable held;
  private final BulkSender sender;
  private final Queue<RefusedArticle> refused = new ConcurrentLinkedQueue<>();

  /** Units that are removed before anything else is added. */
  private final TreeSet<Integer> removed = new TreeSet<>();

  private volatile boolean removing;

  /** Articles whose ids others have, by the unit of these, which may be removed yet. */
  private final Map<Integer, List<BulkItem>> waiting = new LinkedHashMap<>();

  /**
   * Writes that pair.
   *
   * @param copied whether it began with what another one holds
   * @param held throws if another run is known to have begun
   */
  ClusterDraft(
      ClusterClient client, ClusterPair pair, ClusterRun run, boolean copied, Runnable held) {
    this.client = client;
    this.pair = pair;
    this.run = run;
    this.copied = copied;
    this.held = held;
    sender = new BulkSender(client, this::unstored);
  }

  ClusterPair pair() {
    return pair;
  }

  /** Whether it began with what another one holds. */
  boolean isCopied() {
    return copied;
  }

  @Override
  public void add(int unit, Article article) {
    removeFirst();
    Source source = article.source();
    sender.add(
        BulkItem.article(
            pair.articles(),
            article.id(),
            unit,
            source == null ? "" : source.path(),
            ArticleDocument.of(run.stored(unit), article)));
  }

  @Override
  public void addPages(int unit, List<PageDump> pages, List<Article> articles) {
    removeFirst();
    for (PageDump page : pages) {
      List<String> ids = ArticleSink.idsOn(page, articles);
      if (!ids.isEmpty()) {
        sender.add(page(unit, page, ids));
      }
    }
  }

  private BulkItem page(int unit, PageDump page, List<String> ids) {
    ObjectNode document = Documents.object();
    document.put("unit", run.stored(unit)).put("path", Documents.whole(page.path()));
    ArrayNode articles = document.putArray("articles");
    ids.forEach(id -> articles.add(Documents.whole(id)));
    document.put("text", Documents.whole(page.text()));
    String name = Documents.digest("%d\n%s".formatted(run.stored(unit), document));
    return BulkItem.created(pair.sources(), name, document);
  }

  @Override
  public void remove(int unit) {
    synchronized (removed) {
      removed.add(run.stored(unit));
      removing = true;
    }
  }

  /** What was there so far is stored, and gone before what comes now. */
  private void removeFirst() {
    held.run();
    if (!removing) {
      return;
    }
    synchronized (removed) {
      if (!removing) {
        return;
      }
      sender.flush();
      List<Integer> units = List.copyOf(removed);
      for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
        remove(units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)));
      }
      removed.clear();
      removing = false;
      units.forEach(this::addWaiting);
    }
  }

  private void remove(List<Integer> units) {
    ObjectNode query = Documents.object();
    ArrayNode terms = query.putObject("terms").putArray("unit");
    units.forEach(terms::add);
    pair.remove(pair.articles(), query);
    pair.remove(pair.sources(), query);
  }

  private void addWaiting(int stored) {
    List<BulkItem> items;
    synchronized (waiting) {
      items = waiting.remove(stored);
    }
    if (items != null) {
      items.forEach(sender::add);
    }
  }

  @Override
  public List<RefusedArticle> settle() {
    removeFirst();
    sender.flush();
    synchronized (waiting) {
      waiting.values().forEach(items -> items.forEach(this::refuseTaken));
      waiting.clear();
    }
    List<RefusedArticle> all = new ArrayList<>();
    for (RefusedArticle each = refused.poll(); each != null; each = refused.poll()) {
      all.add(each);
    }
    return all;
  }

  /** Keeps what it was made from, and that its part is done. */
  void note(Catalogue catalogue) {
    List<BulkItem> items = ClusterCatalogue.items(catalogue, pair.sources(), run.part());
    items.forEach(sender::add);
    sender.flush();
    sender.add(
        ClusterCatalogue.done(catalogue.articles(), items.size(), pair.sources(), run.part()));
    sender.flush();
  }

  private List<BulkItem> unstored(List<Unstored> items) {
    List<BulkItem> taken = new ArrayList<>();
    for (Unstored each : items) {
      BulkItem item = each.item();
      if (each.status() == 409) {
        if (item.isArticle()) {
          taken.add(item);
        } // Else it is the same page, which has come through before.
      } else if (isRefused(each) && item.isArticle()) {
        refuse(item, "The article can't be indexed: %s".formatted(each.reason()));
      } else {
        throw new ArchiveException.ClusterRefused(client.address().toString(), each.reason());
      }
    }
    return unknown(taken);
  }

  private static boolean isRefused(Unstored item) {
    return item.status() == 400 || item.status() == BulkSender.TOO_LARGE;
  }

  /**
   * Finds out whose those ids are. Of some nobody knows it: what has the id is not yet on all
   * copies of its shard, or has got lost with one.
   */
  private List<BulkItem> unknown(List<BulkItem> items) {
    List<BulkItem> unknown = new ArrayList<>();
    Map<String, Integer> units =
        ClusterUnits.of(client, pair.articles(), items.stream().map(BulkItem::name).toList());
    for (BulkItem item : items) {
      Integer unit = units.get(item.name());
      if (unit == null) {
        unknown.add(item);
      } else if (unit != run.stored(item.unit())) {
        hold(item, unit);
      }
    }
    return unknown;
  }

  private void hold(BulkItem item, int owner) {
    if (copied && run.unit(owner) >= 0) {
      synchronized (waiting) {
        waiting.computeIfAbsent(owner, key -> new ArrayList<>()).add(item);
      }
    } else {
      refuseTaken(item);
    }
  }

  private void refuseTaken(BulkItem item) {
    refuse(item, "The id %s was used before; ids are unique.".formatted(item.id()));
  }

  private void refuse(BulkItem item, String reason) {
    refused.add(new RefusedArticle(item.unit(), item.path(), reason));
  }

  @Override
  public void close() {
    sender.close();
  }
}
