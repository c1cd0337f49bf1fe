package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One document that is written among many. Immutable. */
final class BulkItem {
  private static final byte END = '\n';
  private static final String UPDATE = "update";

  /** So often the cluster changes anew what was changed meanwhile, such as by the same change. */
  private static final int CONFLICTS = 3;

  private final String action;
  private final String id;
  private final String name;
  private final int unit;
  private final String path;
  private final byte[] line;
  private final byte[] body;

  private BulkItem(String action, String index, String id, int unit, String path, byte[] body) {
    this.action = action;
    this.id = id;
    name = Documents.name(Documents.whole(id));
    this.unit = unit;
    this.path = path;
    this.body = body;
    ObjectNode head = Documents.object();
    head.putObject(action).put("_index", ClusterPair.written(index)).put("_id", name);
    if (isChange()) {
      head.withObject("/" + action).put("retry_on_conflict", CONFLICTS);
    }
    line = Documents.bytes(head);
  }

  /**
   * An article that must be new.
   *
   * @param unit that it came out of
   * @param path of the file that it came out of
   */
  static BulkItem article(String index, String id, int unit, String path, byte[] body) {
    return new BulkItem("create", index, id, unit, path, body);
  }

  /** What is no article, and is there with the same text or not at all. */
  static BulkItem created(String index, String name, Object body) {
    return new BulkItem("create", index, name, -1, "", Documents.bytes(body));
  }

  /** What takes the place of what was there. */
  static BulkItem replacing(String index, String name, Object body) {
    return new BulkItem("index", index, name, -1, "", Documents.bytes(body));
  }

  /** What changes of a document that is there. */
  static BulkItem changing(String index, String id, Object body) {
    return new BulkItem(UPDATE, index, id, -1, "", Documents.bytes(body));
  }

  /** What is done, as OpenSearch calls it. */
  String action() {
    return action;
  }

  /** The id of an article; of anything else the name of the document. */
  String id() {
    return id;
  }

  /** The name of the document. */
  String name() {
    return name;
  }

  /** Whether it may be done twice, and is the same. */
  boolean isChange() {
    return action.equals(UPDATE);
  }

  boolean isArticle() {
    return unit >= 0;
  }

  int unit() {
    return unit;
  }

  String path() {
    return path;
  }

  /** How many bytes are sent of it. */
  int size() {
    return line.length + body.length + 2;
  }

  /** Writes it behind others; gives where it ends. */
  int writeTo(byte[] all, int from) {
    int at = from;
    for (byte[] part : new byte[][] {line, body}) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
      all[at++] = END;
    }
    return at;
  }
}
