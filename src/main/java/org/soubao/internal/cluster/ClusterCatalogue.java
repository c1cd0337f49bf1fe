package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;

/** The catalogues of an archive, one for each of its parts, among what it was made from. */
final class ClusterCatalogue {
  private static final int CHUNK = 1 << 20;

  private ClusterCatalogue() {}

  /** The documents of the catalogue of a part. */
  static List<BulkItem> items(Catalogue catalogue, String index, int part) {
    byte[] bytes = CatalogueFile.bytes(catalogue);
    List<BulkItem> items = new ArrayList<>();
    for (int chunk = 0; chunk * CHUNK < bytes.length; chunk++) {
      int end = Math.min(bytes.length, (chunk + 1) * CHUNK);
      ObjectNode document = Documents.object();
      document.put("kind", "catalogue").put("part", part).put("chunk", chunk);
      document.put("bytes", Arrays.copyOfRange(bytes, chunk * CHUNK, end));
      items.add(BulkItem.replacing(index, chunkName(part, chunk), document));
    }
    return items;
  }

  /**
   * The document that says that a part is done, and its catalogue complete.
   *
   * @param chunks of how many documents that is
   */
  static BulkItem done(long articles, int chunks, String index, int part) {
    ObjectNode document = Documents.object();
    document.put("kind", "part").put("part", part).put("chunk", chunks);
    document.put("count", articles);
    return BulkItem.replacing(index, name(part), document);
  }

  /** The name of the document that says that a part is done. */
  static String name(int part) {
    return "part-%d".formatted(part);
  }

  private static String chunkName(int part, int chunk) {
    return "catalogue-%d-%d".formatted(part, chunk);
  }

  /** How many articles came of a part; empty where it is not done. */
  static Optional<Long> articles(ClusterClient client, String index, int part) {
    return client
        .find("%s/_doc/%s".formatted(index, name(part)))
        .map(found -> found.at("/_source/count").asLong());
  }

  /**
   * The catalogue of a part.
   *
   * @throws ArchiveException.BrokenIndex if there is none, or it is damaged
   */
  static Catalogue read(ClusterClient client, String index, int part) {
    JsonNode done = client.get("%s/_doc/%s".formatted(index, name(part)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (int chunk = 0; chunk < done.at("/_source/chunk").asInt(); chunk++) {
        JsonNode found = client.get("%s/_doc/%s".formatted(index, chunkName(part, chunk)));
        bytes.writeBytes(found.at("/_source/bytes").binaryValue());
      }
      return CatalogueFile.of(bytes.toByteArray());
    } catch (IOException e) {
      throw ArchiveException.BrokenIndex.inCluster(
          client.address().toString(), "its catalogue is damaged: " + Reasons.of(e));
    }
  }
}
