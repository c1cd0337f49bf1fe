package org.soubao.cli;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.soubao.Archive;
import org.soubao.internal.Reasons;
import org.soubao.model.Article;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.server.ListenException;
import org.soubao.server.ServerSettings;
import org.soubao.server.SoubaoServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soubao serve}: answers over HTTP until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true)
final class ServeCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;
  private static final int INTERRUPTED = 130;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchivePlace place = new ArchivePlace();

  @Option(names = "--host", paramLabel = "HOST")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT")
  private int port = 7070;

  @Option(names = "--public-url", paramLabel = "URL")
  private @Nullable URI publicUrl;

  @Option(names = "--allow-origin", paramLabel = "ORIGIN")
  private Set<String> origins = Set.of(ServerSettings.ANY_ORIGIN);

  @Option(names = "--access-log", paramLabel = "FILE")
  private @Nullable Path accessLog;

  @Option(names = "--no-pictures")
  private boolean noPictures;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > MAX_PORT) {
      throw UsageErrors.badValue(spec.commandLine(), "--port", port);
    }
    if (publicUrl != null && !ServerSettings.isBase(publicUrl)) {
      throw UsageErrors.badValue(spec.commandLine(), "--public-url", publicUrl);
    }
    for (String origin : origins) {
      if (!ServerSettings.isOrigin(origin)) {
        throw UsageErrors.badValue(spec.commandLine(), "--allow-origin", origin);
      }
    }
    LuceneLog.silence();
    System.setProperty("java.awt.headless", "true"); // Pages are drawn, and never on a screen.
    Archive archive = place.open(console);
    SoubaoServer server;
    try {
      server = SoubaoServer.start(archive, settings());
    } catch (ListenException e) {
      archive.close();
      throw failure(e);
    } catch (UncheckedIOException e) {
      archive.close();
      throw new CommandFailure(
          console.messages().text("log.refused", accessLog, Reasons.of(e.getCause())), e);
    }
    greet(archive, server.port());
    return waitForEnd(archive, server);
  }

  private ServerSettings settings() {
    return ServerSettings.of(host, port)
        .withPublicUrl(publicUrl)
        .withOrigins(origins)
        .withAccessLog(accessLog)
        .withPictures(!noPictures);
  }

  private CommandFailure failure(ListenException failure) {
    return switch (failure) {
      case ListenException.PortInUse inUse ->
          new CommandFailure(
              console.messages().text("port.used", inUse.host(), text(inUse.port())), inUse);
      case ListenException.AddressRefused refused ->
          new CommandFailure(
              console.messages().text("port.refused", refused.host(), text(refused.port())),
              refused);
    };
  }

  private void greet(Archive archive, int listening) {
    String address = host.contains(":") ? "[" + host + "]" : host;
    console.tell("serving", address, text(listening), archive.size());
    suggestion(archive).ifPresent(query -> console.tell("serving.try", query));
    if (!isLoopback()) {
      console.tell("serving.open", host);
    }
  }

  /** The first words of the newest article that has a printed headline: they find something. */
  private static Optional<String> suggestion(Archive archive) {
    return archive.search(SearchRequest.everything().build()).hits().stream()
        .map(Hit::article)
        .filter(Article::hasPrintedHeadline)
        .map(article -> article.headline().split("[\\p{P}\\s]+", 2)[0])
        .filter(words -> words.length() > 1)
        .findFirst();
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** A signal ends the process; the hook lets requests under way end first. */
  private int waitForEnd(Archive archive, SoubaoServer server) {
    Thread onSignal = new Thread(() -> stop(archive, server), "stop");
    Runtime.getRuntime().addShutdownHook(onSignal);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(onSignal);
    stop(archive, server);
    return INTERRUPTED;
  }

  private void stop(Archive archive, SoubaoServer server) {
    server.close();
    archive.close();
    console.tell("stopped");
  }

  /** As a port is written, without the separators of thousands. */
  private static String text(int port) {
    return Integer.toString(port);
  }
}
