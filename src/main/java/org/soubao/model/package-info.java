/** What a newspaper is made of: plain records that need nothing but the JDK. */
@NullMarked
package org.soubao.model;

import org.jspecify.annotations.NullMarked;
