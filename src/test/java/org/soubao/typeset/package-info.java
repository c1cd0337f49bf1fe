/**
 * Sets articles as the pages of a newspaper in PDF, as its layout program would: columns, headings
 * over several of them, pictures, boxes, rules, page heads, and a content stream in one of the
 * orders in which such programs write. One seed gives the same bytes on every run.
 *
 * <p>The road of a page: {@code PageCopy} (what is to be printed) → {@code Makeup} (which block
 * stands where on the grid of columns, by a search over slicing trees) → {@code Sheet} (every piece
 * of ink with its place, in points from the top left) → {@code StreamOrder} → {@code PdfPrinter}.
 */
@NullMarked
package org.soubao.typeset;

import org.jspecify.annotations.NullMarked;
