package org.soubao.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.CheckReport;
import org.soubao.ingest.CheckedGeneration;
import org.soubao.ingest.Fault;

/** Says for a reader whether an index is whole, and what to do. */
final class PlainCheck {
  private final Console console;

  PlainCheck(Console console) {
    this.console = console;
  }

  /** Says it; {@code restoring} where what is damaged was to be replaced at once. */
  void print(CheckReport report, boolean restoring) {
    say(report.served(), "served");
    if (report.earlier() != null) {
      say(report.earlier(), "earlier");
    }
    if (report.writer() != null) {
      say("writer", report.writer());
    } else if (!report.leftovers().isEmpty()) {
      say("leftovers", String.join(console.messages().separator(), report.leftovers()));
    }
    sayRemedy(report, restoring);
  }

  private void say(CheckedGeneration generation, String which) {
    if (generation.isWhole()) {
      say(
          which + ".whole",
          generation.name(),
          generation.articles(),
          generation.pages(),
          console.messages().bytes(generation.bytes()),
          time(generation.finished()));
      return;
    }
    if (!generation.name().isEmpty()) {
      say(which + ".damaged", generation.name());
    }
    generation.faults().forEach(this::say);
  }

  private String time(@Nullable Instant finished) {
    return finished == null ? "" : console.messages().time(finished);
  }

  private void say(Fault fault) {
    String key = "fault." + fault.kind().name().toLowerCase(Locale.ROOT);
    String reason = fault.reason().isEmpty() ? "" : text("reason", fault.reason());
    console.print("  " + text(key, fault.subject(), reason));
  }

  private void sayRemedy(CheckReport report, boolean restoring) {
    String index = shell(report.index());
    switch (report.remedy()) {
      case NONE -> {
        if (report.restored()) {
          say("restored", index);
        } else if (restoring) {
          say("nothing");
        }
      }
      case RESTORE -> say("restore", index);
      case REINDEX -> {
        String sources = report.sources().stream().map(PlainCheck::shell).collect(joining(" "));
        say("reindex", sources.isEmpty() ? "SOURCE…" : sources, index);
      }
    }
  }

  /** As a shell takes it for one word. */
  private static String shell(Path path) {
    String text = path.toString();
    return text.matches("[\\p{L}\\p{N}/._:,+@%=\\\\-]+")
        ? text
        : "'%s'".formatted(text.replace("'", "'\\''"));
  }

  private void say(String key, Object... values) {
    console.print(text(key, values));
  }

  private String text(String key, Object... values) {
    return console.messages().text("check." + key, values);
  }
}
