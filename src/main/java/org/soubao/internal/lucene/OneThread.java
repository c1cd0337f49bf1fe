package org.soubao.internal.lucene;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/**
 * Brings one collector into a search that has no threads of its own, which asks for one only.
 *
 * @param <C> kind of the collector
 * @param collector gets all that matches
 */
record OneThread<C extends Collector>(C collector) implements CollectorManager<C, C> {
  @Override
  public C newCollector() {
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
