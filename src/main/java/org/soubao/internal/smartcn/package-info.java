/** smartcn's words at a multiple of its speed, from its own dictionaries. */
@NullMarked
package org.soubao.internal.smartcn;

import org.jspecify.annotations.NullMarked;
