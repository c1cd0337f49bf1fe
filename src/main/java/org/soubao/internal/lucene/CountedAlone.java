package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose clauses are not counted together with those of the query that it is part of: what
 * matches and what scores are two questions, and each may have as many clauses as Lucene takes.
 */
final class CountedAlone extends Query {
  private final Query query;

  CountedAlone(Query query) {
    this.query = query;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "alone(%s)".formatted(query.toString(field));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CountedAlone same && same.query.equals(query);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode() + 1;
  }
}
