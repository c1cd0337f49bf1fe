/** Files to text and articles, and articles to JSON. */
@NullMarked
package org.soubao.internal.format;

import org.jspecify.annotations.NullMarked;
