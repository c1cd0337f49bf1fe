/** The engine of a cluster: what an OpenSearch cluster is asked, and what its answers mean. */
@NullMarked
package org.soubao.internal.cluster;

import org.jspecify.annotations.NullMarked;
