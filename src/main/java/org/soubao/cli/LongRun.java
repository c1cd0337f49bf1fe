package org.soubao.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.Progress;

/**
 * A run that takes its time: shows how far it is, with rate and remaining time, where stderr is a
 * terminal, and says so when it is interrupted.
 */
final class LongRun implements AutoCloseable {
  private static final int MEGABYTE = 1_000_000;

  private final Console console;
  private final @Nullable ProgressBar bar;
  private final Thread onInterrupt = new Thread(this::interrupted, "interrupted");

  private LongRun(Console console, @Nullable ProgressBar bar) {
    this.console = console;
    this.bar = bar;
  }

  static LongRun start(Console console) {
    LongRun run = new LongRun(console, console.progress() ? bar() : null);
    Runtime.getRuntime().addShutdownHook(run.onInterrupt);
    return run;
  }

  /** Shows how far it is; from any thread. */
  void show(Progress progress) {
    if (bar != null) {
      bar.maxHint(progress.bytesTotal());
      bar.stepTo(progress.bytesDone());
      bar.setExtraMessage(console.messages().text("progress", progress.articles()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      // The program is being interrupted: the hook runs already.
    }
  }

  private void interrupted() {
    if (bar != null) {
      console.err().println();
    }
    console.tell("interrupted");
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("soubao")
        .setStyle(ProgressBarStyle.ASCII)
        .setUnit(" MB", MEGABYTE)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .clearDisplayOnFinish()
        .build();
  }
}
