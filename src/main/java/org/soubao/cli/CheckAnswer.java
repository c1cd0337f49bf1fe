package org.soubao.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.CheckReport;
import org.soubao.ingest.CheckedGeneration;
import org.soubao.ingest.Fault;

/**
 * What {@code soubao check --json} prints.
 *
 * @param index its folder
 * @param remedy what to do now, the word of a {@link CheckReport.Remedy}
 * @param restored whether the earlier generation is served from now on
 * @param served the generation that was served
 * @param earlier the one that could be served instead; null where it was not looked at, or there is
 *     none
 * @param sources what the index was made from, as far as that can be read
 * @param leftovers folders that a killed run left, or that are being written
 * @param writer who writes the index just now; null where nobody does
 * @param tookMs how long it took
 */
record CheckAnswer(
    String index,
    String remedy,
    boolean restored,
    Generation served,
    @Nullable Generation earlier,
    List<String> sources,
    List<String> leftovers,
    @Nullable String writer,
    long tookMs) {
  static CheckAnswer of(CheckReport report) {
    return new CheckAnswer(
        report.index().toString(),
        report.remedy().word(),
        report.restored(),
        Generation.of(report.served()),
        report.earlier() == null ? null : Generation.of(report.earlier()),
        report.sources().stream().map(Path::toString).toList(),
        report.leftovers(),
        report.writer(),
        report.took().toMillis());
  }

  /**
   * A generation.
   *
   * @param name of its folder; empty where it is not known which one is served
   * @param whole whether nothing is wrong with it
   * @param finished when it was made, in UTC; null where that can't be read
   * @param articles how many it holds; 0 where they can't be counted
   * @param pages how many raw pages it holds; 0 where they can't be counted
   * @param bytes how large its files are together
   * @param faults what is wrong with it
   */
  record Generation(
      String name,
      boolean whole,
      @Nullable String finished,
      long articles,
      long pages,
      long bytes,
      List<Wrong> faults) {
    static Generation of(CheckedGeneration checked) {
      return new Generation(
          checked.name(),
          checked.isWhole(),
          checked.finished() == null ? null : checked.finished().toString(),
          checked.articles(),
          checked.pages(),
          checked.bytes(),
          checked.faults().stream().map(Wrong::of).toList());
    }
  }

  /**
   * Something that is wrong.
   *
   * @param kind {@code pointer}, {@code seal}, {@code missing file}, {@code damaged file}, {@code
   *     schema}, {@code index}, {@code catalogue}, {@code article} or {@code page}
   * @param subject what has it
   * @param reason more of it; may be empty
   */
  record Wrong(String kind, String subject, String reason) {
    static Wrong of(Fault fault) {
      return new Wrong(fault.kind().word(), fault.subject(), fault.reason());
    }
  }
}
