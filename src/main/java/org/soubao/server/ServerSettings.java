package org.soubao.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server listens and what it says of itself.
 *
 * @param host name or address of this machine; {@code 127.0.0.1} for this machine's users only
 * @param port 1 to 65,535, or 0 for any that is free
 * @param publicUrl where readers reach it, such as behind a proxy, without the last slash; null
 *     where that is what their requests say
 * @param origins the sites whose pages may read the API, such as {@code https://library.example};
 *     {@link #ANY_ORIGIN} among them means all
 * @param accessLog where a line is written for each request; null for nowhere
 * @param pictures whether pages that came as PDF are shown as pictures
 */
public record ServerSettings(
    String host,
    int port,
    @Nullable URI publicUrl,
    Set<String> origins,
    @Nullable Path accessLog,
    boolean pictures) {
  /** Stands for the pages of all sites. */
  public static final String ANY_ORIGIN = "*";

  /** Checks that the address can be gone on from. */
  public ServerSettings {
    Objects.requireNonNull(host, "host");
    origins = Set.copyOf(origins);
    if (publicUrl != null && !isBase(publicUrl)) {
      throw new IllegalArgumentException("no address to begin others with: " + publicUrl);
    }
    if (!origins.stream().allMatch(ServerSettings::isOrigin)) {
      throw new IllegalArgumentException("not all of these name a site: " + origins);
    }
  }

  /** Settings for any reader, that say nothing but where it listens. */
  public static ServerSettings of(String host, int port) {
    return new ServerSettings(host, port, null, Set.of(ANY_ORIGIN), null, true);
  }

  /** The same with the address at which readers reach it. */
  public ServerSettings withPublicUrl(@Nullable URI url) {
    return new ServerSettings(host, port, url, origins, accessLog, pictures);
  }

  /** The same for the pages of those sites. */
  public ServerSettings withOrigins(Set<String> sites) {
    return new ServerSettings(host, port, publicUrl, sites, accessLog, pictures);
  }

  /** The same with a log of requests. */
  public ServerSettings withAccessLog(@Nullable Path file) {
    return new ServerSettings(host, port, publicUrl, origins, file, pictures);
  }

  /** The same with pictures of pages, or with their text alone. */
  public ServerSettings withPictures(boolean shown) {
    return new ServerSettings(host, port, publicUrl, origins, accessLog, shown);
  }

  /** Whether other addresses can be made by going on from that one. */
  public static boolean isBase(URI url) {
    return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  /** Whether a browser could name a site so; {@link #ANY_ORIGIN} stands for all of them. */
  public static boolean isOrigin(String origin) {
    return origin.equals(ANY_ORIGIN)
        || origin.matches("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");
  }
}
