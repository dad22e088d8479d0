package org.llmbreaker.engine.event;

import java.util.List;

/**
 * How one generated character was chosen.
 *
 * @param character the character drawn
 * @param probability its probability before temperature and cut-offs, 0–1
 * @param entropy of the whole distribution before temperature and cut-offs, nats
 * @param candidates the likeliest characters, best first, with their probabilities
 */
public record CharacterChoice(
    String character, float probability, float entropy, List<Candidate> candidates) {

  /** A character that might have been drawn, and its probability. */
  public record Candidate(String character, float probability) {}

  public CharacterChoice {
    candidates = List.copyOf(candidates);
  }
}
