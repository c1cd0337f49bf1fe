package org.soubao.internal.smartcn;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * smartcn's dictionaries as they lie in its jar, immutable, shared by all threads.
 *
 * @param words its words
 * @param pairs its pairs of words
 */
record Dictionary(Lexicon words, Bigrams pairs) {
  /**
   * Reads both.
   *
   * @param resources gives a file of smartcn's folder {@code hhmm}, or null
   * @return nothing where one is missing or is not what it should be
   */
  static Optional<Dictionary> read(Function<String, @Nullable InputStream> resources) {
    try {
      Lexicon words = LexiconReader.read(arrays(resources, "coredict.mem"));
      return Optional.of(new Dictionary(words, Bigrams.read(arrays(resources, "bigramdict.mem"))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** That of the jar, read when it is first asked for; nothing where it can't be read. */
  static Optional<Dictionary> ofJar() {
    return Jar.DICTIONARY;
  }

  private static SerializedArrays arrays(
      Function<String, @Nullable InputStream> resources, String name) throws IOException {
    try (InputStream stream = resources.apply(name)) {
      if (stream == null) {
        throw new IOException("smartcn has no " + name);
      }
      return new SerializedArrays(stream.readAllBytes());
    }
  }

  private static final class Jar {
    static final Optional<Dictionary> DICTIONARY =
        read(name -> HMMChineseTokenizer.class.getResourceAsStream("hhmm/" + name));
  }
}
