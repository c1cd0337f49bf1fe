/**
 * The bundled sample: invented articles, laid out as the text layer of a newspaper's PDF gives its
 * pages, and what a reader of those pages must find in them again.
 */
@NullMarked
package org.soubao.sample;

import org.jspecify.annotations.NullMarked;
