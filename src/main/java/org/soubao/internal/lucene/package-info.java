/** The embedded engine: schema, writer, generations, query building, facets. */
@NullMarked
package org.soubao.internal.lucene;

import org.jspecify.annotations.NullMarked;
