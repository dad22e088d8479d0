package org.llmbreaker.engine.checkpoint;

import org.llmbreaker.engine.dataset.Rejection;
import org.llmbreaker.engine.dataset.RejectionKind;

/** A recording that cannot be read or written. Carries the {@link Rejection} to show. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public RecordingException(Rejection rejection) {
    super(rejection.sentence());
    this.rejection = rejection;
  }

  /** Keeps the technical cause for the log; it is never shown. */
  public RecordingException(Rejection rejection, Throwable cause) {
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
