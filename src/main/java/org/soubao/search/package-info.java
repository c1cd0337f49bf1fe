/**
 * What is asked of an archive, and what it answers: plain records, without a type of any engine.
 */
@NullMarked
package org.soubao.search;

import org.jspecify.annotations.NullMarked;
