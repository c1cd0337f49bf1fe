/** Measurements that run only when they are named, and what they compare Soubao with. */
@NullMarked
package org.soubao.benchmark;

import org.jspecify.annotations.NullMarked;
