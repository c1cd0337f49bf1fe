package org.soubao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.soubao.cli.Launcher;

/** Who the nodes run as: OpenSearch refuses root, and where root runs the tests it is nobody. */
final class NodeUser {
  private static final String NOBODY = "65534";
  private static final boolean ROOT = System.getProperty("user.name").equals("root");

  private NodeUser() {}

  /** A command of that user, which is killed when the thread that starts it has ended. */
  static List<String> command(Object... words) {
    List<String> user =
        ROOT ? List.of("--reuid", NOBODY, "--regid", NOBODY, "--clear-groups") : List.of();
    return Stream.of(
            Stream.of("setpriv", "--pdeathsig", "KILL"),
            user.stream(),
            Stream.of(words).map(Object::toString))
        .flatMap(part -> part)
        .toList();
  }

  /** Whether that user may run a program where it lies; root may enter any folder. */
  static boolean mayRun(Path program) throws Exception {
    String[] command = command("test", "-x", program).toArray(String[]::new);
    return new Launcher(Path.of("/")).runCommand(command).exit() == 0;
  }

  /** Gives a folder and all in it to that user. */
  static void own(Path folder) throws IOException {
    if (ROOT) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList()) {
          Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
          Files.setAttribute(file, "unix:gid", Integer.valueOf(NOBODY));
        }
      }
    }
  }
}
