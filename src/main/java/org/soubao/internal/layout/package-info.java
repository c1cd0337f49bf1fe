/** How is a page read of which there are only texts and their places? No I/O, no PDFBox. */
@NullMarked
package org.soubao.internal.layout;

import org.jspecify.annotations.NullMarked;
