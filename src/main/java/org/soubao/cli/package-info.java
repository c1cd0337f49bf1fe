/** The command line. */
@NullMarked
package org.soubao.cli;

import org.jspecify.annotations.NullMarked;
