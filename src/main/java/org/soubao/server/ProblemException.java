package org.soubao.server;

/** Ends a request with a {@link Problem}. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends it with that problem. */
  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Ends it with a problem that no parameter causes. */
  ProblemException(ProblemKind kind, String detail) {
    this(Problem.of(kind, detail));
  }

  /** Ends it with a problem that a parameter causes. */
  ProblemException(ProblemKind kind, String parameter, String detail) {
    this(Problem.of(kind, parameter, detail));
  }

  /** What is answered. */
  Problem problem() {
    return problem;
  }
}
