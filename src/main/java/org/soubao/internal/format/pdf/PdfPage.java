package org.soubao.internal.format.pdf;

import org.soubao.internal.layout.PrintedPage;

/**
 * What was read of a PDF page.
 *
 * @param printed its letters, rules and pictures
 * @param unknown how many of its letters their fonts tell no character for
 */
record PdfPage(PrintedPage printed, int unknown) {}
