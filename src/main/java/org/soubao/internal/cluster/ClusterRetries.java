package org.soubao.internal.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;

/**
 * How often a request is sent anew. The next node is asked at once; when all have been asked, after
 * a time that grows and differs from client to client, so that they don't all come back at once.
 */
final class ClusterRetries {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(4);

  /** Of its patience no wait for a node takes more than such a part. */
  private static final int WAITS = 10;

  private final ClusterAddress address;
  private final Duration patience;

  /** Stands for what no single node has done. */
  private static final int ALL = -1;

  /** Why each node did not do it. */
  private final Map<Integer, String> reasons = new LinkedHashMap<>();

  /** Those that are not who they should be, as far as is known: that does not pass. */
  private final Set<Integer> untrusted = new HashSet<>();

  private int failures;
  private int waits;
  private long since;

  ClusterRetries(ClusterAddress address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /**
   * A node has failed; comes back when the next one is to be asked.
   *
   * @param busy whether the whole cluster has too much to do, not that node alone
   * @throws ArchiveException.ClusterUnavailable if there is no patience left
   * @throws ArchiveException.ClusterRefused if no node can be trusted
   */
  void failed(int node, String reason, boolean busy, @Nullable Exception cause) {
    if (failures++ == 0) {
      since = System.nanoTime();
    }
    reasons.put(node, reason);
    checkTrust(node, cause);
    if (System.nanoTime() - since > patience.toNanos()) {
      throw unavailable(cause);
    }
    if (busy || failures % address.nodes().size() == 0) {
      pause(busy, cause);
    }
  }

  /** The cluster as a whole has not done it; comes back when it is to be asked again. */
  void failed(String reason) {
    failed(ALL, reason, true, null);
  }

  private void checkTrust(int node, @Nullable Exception cause) {
    if (!isOfCertificate(cause)) {
      untrusted.remove(node);
    } else if (untrusted.add(node) && untrusted.size() == address.nodes().size()) {
      throw new ArchiveException.ClusterRefused(
          address.toString(),
          "%s; %s may name a file with the authority of its certificate"
              .formatted(told(), ClusterTrust.AUTHORITIES));
    }
  }

  private static boolean isOfCertificate(@Nullable Throwable e) {
    return e instanceof CertificateException || (e != null && isOfCertificate(e.getCause()));
  }

  private void pause(boolean busy, @Nullable Exception cause) {
    long part = busy ? Long.MAX_VALUE : patience.toMillis() / WAITS;
    long longest = Math.min(LONGEST.toMillis(), part);
    long most = Math.min(longest, FIRST.toMillis() << Math.min(waits++, 16));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(cause);
    }
  }

  private ArchiveException unavailable(@Nullable Exception cause) {
    return new ArchiveException.ClusterUnavailable(address.toString(), told(), cause);
  }

  private String told() {
    return reasons.entrySet().stream()
        .map(each -> who(each.getKey()) + " " + each.getValue())
        .collect(Collectors.joining("; "));
  }

  private String who(int node) {
    return node == ALL ? "the cluster" : address.nodes().get(node).getAuthority();
  }

  /** What a failure of the connection means, in words. */
  static String reason(IOException e) {
    return switch (e) {
      case ConnectException unknown when isUnresolved(unknown) -> "has a name that is not known";
      case UnknownHostException unknown -> "has a name that is not known";
      case HttpConnectTimeoutException slow -> "can't be reached";
      case ConnectException refused -> "takes no connection";
      case HttpTimeoutException slow -> "did not answer in time";
      case SSLException tls -> "is not trusted (%s)".formatted(tls.getMessage());
      default -> "broke off (%s)".formatted(e.getMessage());
    };
  }

  private static boolean isUnresolved(Throwable e) {
    return e instanceof UnresolvedAddressException
        || (e.getCause() != null && isUnresolved(e.getCause()));
  }
}
