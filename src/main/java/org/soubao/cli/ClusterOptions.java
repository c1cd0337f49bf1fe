package org.soubao.cli;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.soubao.Reindex;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a new archive lies in a cluster, and which part of a run makes it. */
final class ClusterOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--shards", paramLabel = "N")
  private @Nullable Integer shards;

  @Option(names = "--replicas", paramLabel = "N")
  private @Nullable Integer replicas;

  @Option(names = "--run", paramLabel = "NAME")
  private @Nullable String run;

  @Mixin private PartOption part = new PartOption();

  /** Which part this is. */
  PartOption part() {
    return part;
  }

  /**
   * The run with what was said.
   *
   * @throws ParameterException if something can't be, or is for a cluster and it goes into none
   */
  Reindex applied(Reindex reindex, ArchivePlace place, Console console) {
    for (String option : List.of("--shards", "--replicas", "--run", "--part")) {
      if (!place.isCluster() && command.commandLine().getParseResult().hasMatchedOption(option)) {
        throw wrong(console, option, "--engine");
      }
    }
    if (part.isSaid() && run == null) {
      throw wrong(console, "--part", "--run");
    }
    Reindex laid =
        set(
            "--replicas",
            replicas,
            Reindex::replicas,
            set("--shards", shards, Reindex::shards, reindex));
    return part.applied(set("--run", run, Reindex::named, laid), Reindex::part);
  }

  private ParameterException wrong(Console console, String option, String needed) {
    return new ParameterException(
        command.commandLine(), console.messages().text("usage.needs", option, needed));
  }

  private <V> Reindex set(
      String option, @Nullable V value, BiFunction<Reindex, V, Reindex> setter, Reindex reindex) {
    try {
      return value == null ? reindex : setter.apply(reindex, value);
    } catch (IllegalArgumentException e) {
      throw UsageErrors.badValue(command.commandLine(), option, value);
    }
  }
}
