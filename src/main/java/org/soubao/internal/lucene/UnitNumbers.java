package org.soubao.internal.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.soubao.internal.analysis.UnitCode;

/** Gives each different unit of a segment a number, from 1 in the order in which they come. */
final class UnitNumbers {
  private final int[] byCharacter = new int[Character.MAX_VALUE + 1];

  /** Numbers, words, and characters beyond the basic plane, by what they are. */
  private final BytesRefHash others = new BytesRefHash();

  private int[] byOther = new int[64];
  private BytesRef[] terms = new BytesRef[1024];
  private int size;
  private final StringBuilder characters = new StringBuilder();

  UnitNumbers() {
    terms[0] = new BytesRef();
  }

  /** The number of a unit. */
  int of(UnitCode unit) {
    char character = unit.character();
    if (character == 0) {
      return ofOther(unit);
    }
    int number = byCharacter[character];
    if (number == 0) {
      number = add(new BytesRef(String.valueOf(character)));
      byCharacter[character] = number;
    }
    return number;
  }

  private int ofOther(UnitCode unit) {
    characters.setLength(0);
    unit.appendTo(characters);
    BytesRef term = new BytesRef(characters.toString().getBytes(StandardCharsets.UTF_8));
    int known = others.add(term);
    if (known < 0) {
      return byOther[-known - 1];
    }
    if (known == byOther.length) {
      byOther = Arrays.copyOf(byOther, 2 * known);
    }
    byOther[known] = add(term);
    return byOther[known];
  }

  private int add(BytesRef term) {
    if (++size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
    }
    terms[size] = term;
    return size;
  }

  /** How many different units there are. */
  int size() {
    return size;
  }

  /**
   * Puts the units into the order of their terms.
   *
   * @return by number so far, the new number
   */
  int[] sort() {
    BytesRef[] unsorted = terms.clone();
    int[] order =
        IntStream.rangeClosed(1, size)
            .boxed()
            .sorted((one, other) -> unsorted[one].compareTo(unsorted[other]))
            .mapToInt(number -> number)
            .toArray();
    int[] renumbered = new int[size + 1];
    for (int i = 0; i < size; i++) {
      renumbered[order[i]] = i + 1;
      terms[i + 1] = unsorted[order[i]];
    }
    return renumbered;
  }

  /** The unit of that number; 0 is the empty one. */
  BytesRef term(int number) {
    return terms[number];
  }
}
