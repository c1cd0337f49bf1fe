/** The query language: what was typed, taken apart, for any engine. */
@NullMarked
package org.soubao.internal.query;

import org.jspecify.annotations.NullMarked;
