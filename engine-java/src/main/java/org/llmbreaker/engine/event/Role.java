package org.llmbreaker.engine.event;

/** What can be measured of an attention head's behaviour. */
public enum Role {
  /** Looks at the character just before. */
  PREVIOUS_TOKEN,
  /** Finds an earlier place of the same character and looks at what followed it there. */
  INDUCTION,
  /** Looks at an earlier place of the same character. */
  SAME_TOKEN,
  /** How widely it looks: 0 at one character only, 1 at all alike. */
  ENTROPY
}
