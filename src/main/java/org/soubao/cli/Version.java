package org.soubao.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "soubao %s (Java %s)".formatted(ofProgram(), System.getProperty("java.version"))
    };
  }

  /** From the jar's manifest, which classes that were not packed yet do not have. */
  private static String ofProgram() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "unpackaged");
  }
}
