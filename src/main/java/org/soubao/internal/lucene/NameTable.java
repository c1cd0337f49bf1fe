package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.internal.pages.Gazetteer.Named;
import org.soubao.internal.suggest.Name;
import org.soubao.internal.suggest.Names;
import org.soubao.internal.suggest.TypedText;
import org.soubao.search.FilterField;
import org.soubao.search.Suggestion.Kind;

/** Reads the names that can be suggested out of an index: values of filters, and places named. */
final class NameTable {
  private static final Map<FilterField, Kind> KINDS = kinds();

  private final IndexReader reader;
  private final PairCounts pairs;
  private final Map<String, Name> places = new LinkedHashMap<>();
  private final List<Name> others = new ArrayList<>();

  private NameTable(IndexReader reader) throws IOException {
    this.reader = reader;
    pairs = new PairCounts(reader);
  }

  /** The names of an index; takes a while, so it is done once. */
  static Names of(IndexReader reader) throws IOException {
    NameTable table = new NameTable(reader);
    Map<String, Named> known = new HashMap<>();
    Gazetteer.standard().all().forEach(place -> known.putIfAbsent(place.official(), place));
    for (FilterField field : KINDS.keySet()) {
      table.addValues(field, known);
    }
    for (Named place : Gazetteer.standard().all()) {
      table.addNamed(place);
    }
    return new Names(Stream.concat(table.places.values().stream(), table.others.stream()).toList());
  }

  /** Cities before provinces: 上海市 is both. */
  private static Map<FilterField, Kind> kinds() {
    Map<FilterField, Kind> kinds = new LinkedHashMap<>();
    kinds.put(FilterField.CITY, Kind.PLACE);
    kinds.put(FilterField.PROVINCE, Kind.PLACE);
    kinds.put(FilterField.NEWSPAPER, Kind.NEWSPAPER);
    kinds.put(FilterField.SECTION, Kind.SECTION);
    kinds.put(FilterField.BYLINE, Kind.NAME);
    return kinds;
  }

  private void addValues(FilterField field, Map<String, Named> known) throws IOException {
    String name = Schema.filterField(field);
    Terms terms = MultiTerms.getTerms(reader, name);
    if (terms == null) {
      return;
    }
    TermsEnum values = terms.iterator();
    for (BytesRef value = values.next(); value != null; value = values.next()) {
      long count = count(new Term(name, BytesRef.deepCopyOf(value)), values.docFreq());
      if (count > 0) {
        add(value.utf8ToString(), field, count, known);
      }
    }
  }

  private void add(String text, FilterField field, long count, Map<String, Named> known) {
    if (KINDS.get(field) == Kind.PLACE) {
      Named place = known.getOrDefault(text, new Named(text, text, text));
      places.putIfAbsent(text, place(place, text, field, count));
    } else {
      List<String> forms = List.of(TypedText.comparable(text));
      others.add(new Name(text, forms, KINDS.get(field), field, count));
    }
  }

  /** How many articles have a value; what Lucene knows of it counts those that were removed. */
  private long count(Term value, int documents) throws IOException {
    return reader.hasDeletions()
        ? new IndexSearcher(reader).count(new TermQuery(value))
        : documents;
  }

  /** Places that are only named: how often is estimated here, and counted when one is suggested. */
  private void addNamed(Named place) throws IOException {
    String text = place.inText();
    if (!text.isEmpty() && !places.containsKey(place.official()) && !places.containsKey(text)) {
      long count = estimate(text);
      if (count > 0) {
        places.put(text, place(place, text, null, count));
      }
    }
  }

  private static Name place(Named place, String text, @Nullable FilterField filter, long count) {
    List<String> forms = Stream.of(place.alias(), place.official()).distinct().toList();
    return new Name(text, forms, Kind.PLACE, filter, count);
  }

  /** No more articles than have the rarest pair of the name. */
  private long estimate(String text) throws IOException {
    long least = Long.MAX_VALUE;
    for (String pair : Run.of(text).pairs()) {
      least = Math.min(least, pairs.of(pair));
      if (least == 0) {
        break;
      }
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }
}
