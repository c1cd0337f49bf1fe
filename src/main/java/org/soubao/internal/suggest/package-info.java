/**
 * Help with a query: how names are read and typed, which characters are mistaken, which words tell
 * an article apart. What an index holds is asked for by {@link
 * org.soubao.internal.suggest.TextCounts}. No Lucene.
 */
@NullMarked
package org.soubao.internal.suggest;

import org.jspecify.annotations.NullMarked;
