package org.llmbreaker.engine.dataset;

/** A text or file that cannot be used. Carries the {@link Rejection} to show. */
public final class ReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public ReadException(Rejection rejection) {
    super(rejection.sentence());
    this.rejection = rejection;
  }

  /** Keeps the technical cause for the log; it is never shown. */
  public ReadException(Rejection rejection, Throwable cause) {
    super(rejection.sentence(), cause);
    this.rejection = rejection;
  }

  /** What to show. */
  public Rejection rejection() {
    return rejection;
  }

  /** The kind of trouble. */
  public RejectionKind kind() {
    return rejection.kind();
  }
}
