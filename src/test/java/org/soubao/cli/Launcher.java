package org.soubao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Runs the launcher of the distribution as a process, as a user does, in English.
 *
 * @param folder where it runs
 * @param environment variables besides those of this process
 */
public record Launcher(Path folder, Map<String, String> environment) {
  private static final Path HOME = Path.of(System.getProperty("soubao.home", "target/soubao"));

  /** What to tell Java for a brief run. */
  public static final String BRIEF = "-XX:TieredStopAtLevel=1";

  /** For brief runs, most of whose time would go into compiling well what hardly runs. */
  public Launcher(Path folder) {
    this(folder, Map.of("SOUBAO_OPTS", BRIEF));
  }

  /** Where the launcher lies. */
  public static String path() {
    return HOME.resolve("bin/soubao").toAbsolutePath().toString();
  }

  /** Runs a command of Soubao to its end. */
  public Captured run(String... args) throws Exception {
    return captured(start(args));
  }

  /** Starts a command of Soubao. */
  public Process start(String... args) throws IOException {
    return startCommand(Stream.concat(Stream.of(path()), Stream.of(args)).toArray(String[]::new));
  }

  /** Runs any command to its end. */
  public Captured runCommand(String... command) throws Exception {
    return captured(startCommand(command));
  }

  /** Starts any command. */
  public Process startCommand(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("LC_") || name.equals("SOUBAO_DEBUG"));
    builder.environment().put("LANG", "en_US.UTF-8");
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What a process has done when it is over. */
  public static Captured captured(Process process) throws Exception {
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    return new Captured(process.waitFor(), out, err.get());
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
