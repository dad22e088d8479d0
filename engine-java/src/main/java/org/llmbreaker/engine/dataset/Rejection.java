package org.llmbreaker.engine.dataset;

/**
 * Why a text cannot be used, in words fit to show. Made by {@link Rejections}.
 *
 * @param kind the kind of trouble
 * @param message what happened, e.g. {@code File too large. Max 10MB.}
 * @param details the figures or the cause in this case, e.g. {@code This file has 12.3 MB.}; may be
 *     empty
 * @param advice what to do next
 */
public record Rejection(RejectionKind kind, String message, String details, String advice) {

  /** Message, details and advice as one line. */
  public String sentence() {
    return String.join(" ", message, details, advice).replaceAll(" +", " ").strip();
  }
}
