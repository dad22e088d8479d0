package org.llmbreaker.engine.checkpoint;

import java.util.List;
import org.llmbreaker.engine.event.CharacterChoice;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;

/**
 * One entry of the part {@code samples.json}. Probabilities are floats written as doubles, which
 * hold them exactly; a float's own shortest notation would have to be read back with care.
 */
record SampleDocument(int step, String prompt, String text, List<Choice> choices) {

  record Choice(String character, double probability, double entropy, List<Candidate> candidates) {}

  record Candidate(String character, double probability) {}

  static SampleDocument of(GeneratedSample sample) {
    return new SampleDocument(
        sample.step(),
        sample.prompt(),
        sample.text(),
        sample.choices().stream().map(SampleDocument::of).toList());
  }

  private static Choice of(CharacterChoice choice) {
    return new Choice(
        choice.character(),
        choice.probability(),
        choice.entropy(),
        choice.candidates().stream()
            .map(c -> new Candidate(c.character(), c.probability()))
            .toList());
  }

  GeneratedSample sample() {
    return new GeneratedSample(
        step, prompt, text, choices.stream().map(SampleDocument::choice).toList());
  }

  private static CharacterChoice choice(Choice choice) {
    return new CharacterChoice(
        choice.character(),
        (float) choice.probability(),
        (float) choice.entropy(),
        choice.candidates().stream()
            .map(c -> new CharacterChoice.Candidate(c.character(), (float) c.probability()))
            .toList());
  }
}
