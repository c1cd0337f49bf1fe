package org.soubao.ingest;

/** What to do with a page, line or file that can't be read. */
public enum BadPages {
  /** Report it and go on. */
  SKIP,
  /** Stop; an index in the making is dropped, the old one stays. */
  FAIL
}
