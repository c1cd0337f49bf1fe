/** How the files of an index lie on disk, who may write them, and what they were made from. */
@NullMarked
package org.soubao.internal.store;

import org.jspecify.annotations.NullMarked;
