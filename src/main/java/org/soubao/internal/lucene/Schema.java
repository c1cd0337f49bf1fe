package org.soubao.internal.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.soubao.internal.analysis.StatedValues;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.query.FacetCounts;
import org.soubao.search.FilterField;

/** Which fields an article and a page have in the index: the only place with their names. */
final class Schema {
  /**
   * Changes with every change of the fields, of the analysis, of {@link ArticleCodec}, or of what
   * articles a page becomes: an update must not mix what two versions made.
   */
  static final String FINGERPRINT = "11";

  static final String ID = "id";
  static final String ARTICLE = "article";
  static final String DATE = "date";

  /** The number of the piece of the sources that an article or page came out of. */
  static final String UNIT = "unit";

  /** The fingerprints of the body, by which reprints are found. */
  static final String FINGERPRINTS = "fingerprints";

  /** The ids of the articles that stand on a page. */
  static final String PAGE_ARTICLE = "page.article";

  static final String PAGE_PATH = "page.path";
  static final String PAGE_TEXT = "page.text";

  static final TextField HEADLINE = new TextField("headline");
  static final TextField BODY = new TextField("body");

  /** The single units of headline and body, the two as far apart as paragraphs. */
  static final String UNITS = "units";

  /** The single units of the headline. */
  static final String HEADLINE_UNITS = "headline.units";

  /** The single units of the headline and of the body's beginning. */
  static final String LEAD_UNITS = "lead.units";

  /** What is searched unless a query names a field. */
  static final List<TextField> TEXTS = List.of(HEADLINE, BODY);

  /** The headline and the body. */
  static final Scope ANYWHERE = new Scope(TEXTS, UNITS);

  /** The headline alone. */
  static final Scope IN_HEADLINE = new Scope(List.of(HEADLINE), HEADLINE_UNITS);

  /** Terms with their places. */
  static final FieldType PLACED = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** Terms, and how often they stand in a text. */
  static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS);

  /** Terms with their places, of which no norm is kept. */
  static final FieldType CODED = coded();

  /** Terms alone. */
  static final FieldType VALUES = values();

  private Schema() {}

  /**
   * The indexed forms of a text.
   *
   * @param values the terms of {@link StatedValues}: dates, their parts, and numbers
   * @param coded what {@link UnitsFormat} makes units and pairs of; not written
   */
  record TextField(String words, String pairs, String values, String coded) {
    TextField(String name) {
      this(name + ".words", name + ".pairs", name + ".values", name + ".coded");
    }
  }

  /**
   * Where a condition looks.
   *
   * @param texts in one of these
   * @param units the field with their single units, and the places of these
   */
  record Scope(List<TextField> texts, String units) {}

  /**
   * Dates and provinces have children; filters have fields of their own, so no drill-down terms.
   */
  static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    config.setHierarchical("date", true);
    config.setHierarchical("province", true);
    FacetCounts.NAMES.forEach(
        name -> config.setDrillDownTermsIndexing(name, DrillDownTermsIndexing.NONE));
    return config;
  }

  /**
   * The raw page as Lucene stores it. Half a surrogate pair, which no file can hold, is stored as
   * U+FFFD: one unit for one, so that offsets stay.
   */
  static Document page(int unit, PageDump page, Collection<String> articles) {
    Document document = new Document();
    document.add(new StringField(UNIT, unit(unit).bytes(), Field.Store.NO));
    articles.forEach(id -> document.add(new StringField(PAGE_ARTICLE, id, Field.Store.NO)));
    document.add(new StoredField(PAGE_PATH, page.path()));
    document.add(new StoredField(PAGE_TEXT, page.text()));
    return document;
  }

  /** What all has that came out of a unit. */
  static Term unit(int unit) {
    return new Term(UNIT, Integer.toString(unit, Character.MAX_RADIX));
  }

  /** The name of a filter's field. */
  static String filterField(FilterField field) {
    return "filter." + field.name().toLowerCase(Locale.ROOT);
  }

  private static FieldType coded() {
    FieldType type = new FieldType(PLACED);
    type.setOmitNorms(true);
    type.freeze();
    return type;
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
