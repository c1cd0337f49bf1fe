package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own postings, but when a new segment is written, the pairs are {@linkplain PairTerms
 * made} of the places of single units. Documents give the field of pairs one empty token, of which
 * {@link PairsNorm} makes the norm.
 *
 * <p>To hash every pair of a text as it comes takes longer than all the rest of indexing: the
 * hundreds of thousands of different ones lie scattered in memory. Here they come out in order.
 *
 * <p>Only whoever writes needs this: a segment has Lucene's format, and its name.
 */
final class PairsFormat extends PostingsFormat {
  private final PostingsFormat lucene;

  private PairsFormat(PostingsFormat lucene) {
    super(lucene.getName());
    this.lucene = lucene;
  }

  /** A writer's settings: Lucene's codec with this format. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig().setCodec(codec()).setSimilarity(new PairsNorm());
  }

  private static Codec codec() {
    PostingsFormat format = new PairsFormat(new Lucene104PostingsFormat());
    return new Lucene104Codec() {
      @Override
      public PostingsFormat getPostingsFormatForField(String field) {
        return format;
      }
    };
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    FieldsConsumer consumer = lucene.fieldsConsumer(state);
    return new FieldsConsumer() {
      @Override
      public void write(Fields fields, NormsProducer norms) throws IOException {
        consumer.write(new WithPairs(fields, state.segmentInfo.maxDoc()), norms);
      }

      @Override
      public void merge(MergeState mergeState, NormsProducer norms) throws IOException {
        consumer.merge(mergeState, norms);
      }

      @Override
      public void close() throws IOException {
        consumer.close();
      }
    };
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return lucene.fieldsProducer(state);
  }

  /** What was inverted, with the pairs in the place of empty tokens. */
  private static final class WithPairs extends FilterFields {
    private final int documents;

    WithPairs(Fields inverted, int documents) {
      super(inverted);
      this.documents = documents;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      if (terms == null) {
        return null;
      }
      if (field.equals(Schema.HEADLINE.pairs())) {
        return new PairTerms(UnitPlaces.of(in.terms(Schema.HEADLINE_UNITS), documents));
      }
      if (field.equals(Schema.BODY.pairs())) {
        UnitPlaces all = UnitPlaces.of(in.terms(Schema.UNITS), documents);
        return new PairTerms(all.behind(in.terms(Schema.HEADLINE_UNITS)));
      }
      return terms;
    }
  }
}
