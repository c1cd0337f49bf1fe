/** What is in a ZIP or TAR, entry by entry, within bounds. */
@NullMarked
package org.soubao.internal.format.archive;

import org.jspecify.annotations.NullMarked;
