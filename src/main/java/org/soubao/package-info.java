/**
 * Soubao 搜报, the embedded library: {@link org.soubao.Reindex} makes an index of newspaper pages,
 * {@link org.soubao.Archive} searches it.
 */
@NullMarked
package org.soubao;

import org.jspecify.annotations.NullMarked;
