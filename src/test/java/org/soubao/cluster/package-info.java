/**
 * Starts real nodes of OpenSearch with Soubao's plugin in them and does to their clusters what goes
 * wrong in the world: nodes killed, slow, or gone for a while. Only {@code mvn verify -Pcluster}
 * runs these tests.
 */
package org.soubao.cluster;
