package org.soubao.internal.lucene;

/** How texts are indexed and queries are asked, as engines that share that tell each other. */
public final class IndexedForm {
  /** Changes with every change of it: what one form has indexed, another can't search. */
  public static final String VERSION = Schema.FINGERPRINT;

  private IndexedForm() {}
}
