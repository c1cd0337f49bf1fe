package org.soubao.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * Runs a shell script that may mount file systems of its own, seen by nobody else. What needs it is
 * skipped where the system does not allow that.
 */
record Namespace(Launcher launcher) {
  private static final String[] UNSHARE = {"unshare", "--map-root-user", "--mount", "sh", "-c"};

  /** In that folder. */
  static Namespace in(Path folder) throws Exception {
    Namespace namespace = new Namespace(new Launcher(folder));
    assumeTrue(namespace.works(), "skipped: this system lets nobody mount a file system");
    return namespace;
  }

  private boolean works() throws Exception {
    try {
      return run("mkdir -p probe && mount -t tmpfs none probe && umount probe").exit() == 0;
    } catch (java.io.IOException e) {
      return false; // There is no such program.
    }
  }

  /** Runs a script; {@code $0} in it is the launcher, {@code $1} and so on the arguments. */
  Captured run(String script, Object... arguments) throws Exception {
    return launcher.runCommand(
        Stream.of(
                Stream.of(UNSHARE),
                Stream.of(script, Launcher.path()),
                Stream.of(arguments).map(Object::toString))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
