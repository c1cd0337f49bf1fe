/** Which files there are, what each holds, and in what pieces they are ingested. */
@NullMarked
package org.soubao.internal.format.source;

import org.jspecify.annotations.NullMarked;
