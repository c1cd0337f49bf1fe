package org.soubao.internal.format.page;

import org.soubao.internal.pages.Mark;

/**
 * A line of which the source says what it is.
 *
 * @param text one line, without outer blanks, never empty
 */
public record MarkedLine(Mark mark, String text) {}
