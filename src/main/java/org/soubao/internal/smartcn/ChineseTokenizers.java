package org.soubao.internal.smartcn;

import java.util.Optional;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/** Makes tokenizers that cut Chinese text into smartcn's words. */
public final class ChineseTokenizers {
  private ChineseTokenizers() {}

  /** A tokenizer with smartcn's dictionaries; smartcn's own where they can't be read. */
  public static Tokenizer create() {
    return create(Dictionary.ofJar());
  }

  static Tokenizer create(Optional<Dictionary> dictionary) {
    return dictionary.<Tokenizer>map(ChineseTokenizer::new).orElseGet(HMMChineseTokenizer::new);
  }
}
