package org.soubao.internal.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.AnalyzedText;
import org.soubao.internal.lucene.Schema.TextField;
import org.soubao.internal.query.FilterValues;
import org.soubao.internal.query.SearchedArticle;
import org.soubao.model.Article;
import org.soubao.search.FilterField;

/**
 * Articles as Lucene indexes them. A document must be indexed before the next one is made: its
 * tokens come from texts that are analysed in place. Not for several threads.
 */
final class ArticleDocuments {
  private final AnalyzedText headline = new AnalyzedText();
  private final AnalyzedText body = new AnalyzedText();
  private final FacetsConfig facets = Schema.facetsConfig();

  /** The next article, which came out of that unit. */
  Document of(int unit, Article article) throws IOException {
    Document document = new Document();
    document.add(new StringField(Schema.UNIT, Schema.unit(unit).bytes(), Field.Store.NO));
    document.add(new NumericDocValuesField(Schema.UNIT, unit));
    document.add(new StringField(Schema.ID, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    document.add(new StoredField(Schema.ARTICLE, ArticleCodec.encode(article)));
    String headlineText = SearchedArticle.headline(article);
    headline.fill(headlineText);
    add(document, Schema.HEADLINE_UNITS, headline.length(), Schema.PLACED);
    addText(document, Schema.HEADLINE, headline);
    body.fill(article.body());
    addText(document, Schema.BODY, body);
    document.add(
        new BinaryDocValuesField(Schema.FINGERPRINTS, StoredFingerprints.value(body.units())));
    addFilters(document, article);
    addFacets(document, article);
    if (article.date() != null) {
      document.add(new LongField(Schema.DATE, article.date().toEpochDay(), Field.Store.NO));
    }
    return facets.build(document);
  }

  private static void addText(Document document, TextField field, AnalyzedText text)
      throws IOException {
    add(document, field.words(), text.words(), Schema.COUNTED);
    add(document, field.values(), text.values(), Schema.VALUES);
    add(document, field.coded(), text.codedUnits(), Schema.CODED);
    // Of these fields only the length is told; their terms are made later: see MadeField.
    add(document, field.pairs(), text.length(), Schema.PLACED);
    add(document, Schema.UNITS, text.length(), Schema.PLACED);
    add(document, Schema.LEAD_UNITS, text.beginningLength(), Schema.COUNTED);
  }

  private static void add(Document document, String name, TokenStream tokens, FieldType type) {
    document.add(new Field(name, tokens, type));
  }

  private static void addFilters(Document document, Article article) {
    for (FilterField field : FilterField.values()) {
      for (String value : SearchedArticle.values(article, field)) {
        document.add(new StringField(Schema.filterField(field), value, Field.Store.NO));
      }
    }
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
}
