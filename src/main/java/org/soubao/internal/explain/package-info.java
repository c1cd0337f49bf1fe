/** Why an article is found or not: conditions walked against its texts, without any engine. */
@NullMarked
package org.soubao.internal.explain;

import org.jspecify.annotations.NullMarked;
