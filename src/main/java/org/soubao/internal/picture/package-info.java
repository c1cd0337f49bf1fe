/** How a page of a PDF is shown as a picture: drawn when it is asked for, kept, and bounded. */
@NullMarked
package org.soubao.internal.picture;

import org.jspecify.annotations.NullMarked;
