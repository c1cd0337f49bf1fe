package org.soubao.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ArchiveException;

class WriteLockTest {
  @TempDir Path index;

  /** Another process: says whether it gets the lock, or who has it. */
  static final class Other {
    private Other() {}

    public static void main(String... args) throws Exception {
      Path index = Path.of(args[0]);
      System.out.println(WriteLock.holder(index).orElse("nobody"));
      try (WriteLock lock = WriteLock.take(index)) {
        System.out.println("taken");
      } catch (ArchiveException.IndexLocked e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private String other() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void whoHasItKeepsItWhateverIsTriedInItsProcess() throws Exception {
    String me = "process %d of ".formatted(ProcessHandle.current().pid());
    assertThat(WriteLock.holder(index)).isEmpty();
    assertThat(other()).isEqualTo("nobody\ntaken\n");
    try (WriteLock lock = WriteLock.take(index)) {
      assertThat(other()).startsWith(me).contains("is writing", "(" + me).doesNotContain("taken");
      assertThatThrownBy(() -> WriteLock.take(index))
          .isInstanceOf(ArchiveException.IndexLocked.class)
          .hasMessageContaining(me);
      assertThat(WriteLock.holder(index)).get().asString().startsWith(me);
      assertThat(other()).startsWith(me).doesNotContain("taken");
    }
    assertThat(WriteLock.holder(index)).isEmpty();
    assertThat(other()).isEqualTo("nobody\ntaken\n");
  }
}
