package org.soubao.internal.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;

/** Whose word on who a node is counts: that of those whom the JDK trusts, and of one's own. */
final class ClusterTrust {
  /** Variable: a file with certificates of authorities, as PEM. */
  static final String AUTHORITIES = "SOUBAO_CLUSTER_CA";

  private ClusterTrust() {}

  /**
   * What connections are secured with.
   *
   * @throws ArchiveException.ClusterRefused if the authorities can't be read
   */
  static SSLContext of(ClusterAddress address, Map<String, String> environment) {
    String file = environment.getOrDefault(AUTHORITIES, "");
    try {
      if (file.isEmpty()) {
        return SSLContext.getDefault();
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(authorities(Path.of(file))), null);
      return context;
    } catch (IOException e) {
      throw refused(address, file, Reasons.of(e));
    } catch (GeneralSecurityException e) {
      throw refused(address, file, e.getMessage());
    }
  }

  private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
    List<Certificate> all = new ArrayList<>();
    for (TrustManager known : managers(null)) {
      if (known instanceof X509TrustManager manager) {
        for (X509Certificate certificate : manager.getAcceptedIssuers()) {
          all.add(certificate);
        }
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      all.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int number = 0; number < all.size(); number++) {
      store.setCertificateEntry(Integer.toString(number), all.get(number));
    }
    return store;
  }

  /** Those who trust what is in that store; null for the JDK's own. */
  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static ArchiveException refused(
      ClusterAddress address, String file, @Nullable String reason) {
    return new ArchiveException.ClusterRefused(
        address.toString(),
        "the authorities in %s, which %s names, can't be read: %s"
            .formatted(file, AUTHORITIES, reason));
  }
}
