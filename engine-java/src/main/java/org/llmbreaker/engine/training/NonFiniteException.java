package org.llmbreaker.engine.training;

/**
 * A loss, gradient or weight was NaN or infinite. By the time this is thrown the step has been
 * undone: the run stands at its last finite state and may go on with a lower learning rate.
 */
public final class NonFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what which figure failed, in plain words in the language of the moment
   */
  public NonFiniteException(String what) {
    super(what);
  }
}
