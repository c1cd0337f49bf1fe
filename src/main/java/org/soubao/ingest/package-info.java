/** What ingesting tells: how far it is, and what became of every file. */
@NullMarked
package org.soubao.ingest;

import org.jspecify.annotations.NullMarked;
