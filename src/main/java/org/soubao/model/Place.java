package org.soubao.model;

import org.jspecify.annotations.Nullable;

/**
 * The place a newspaper serves.
 *
 * @param province official name, {@code 广西壮族自治区}; null where unknown
 * @param city official name of the prefecture-level city, {@code 柳州市}; null where unknown, or where
 *     a paper serves its whole province
 */
public record Place(@Nullable String province, @Nullable String city) {
  /** Nothing is known. */
  public static final Place UNKNOWN = new Place(null, null);
}
