/** Pages in PDF: letters and their places, as PDFBox has them. */
@NullMarked
package org.soubao.internal.format.pdf;

import org.jspecify.annotations.NullMarked;
