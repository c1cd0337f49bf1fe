/** What METS says of a digitised issue: its pages, their files, and its articles. */
@NullMarked
package org.soubao.internal.format.mets;

import org.jspecify.annotations.NullMarked;
