package org.soubao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/** Two that write one index at once, and one that may not write it at all. */
@DisabledOnOs(OS.WINDOWS)
class WritersIT {
  @TempDir Path temp;
  private Path index;
  private Drafts drafts;
  private Launcher launcher;

  @BeforeEach
  void begin() throws Exception {
    index = temp.resolve("index");
    drafts = new Drafts(temp.resolve("pages"), 6);
    launcher = new Launcher(temp);
    assertThat(reindex().exit()).isZero();
  }

  private Captured reindex() throws Exception {
    return launcher.run("reindex", drafts.folder().toString(), "--index", index.toString());
  }

  private Captured update() throws Exception {
    return launcher.run("update", "--index", index.toString());
  }

  @Test
  void whoComesSecondIsToldWhoWrites() throws Exception {
    Path much = temp.resolve("much.jsonl");
    Files.writeString(
        much,
        IntStream.range(0, 200_000)
            .mapToObj("{\"id\": \"%1$d\", \"body\": \"第%1$d次摆渡。\"}"::formatted)
            .collect(Collectors.joining("\n")));
    Process first = launcher.start("reindex", much.toString(), "--index", index.toString());
    try {
      while (first.isAlive() && !isWriting()) {
        Thread.sleep(5);
      }
      for (Captured second : new Captured[] {reindex(), update()}) {
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err())
            .contains("Another reindex or update is writing", "process " + first.pid(), "since")
            .hasLineCount(1);
      }
      assertThat(Drafts.served(index)).isEqualTo(drafts.now());
    } finally {
      first.destroyForcibly().waitFor();
    }
    drafts.writeAll();
    assertThat(update().exit()).as("the lock of a killed process is none").isZero();
    assertThat(Drafts.served(index)).isEqualTo(drafts.now());
  }

  private boolean isWriting() {
    return Instant.files(index).stream().anyMatch(name -> name.startsWith("generation-000002"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anIndexThatCannotBeWrittenIsServedAllTheSame() throws Exception {
    Captured run =
        Namespace.in(temp)
            .run(
                """
                mount --bind -o ro "$1" "$1" && mount -o remount,bind,ro "$1"
                for command in "reindex $2" update; do
                  "$0" $command --index "$1" && exit 9
                done
                "$0" search '"渡口的第3号船"' --index "$1"
                """,
                index,
                drafts.folder());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("6 articles");
    assertThat(run.err().lines())
        .hasSize(2)
        .allSatisfy(line ->
            assertThat(line).contains("can't be written", "Read-only file system", "as it was"));
  }
}
