package org.soubao.internal.layout;

/**
 * A printed line, or a vertical headline.
 *
 * @param text without blanks at its ends
 * @param area where it stands
 * @param size of most of its letters
 * @param bold whether most are
 */
record TextLine(String text, Area area, double size, boolean bold) {}
