/**
 * What making and keeping an index tells: how far it is, what became of every file, and whether the
 * index is whole.
 */
@NullMarked
package org.soubao.ingest;

import org.jspecify.annotations.NullMarked;
