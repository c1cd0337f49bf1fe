/** Pages of digitised issues: ALTO with the places of words, and what METS says of them. */
@NullMarked
package org.soubao.internal.format.alto;

import org.jspecify.annotations.NullMarked;
