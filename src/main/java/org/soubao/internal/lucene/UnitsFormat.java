package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
 * Lucene's own postings, but when a new segment is written, the terms of single units and of pairs
 * are made {@linkplain SegmentUnits here}. Documents give such a field one empty token, of which
 * {@link LengthNorm} makes the norm, and their units in one piece to two fields that are not
 * written.
 *
 * <p>To hash every unit and every pair of a text as it comes, and to read them back, takes longer
 * than all the rest of indexing: the hundreds of thousands of different ones lie scattered in
 * memory. Here they are sorted by counting, and come out in order.
 *
 * <p>Only whoever writes needs this: a segment has Lucene's format, and its name.
 */
final class UnitsFormat extends PostingsFormat {
  private final PostingsFormat lucene;

  private UnitsFormat(PostingsFormat lucene) {
    super(lucene.getName());
    this.lucene = lucene;
  }

  /** A writer's settings: Lucene's codec with this format. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig().setCodec(codec()).setSimilarity(new LengthNorm());
  }

  private static Codec codec() {
    PostingsFormat format = new UnitsFormat(new Lucene104PostingsFormat());
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
        consumer.write(new WithUnits(fields, state.segmentInfo.maxDoc()), norms);
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

  /** Whether the terms of that field are made, and not taken from documents. */
  static boolean isMade(String field) {
    return MadeField.of(field) != null;
  }

  /** What was inverted, with the units and pairs in the place of empty tokens. */
  private static final class WithUnits extends FilterFields {
    private final SegmentUnits units;

    WithUnits(Fields inverted, int documents) throws IOException {
      super(inverted);
      units =
          new SegmentUnits(
              CodedTexts.of(inverted.terms(Schema.HEADLINE.coded()), documents),
              CodedTexts.of(inverted.terms(Schema.BODY.coded()), documents),
              documents);
    }

    @Override
    public Iterator<String> iterator() {
      List<String> written = new ArrayList<>();
      in.forEach(written::add);
      Schema.TEXTS.forEach(text -> written.remove(text.coded()));
      return written.iterator();
    }

    @Override
    public @Nullable Terms terms(String name) throws IOException {
      Terms terms = super.terms(name);
      MadeField made = MadeField.of(name);
      return terms == null || made == null ? terms : new UnitTerms(terms, units, made);
    }
  }
}
