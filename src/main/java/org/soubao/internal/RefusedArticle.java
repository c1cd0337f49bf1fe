package org.soubao.internal;

/**
 * An article that was taken by an {@link ArticleSink} at first and then could not be kept.
 *
 * @param unit the unit that it came out of
 * @param path the file that it came out of
 * @param reason why, in a sentence
 */
public record RefusedArticle(int unit, String path, String reason) {}
