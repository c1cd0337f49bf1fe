package org.soubao.internal.format;

import org.soubao.internal.pages.Mark;

/**
 * A line of which the source says what it is.
 *
 * @param text one line, without outer blanks, never empty
 */
record MarkedLine(Mark mark, String text) {}
