/** How a file's bytes become text and XML: what it is written in, and what is refused. */
@NullMarked
package org.soubao.internal.format.text;

import org.jspecify.annotations.NullMarked;
