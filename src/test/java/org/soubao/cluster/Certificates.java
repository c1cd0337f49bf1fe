package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * An authority that nobody knows, and a node's certificate by it, for this machine alone.
 *
 * @param authority the authority's certificate, as PEM
 * @param node what the node proves with that it is itself
 */
record Certificates(Path authority, SSLContext node) {
  private static final String PASSWORD = "of-a-test-only";

  /** Made with the JDK's own tool in that folder. */
  static Certificates in(Path folder) throws Exception {
    Path authority = folder.resolve("authority.pem");
    keytool(folder, "-genkeypair -alias authority -dname CN=Authority -keyalg EC -ext bc:c");
    keytool(folder, "-exportcert -alias authority -rfc -file " + authority.getFileName());
    keytool(
        folder,
        "-genkeypair -alias node -dname CN=Node -keyalg EC -signer authority -ext"
            + " san=ip:127.0.0.1");
    keytool(folder, "-delete -alias authority");
    return new Certificates(authority, context(folder.resolve("keys.p12")));
  }

  private static void keytool(Path folder, String words) throws Exception {
    String program = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
    String all = words + " -keystore keys.p12 -storetype PKCS12 -storepass " + PASSWORD;
    String[] command =
        Stream.concat(Stream.of(program), Stream.of(all.split(" "))).toArray(String[]::new);
    Captured made = new Launcher(folder).runCommand(command);
    assertThat(made.exit()).as(made.out() + made.err()).isZero();
  }

  private static SSLContext context(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
