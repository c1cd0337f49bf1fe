package org.soubao.internal.lucene;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Analyzers;
import org.soubao.internal.analysis.StatedValues;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.query.FilterValues;
import org.soubao.internal.query.SearchedArticle;
import org.soubao.model.Article;
import org.soubao.search.FilterField;

/** Which fields an article and a page have in the index: the only place with their names. */
final class Schema {
  /** Changes with every change of the fields, of the analysis, or of {@link ArticleCodec}. */
  static final String FINGERPRINT = "7";

  static final String ID = "id";
  static final String ARTICLE = "article";
  static final String DATE = "date";

  /** The number of the piece of the sources that an article or page came out of. */
  static final String UNIT = "unit";

  /** The ids of the articles that stand on a page. */
  static final String PAGE_ARTICLE = "page.article";

  static final String PAGE_PATH = "page.path";
  static final String PAGE_TEXT = "page.text";

  static final TextField HEADLINE = new TextField("headline");
  static final TextField BODY = new TextField("body");

  /** The single units of headline and body, the two as far apart as paragraphs. */
  static final String UNITS = "units";

  private static final String HEADLINE_UNITS = "headline.units";

  /** The single units of the headline and of the body's beginning. */
  static final String LEAD_UNITS = "lead.units";

  /** What is searched unless a query names a field. */
  static final List<TextField> TEXTS = List.of(HEADLINE, BODY);

  /** The headline and the body. */
  static final Scope ANYWHERE = new Scope(TEXTS, UNITS);

  /** The headline alone. */
  static final Scope IN_HEADLINE = new Scope(List.of(HEADLINE), HEADLINE_UNITS);

  /** The facets, in the order of an answer. */
  static final List<String> FACETS =
      List.of("date", "province", "city", "section", "newspaper", "origin");

  private static final FieldType PLACED = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType VALUES = values();

  private Schema() {}

  /**
   * The indexed forms of a text.
   *
   * @param values the terms of {@link StatedValues}: dates, their parts, and numbers
   */
  record TextField(String words, String pairs, String values) {
    TextField(String name) {
      this(name + ".words", name + ".pairs", name + ".values");
    }
  }

  /**
   * Where a condition looks.
   *
   * @param texts in one of these
   * @param units the field with their single units, and the places of these
   */
  record Scope(List<TextField> texts, String units) {}

  /** How the text fields are cut. */
  static Analyzer analyzer() {
    Analyzer words = Analyzers.words();
    Analyzer values = Analyzers.values();
    Map<String, Analyzer> fields = new HashMap<>();
    TEXTS.forEach(text -> {
      fields.put(text.words, words);
      fields.put(text.values, values);
    });
    Analyzer units = Analyzers.units(Integer.MAX_VALUE);
    fields.put(UNITS, units);
    fields.put(HEADLINE_UNITS, units);
    fields.put(LEAD_UNITS, Analyzers.units(SearchedArticle.LEAD_UNITS));
    return new PerFieldAnalyzerWrapper(Analyzers.pairs(), fields);
  }

  /**
   * Dates and provinces have children; filters have fields of their own, so no drill-down terms.
   */
  static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    config.setHierarchical("date", true);
    config.setHierarchical("province", true);
    FACETS.forEach(name -> config.setDrillDownTermsIndexing(name, DrillDownTermsIndexing.NONE));
    return config;
  }

  /** The article as Lucene indexes it. */
  static Document document(int unit, Article article, FacetsConfig facets)
      throws java.io.IOException {
    Document document = new Document();
    addUnit(document, unit);
    document.add(new NumericDocValuesField(UNIT, unit));
    document.add(new StringField(ID, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(article.id())));
    document.add(new StoredField(ARTICLE, ArticleCodec.encode(article)));
    String headline = SearchedArticle.headline(article);
    document.add(new Field(HEADLINE_UNITS, headline, PLACED));
    addText(document, HEADLINE, headline);
    addText(document, BODY, article.body());
    addFilters(document, article);
    addFacets(document, article);
    if (article.date() != null) {
      document.add(new LongField(DATE, article.date().toEpochDay(), Field.Store.NO));
    }
    return facets.build(document);
  }

  /**
   * The raw page as Lucene stores it. Half a surrogate pair, which no file can hold, is stored as
   * U+FFFD: one unit for one, so that offsets stay.
   */
  static Document page(int unit, PageDump page, Collection<String> articles) {
    Document document = new Document();
    addUnit(document, unit);
    articles.forEach(id -> document.add(new StringField(PAGE_ARTICLE, id, Field.Store.NO)));
    document.add(new StoredField(PAGE_PATH, page.path()));
    document.add(new StoredField(PAGE_TEXT, page.text()));
    return document;
  }

  private static void addUnit(Document document, int unit) {
    document.add(new StringField(UNIT, unit(unit).bytes(), Field.Store.NO));
  }

  /** What all has that came out of a unit. */
  static Term unit(int unit) {
    return new Term(UNIT, Integer.toString(unit, Character.MAX_RADIX));
  }

  private static void addText(Document document, TextField field, String text) {
    if (!text.isEmpty()) {
      document.add(new Field(field.words, text, COUNTED));
      document.add(new Field(field.pairs, text, PLACED));
      document.add(new Field(field.values, text, VALUES));
      document.add(new Field(UNITS, text, PLACED));
      document.add(new Field(LEAD_UNITS, text, COUNTED));
    }
  }

  private static void addFilters(Document document, Article article) {
    for (FilterField field : FilterField.values()) {
      for (String value : SearchedArticle.values(article, field)) {
        document.add(new StringField(filterField(field), value, Field.Store.NO));
      }
    }
  }

  /** The name of a filter's field. */
  static String filterField(FilterField field) {
    return "filter." + field.name().toLowerCase(Locale.ROOT);
  }

  private static void addFacets(Document document, Article article) {
    String province = official(FilterField.PROVINCE, article.place().province());
    String city = official(FilterField.CITY, article.place().city());
    LocalDate date = article.date();
    if (date != null) {
      addFacet(
          document,
          "date",
          "%04d".formatted(date.getYear()),
          "%02d".formatted(date.getMonthValue()),
          "%02d".formatted(date.getDayOfMonth()));
    }
    if (province != null && city != null) {
      addFacet(document, "province", province, city);
    } else {
      addFacet(document, "province", province);
    }
    addFacet(document, "city", city);
    addFacet(document, "section", article.section());
    addFacet(document, "newspaper", article.newspaper());
    addFacet(document, "origin", article.origin().word());
  }

  private static void addFacet(Document document, String name, @Nullable String... path) {
    if (path[0] != null && !path[0].isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(name, path));
    }
  }

  private static @Nullable String official(FilterField field, @Nullable String value) {
    return value == null ? null : FilterValues.official(field, value);
  }

  private static FieldType values() {
    FieldType type = new FieldType(indexed(IndexOptions.DOCS));
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType indexed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
