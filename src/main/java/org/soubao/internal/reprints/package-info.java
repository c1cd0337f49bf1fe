/** Which articles are printings of one story. Knows texts, days and newspapers; no Lucene. */
@NullMarked
package org.soubao.internal.reprints;

import org.jspecify.annotations.NullMarked;
