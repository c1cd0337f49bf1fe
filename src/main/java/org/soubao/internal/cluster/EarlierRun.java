package org.soubao.internal.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.soubao.internal.EarlierArchive;
import org.soubao.internal.store.Catalogue;

/** The run that is served, as an update of one of its parts begins with it. */
public final class EarlierRun implements EarlierArchive {
  private static final int NONE = -1;

  private final ClusterClient client;
  private final ClusterPair pair;
  private final ClusterRun part;
  private final Catalogue catalogue;
  private final Map<String, Integer> units = new ConcurrentHashMap<>();

  EarlierRun(ClusterClient client, ClusterPair pair, ClusterRun part) {
    this.client = client;
    this.pair = pair;
    this.part = part;
    catalogue = ClusterCatalogue.read(client, pair.sources(), part.part());
  }

  ClusterPair pair() {
    return pair;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public int unitOf(String id) {
    if (!units.containsKey(id)) {
      expect(List.of(id));
    }
    return units.get(id);
  }

  @Override
  public void expect(Collection<String> ids) {
    List<String> unknown = ids.stream().filter(id -> !units.containsKey(id)).distinct().toList();
    Map<String, Integer> found =
        ClusterUnits.of(client, pair.articles(), unknown.stream().map(EarlierRun::name).toList());
    for (String id : unknown) {
      Integer stored = found.get(name(id));
      units.put(id, stored == null ? NONE : part.unit(stored));
    }
  }

  private static String name(String id) {
    return Documents.name(Documents.whole(id));
  }

  @Override
  public void close() {}
}
