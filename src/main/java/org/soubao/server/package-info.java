/** The HTTP door: Javalin routes, wire records, problems, and the page. */
@NullMarked
package org.soubao.server;

import org.jspecify.annotations.NullMarked;
