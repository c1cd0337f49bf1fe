package org.soubao.internal.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive lies in a cluster: {@code https://a:9200,b:9200/name}.
 *
 * @param scheme {@code http} or {@code https}
 * @param nodes the nodes that are asked, each with its scheme and port, in the order given
 * @param name the name of the archive, under which its indices are found
 */
public record ClusterAddress(String scheme, List<URI> nodes, String name) {
  /** The name of an archive if none is given. */
  static final String DEFAULT_NAME = "soubao";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,99}");

  /** Names that the indices of another archive have. */
  private static final Pattern RESERVED = Pattern.compile(".*-(articles|sources|lock)(-.*)?");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  public ClusterAddress {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none; the message is a sentence that says why
   */
  public static ClusterAddress of(URI address) {
    String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
    String authority = address.getRawAuthority();
    if (address.toString().contains("@")) {
      // What it repeats goes to logs and terminals.
      throw new IllegalArgumentException(
          "The address of a cluster holds no user and password; give them as %s and %s."
              .formatted(ClusterCredentials.USER, ClusterCredentials.PASSWORD));
    }
    if (!(scheme.equals("http") || scheme.equals("https")) || authority == null) {
      throw bad(address, "it is not http://NODE:PORT/NAME or https://NODE:PORT/NAME");
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      throw bad(address, "nothing follows the name of the archive");
    }
    List<URI> nodes = new ArrayList<>();
    for (String node : authority.split(",", -1)) {
      nodes.add(node(address, scheme, node));
    }
    return new ClusterAddress(scheme, nodes, name(address));
  }

  private static URI node(URI address, String scheme, String node) {
    try {
      URI uri = new URI("%s://%s".formatted(scheme, node)).parseServerAuthority();
      if (uri.getHost() != null && uri.getPort() <= 65_535 && uri.getPort() != 0) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw bad(address, "'%s' is not a node such as search-1:9200".formatted(node));
  }

  private static String name(URI address) {
    String path = Objects.requireNonNullElse(address.getRawPath(), "");
    String name = path.startsWith("/") ? path.substring(1) : path;
    if (name.isEmpty()) {
      return DEFAULT_NAME;
    }
    if (!NAME.matcher(name).matches() || RESERVED.matcher(name).matches()) {
      throw bad(
          address,
          "'%s' is no name of an archive: small letters, digits, - and _, a letter first, and none of -articles, -sources, -lock"
              .formatted(name));
    }
    return name;
  }

  private static IllegalArgumentException bad(URI address, String reason) {
    return new IllegalArgumentException("%s: %s.".formatted(address, reason));
  }

  /** Whether it can't be overheard: encrypted, or within this machine. */
  boolean isPrivate() {
    return scheme.equals("https")
        || nodes.stream().allMatch(node -> LOOPBACK.matcher(node.getHost()).matches());
  }

  /** The alias of its articles. */
  String articles() {
    return name;
  }

  /** The alias of what it was made from. */
  String sources() {
    return name + "-sources";
  }

  /** Its articles as a run has made them. */
  String articles(String run) {
    return "%s-articles-%s".formatted(name, run);
  }

  /** What a run has made it from. */
  String sources(String run) {
    return "%s-sources-%s".formatted(name, run);
  }

  /** Where it is noted who writes it. */
  String lock() {
    return name + "-lock";
  }

  /** The run that has made an index of articles; null where it is none of this archive. */
  @Nullable String run(String index) {
    String prefix = articles("");
    return index.startsWith(prefix) ? index.substring(prefix.length()) : null;
  }

  /** As it is typed. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(scheme).append("://");
    for (int node = 0; node < nodes.size(); node++) {
      text.append(node == 0 ? "" : ",").append(nodes.get(node).getRawAuthority());
    }
    return text.append('/').append(name).toString();
  }
}
