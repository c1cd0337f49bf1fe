/** Normalisation, words and characters, the same for texts and queries. */
@NullMarked
package org.soubao.internal.analysis;

import org.jspecify.annotations.NullMarked;
