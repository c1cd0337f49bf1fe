/** What the packages below share; hidden, and free to change. */
@NullMarked
package org.soubao.internal;

import org.jspecify.annotations.NullMarked;
