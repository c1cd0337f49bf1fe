package org.soubao.search;

import org.soubao.internal.Words;

/** The fields by which hits are narrowed. */
public enum FilterField {
  /** Official name of the city, or its short form: {@code 柳州市}, {@code 柳州}. */
  CITY,
  /** Official name of the province, or its short form: {@code 广西壮族自治区}, {@code 广西}. */
  PROVINCE,
  /** Name of the newspaper. */
  NEWSPAPER,
  /** 版名. */
  SECTION,
  /** A {@linkplain org.soubao.model.Origin#word word} such as {@code wire}. */
  ORIGIN,
  /** A {@linkplain org.soubao.model.Kind#word word} such as {@code photo story}. */
  KIND,
  /** Label of the page; {@code 1}, {@code 01} and {@code 第一版} are the same. */
  PAGE,
  /** A name of the byline. */
  BYLINE;

  /** The parameter of that name: {@code city}. */
  public String word() {
    return Words.of(this);
  }
}
