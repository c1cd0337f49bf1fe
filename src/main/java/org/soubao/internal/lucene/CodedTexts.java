package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.UnitCode;

/** The {@link UnitCode} of one text of each document of a segment that is being written. */
final class CodedTexts {
  private static final BytesRef[] NONE = {};

  /** By document, in the order of the text. */
  private final BytesRef[][] pieces;

  private int characters;

  private CodedTexts(int documents) {
    pieces = new BytesRef[documents][];
    Arrays.fill(pieces, NONE);
  }

  /** Those that a field was given as tokens; null where it was given none. */
  static CodedTexts of(@Nullable Terms tokens, int documents) throws IOException {
    CodedTexts texts = new CodedTexts(documents);
    if (tokens != null) {
      TermsEnum each = tokens.iterator();
      PostingsEnum postings = null;
      for (BytesRef token = each.next(); token != null; token = each.next()) {
        postings = each.postings(postings, PostingsEnum.POSITIONS);
        // The bytes themselves stay where they are as long as the segment is written.
        texts.take(new BytesRef(token.bytes, token.offset, token.length), postings);
      }
    }
    return texts;
  }

  private void take(BytesRef piece, PostingsEnum places) throws IOException {
    while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = places.docID();
      for (int left = places.freq(); left > 0; left--) {
        int position = places.nextPosition();
        if (position >= pieces[document].length) {
          pieces[document] = Arrays.copyOf(pieces[document], position + 1);
        }
        pieces[document][position] = piece;
        characters += piece.length / Character.BYTES;
      }
    }
  }

  /** How many characters of code there are: no fewer than units. */
  int characters() {
    return characters;
  }

  /** The code of that document, in pieces; none where it has no such text. */
  BytesRef[] of(int document) {
    return pieces[document];
  }
}
