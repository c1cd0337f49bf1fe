/**
 * What runs inside the nodes of an OpenSearch cluster: the analysis of articles and the queries of
 * searches, the very ones of the embedded engine. The only package that sees OpenSearch's classes.
 */
@NullMarked
package org.soubao.internal.cluster.plugin;

import org.jspecify.annotations.NullMarked;
