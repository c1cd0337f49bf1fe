package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.soubao.ingest.Fault;
import org.soubao.internal.Reasons;

/** What is found wrong with a generation, the first of it. For one thread. */
final class Faults {
  /** More do not help to know what to do. */
  private static final int MOST = 20;

  private final List<Fault> all = new ArrayList<>();

  void add(Fault.Kind kind, String subject, String reason) {
    if (!isFull()) {
      all.add(new Fault(kind, subject, reason));
    }
  }

  void addAll(List<Fault> faults) {
    faults.forEach(fault -> add(fault.kind(), fault.subject(), fault.reason()));
  }

  /** Damaged data may make any code fail in any way. */
  void add(Fault.Kind kind, String subject, Exception e) {
    add(kind, subject, e instanceof IOException io ? Reasons.of(io) : e.toString());
  }

  /** Whether there is no use in looking for more. */
  boolean isFull() {
    return all.size() >= MOST;
  }

  /** Whether a file is lost or damaged, so that there is no use in looking into it. */
  boolean areOfFiles() {
    return all.stream()
        .anyMatch(fault ->
            fault.kind() == Fault.Kind.DAMAGED_FILE || fault.kind() == Fault.Kind.MISSING_FILE);
  }

  List<Fault> all() {
    return List.copyOf(all);
  }
}
