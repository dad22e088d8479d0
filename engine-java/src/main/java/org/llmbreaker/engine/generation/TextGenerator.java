package org.llmbreaker.engine.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.event.CharacterChoice;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.tokenizer.CharTokenizer;

/**
 * Writes text one character at a time. While the text fits the context, keys and values of earlier
 * characters are kept and only the newest passes through the network; beyond it the window slides,
 * and because places are part of what a character means, the window is computed anew.
 */
public final class TextGenerator {
  private static final int CANDIDATES = 5;

  private final Transformer model;
  private final CharTokenizer tokenizer;
  private final Activations activations;
  private final float[] probabilities;

  /**
   * @param activations used by nobody else while text is generated
   */
  public TextGenerator(Transformer model, CharTokenizer tokenizer, Activations activations) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.activations = activations;
    probabilities = new float[model.config().vocabularySize()];
  }

  /**
   * Continues a prompt.
   *
   * @param step written into the result
   * @param prompt characters that the model does not know are left out; if nothing is left, the
   *     first character of the vocabulary stands in
   */
  public GeneratedSample generate(
      int step, SamplingConfig sampling, String prompt, RandomGenerator random) {
    int[] start = tokenizer.encode(prompt);
    if (start.length == 0) {
      start = new int[1];
    }
    int[] ids = new int[start.length + sampling.length()];
    System.arraycopy(start, 0, ids, 0, start.length);
    var sampler = new Sampler(sampling, probabilities.length, random);
    var text = new StringBuilder();
    List<CharacterChoice> choices = new ArrayList<>(sampling.length());
    int computed = 0;
    for (int length = start.length; length < ids.length; length++) {
      computed = predict(ids, length, computed);
      int next = sampler.draw(probabilities);
      ids[length] = next;
      text.append(symbol(next));
      choices.add(choice(next, sampler.order()));
    }
    return new GeneratedSample(step, tokenizer.decode(start), text.toString(), choices);
  }

  /**
   * Sets {@link #probabilities} to those of the character after the first {@code length}.
   *
   * @param computed how many rows of the activations hold the beginning of {@code ids}
   * @return the same for the next call
   */
  private int predict(int[] ids, int length, int computed) {
    int context = model.config().context();
    int row = Math.min(length, context) - 1;
    if (length <= context) {
      model.forward(ids, 0, computed, length, activations);
    } else {
      model.forward(ids, length - context, 0, context, activations);
    }
    activations.logits().readRow(row, probabilities, 0, probabilities.length);
    Probabilities.softmax(probabilities);
    return length <= context ? length : 0;
  }

  private CharacterChoice choice(int chosen, int[] order) {
    double entropy = 0;
    for (float p : probabilities) {
      entropy -= p > 0 ? p * Math.log(p) : 0;
    }
    List<CharacterChoice.Candidate> candidates = new ArrayList<>(CANDIDATES);
    for (int i = 0; i < Math.min(CANDIDATES, order.length); i++) {
      candidates.add(new CharacterChoice.Candidate(symbol(order[i]), probabilities[order[i]]));
    }
    return new CharacterChoice(symbol(chosen), probabilities[chosen], (float) entropy, candidates);
  }

  private String symbol(int id) {
    return tokenizer.vocabulary().symbol(id);
  }
}
