package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.soubao.internal.reprints.Comparisons;
import org.soubao.internal.reprints.Verdict;

/**
 * What was compared to find the {@link Stories} of a generation, as a file of it, so that the next
 * update needs not do it again. Nobody else reads it.
 */
final class ComparisonsFile {
  /** Its name. */
  static final String NAME = "comparisons.soubao";

  private static final String CODEC = "SoubaoComparisons";
  private static final int VERSION = 0;

  private ComparisonsFile() {}

  /**
   * Writes it, safe on disk.
   *
   * @param documents by the articles' numbers among the comparisons
   */
  static void write(Comparisons comparisons, int[] documents, Directory directory)
      throws IOException {
    try (IndexOutput out = directory.createOutput(NAME, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      out.writeVInt(comparisons.size());
      comparisons.forEach((one, other, verdict) -> {
        out.writeVInt(documents[one]);
        out.writeVInt(documents[other]);
        out.writeVInt(verdict.code());
      });
      CodecUtil.writeFooter(out);
    }
    directory.sync(List.of(NAME));
    directory.syncMetaData();
  }

  /**
   * Reads it.
   *
   * @throws IOException if it can't be read, or is damaged
   */
  static void read(Directory directory, Comparisons.Visitor visitor) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(NAME)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      for (int left = in.readVInt(); left > 0; left--) {
        visitor.visit(in.readVInt(), in.readVInt(), new Verdict(in.readVInt()));
      }
      CodecUtil.checkFooter(in);
    }
  }
}
