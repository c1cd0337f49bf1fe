package org.soubao.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soubao.Archive;
import org.soubao.Reindex;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the archive lies, in a folder or in a cluster: options of several commands. */
final class ArchivePlace {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--index", paramLabel = "DIR")
  private @Nullable Path index;

  @Option(names = "--engine", paramLabel = "URL")
  private @Nullable URI engine;

  /** Opens it for reading. */
  Archive open(Console console) {
    return at(console, Archive::open, Archive::connect);
  }

  /**
   * What one does with either.
   *
   * @throws ParameterException if both were said, or that is no address of a cluster
   */
  <T> T at(Console console, Function<Path, T> folder, Function<URI, T> cluster) {
    if (engine == null) {
      return folder.apply(index == null ? Reindex.DEFAULT_INDEX : index);
    }
    if (index != null) {
      throw new ParameterException(
          command.commandLine(), console.messages().text("usage.both", "--index", "--engine"));
    }
    try {
      return cluster.apply(engine);
    } catch (IllegalArgumentException e) {
      throw UsageErrors.badValue(command.commandLine(), "--engine", engine);
    }
  }

  /** Whether it is in a cluster. */
  boolean isCluster() {
    return engine != null;
  }

  /** As it was typed. */
  @Override
  public String toString() {
    return engine != null
        ? engine.toString()
        : index != null ? index.toString() : Reindex.DEFAULT_INDEX.toString();
  }
}
