/** Page dump to articles: lines, blocks, headings, bylines, jump lines. No I/O, no Lucene. */
@NullMarked
package org.soubao.internal.pages;

import org.jspecify.annotations.NullMarked;
