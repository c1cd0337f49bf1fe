/** Readers of pages: from a file to page dumps. */
@NullMarked
package org.soubao.internal.format.page;

import org.jspecify.annotations.NullMarked;
