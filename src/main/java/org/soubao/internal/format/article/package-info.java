/** Articles that are articles already: JSON lines and tables, and how they are written. */
@NullMarked
package org.soubao.internal.format.article;

import org.jspecify.annotations.NullMarked;
