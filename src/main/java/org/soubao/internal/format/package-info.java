/** The door to all forms, each in a package of its own, and what users say beside their files. */
@NullMarked
package org.soubao.internal.format;

import org.jspecify.annotations.NullMarked;
