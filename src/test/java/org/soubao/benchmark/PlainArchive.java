package org.soubao.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

/** A {@link PlainIndex}, open, and asked as its author would: with Lucene's own parts only. */
final class PlainArchive implements AutoCloseable {
  private static final String[] TEXTS = {PlainIndex.HEADLINE, PlainIndex.BODY};
  private static final int EXACT_TOTALS = Integer.MAX_VALUE;
  private static final int[] PASSAGES = {1, 3};

  private final Analyzer analyzer = PlainIndex.analyzer();
  private final FacetsConfig config = PlainIndex.facetsConfig();
  private final PlainQueries queries;
  private final Directory directory;
  private final DirectoryReader reader;
  private final SortedSetDocValuesReaderState state;

  /** Opens it; words may match, or must. */
  PlainArchive(Path folder, Occur words) throws IOException {
    queries = new PlainQueries(analyzer, words);
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    state = new DefaultSortedSetDocValuesReaderState(reader, config);
  }

  /** Hits as fields with their values, marked where they match; facets as values with counts. */
  record Answer(TopDocs found, List<Map<String, String>> hits, List<Map<String, Number>> facets) {}

  private record Found(TopDocs documents, Facets facets) {}

  Answer search(SearchRequest request) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Query query = queries.query(request.query());
    DrillDownQuery filtered = filtered(query, request);
    boolean plain = request.filters().isEmpty() && request.from() == null && request.to() == null;
    Found found = plain ? all(searcher, query, request) : sideways(searcher, filtered, request);
    List<Map<String, Number>> facets = new ArrayList<>();
    for (String name : PlainIndex.FACETS) {
      facets.add(counts(found.facets, name));
    }
    return new Answer(found.documents, hits(searcher, query, found.documents), facets);
  }

  private Found all(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
    CollectorManager<?, ? extends TopDocs> top =
        request.sort() == Sort.RELEVANCE
            ? new TopScoreDocCollectorManager(request.limit(), EXACT_TOTALS)
            : new TopFieldCollectorManager(
                order(request.sort()), request.limit(), null, EXACT_TOTALS);
    Object[] results =
        searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
    Facets counts = new SortedSetDocValuesFacetCounts(state, (FacetsCollector) results[1]);
    return new Found((TopDocs) results[0], counts);
  }

  private Found sideways(IndexSearcher searcher, DrillDownQuery query, SearchRequest request)
      throws IOException {
    DrillSideways sideways = new DrillSideways(searcher, config, state);
    var result =
        request.sort() == Sort.RELEVANCE
            ? sideways.search(query, request.limit())
            : sideways.search(query, null, null, request.limit(), order(request.sort()), false);
    return new Found(result.hits, result.facets);
  }

  private static org.apache.lucene.search.Sort order(Sort sort) {
    SortField date =
        new SortedNumericSortField(PlainIndex.DATE, SortField.Type.LONG, sort == Sort.NEWEST);
    return new org.apache.lucene.search.Sort(date);
  }

  private DrillDownQuery filtered(Query query, SearchRequest request) {
    BooleanQuery.Builder base = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Filter filter : request.filters()) {
      if (filter.field() == FilterField.PAGE) {
        base.add(new TermQuery(new Term(PlainIndex.PAGE, filter.value())), Occur.FILTER);
      }
    }
    DrillDownQuery filtered = new DrillDownQuery(config, base.build());
    request.filters().stream()
        .filter(filter -> filter.field() != FilterField.PAGE)
        .forEach(filter -> add(filtered, filter));
    if (request.from() != null || request.to() != null) {
      LocalDate from = request.from() == null ? LocalDate.MIN : request.from();
      LocalDate to = request.to() == null ? LocalDate.MAX : request.to();
      filtered.add(
          "date", LongField.newRangeQuery(PlainIndex.DATE, from.toEpochDay(), to.toEpochDay()));
    }
    return filtered;
  }

  private static void add(DrillDownQuery filtered, Filter filter) {
    String name = filter.field().word();
    String value = official(filter);
    if (!filter.excluded()) {
      filtered.add(name, value);
      return;
    }
    Term term = DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, name, value);
    filtered.add(
        name,
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new TermQuery(term), Occur.MUST_NOT)
            .build());
  }

  private static String official(Filter filter) {
    return filter.field() == FilterField.CITY
        ? Gazetteer.standard().cityNamed(filter.value()).orElse(filter.value())
        : filter.value();
  }

  /** The same values as Soubao's: all of a facet, months under years, cities under provinces. */
  private static Map<String, Number> counts(Facets facets, String name) throws IOException {
    Map<String, Number> counts = new LinkedHashMap<>();
    boolean deep = name.equals("date") || name.equals("province");
    for (LabelAndValue value : children(facets, name)) {
      counts.put(value.label, value.value);
      for (LabelAndValue child :
          deep ? children(facets, name, value.label) : List.<LabelAndValue>of()) {
        counts.put(value.label + "/" + child.label, child.value);
      }
    }
    return counts;
  }

  private static List<LabelAndValue> children(Facets facets, String name, String... path)
      throws IOException {
    FacetResult result = facets.getAllChildren(name, path);
    return result == null ? List.of() : Arrays.asList(result.labelValues);
  }

  private List<Map<String, String>> hits(IndexSearcher searcher, Query query, TopDocs found)
      throws IOException {
    int[] documents = Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
    Map<String, String[]> marked =
        UnifiedHighlighter.builder(searcher, analyzer)
            .build()
            .highlightFields(TEXTS, query, documents, PASSAGES);
    StoredFields stored = searcher.storedFields();
    List<Map<String, String>> hits = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      Map<String, String> hit = new LinkedHashMap<>();
      for (IndexableField field : stored.document(documents[i])) {
        hit.put(field.name(), field.stringValue());
      }
      for (String text : TEXTS) {
        hit.put(text + ".marked", String.valueOf(marked.get(text)[i]));
      }
      hits.add(hit);
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
