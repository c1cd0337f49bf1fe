/**
 * Help with a query: how names are read and typed, and which characters are mistaken. No Lucene.
 */
@NullMarked
package org.soubao.internal.suggest;

import org.jspecify.annotations.NullMarked;
