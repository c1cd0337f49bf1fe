package org.soubao.internal.analysis;

/**
 * A date or number of a text.
 *
 * @param term its one form, of at most 64 characters, as {@link StatedValues} tells
 * @param start where it begins in the source, in UTF-16 units
 * @param end where it ends there
 */
public record StatedValue(String term, int start, int end) {}
