/** How do the printings of a story differ? Pure functions of texts; no Lucene. */
@NullMarked
package org.soubao.internal.comparison;

import org.jspecify.annotations.NullMarked;
