/** What an archive holds, counted by newspaper, day and place; for any engine. */
@NullMarked
package org.soubao.internal.holdings;

import org.jspecify.annotations.NullMarked;
