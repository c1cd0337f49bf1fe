/** How an article is cited: pure functions of what is known of it. JDK alone. */
@NullMarked
package org.soubao.internal.citation;

import org.jspecify.annotations.NullMarked;
