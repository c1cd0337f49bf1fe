/** Pages of newspapers' sites: by declared profiles, else as reader modes do. */
@NullMarked
package org.soubao.internal.format.html;

import org.jspecify.annotations.NullMarked;
