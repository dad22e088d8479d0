package org.llmbreaker.benchmarks.training;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.llmbreaker.benchmarks.workload.Workload;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.dataset.Xoshiro256;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.generation.TextGenerator;
import org.llmbreaker.engine.model.Activations;
import org.llmbreaker.engine.model.Transformer;
import org.llmbreaker.engine.tokenizer.CharTokenizer;
import org.llmbreaker.engine.tokenizer.Vocabulary;

/**
 * Writes text instead of training: each step is one text as long as the context, from the first
 * character on, so that keys and values of all earlier characters are reused. One thread.
 */
public final class WritingContestant implements Contestant {
  private static final int FIRST_CHARACTER = '0';

  private Transformer model;
  private Activations activations;
  private TextGenerator generator;
  private SamplingConfig sampling;
  private Xoshiro256 random;

  /** Nothing is built before {@link #prepare}. */
  @SuppressWarnings("NullAway.Init") // prepare comes first
  public WritingContestant() {}

  /** Characters written in one step, which is one text. */
  public static int charactersPerText(Workload workload) {
    return workload.context() - 1;
  }

  @Override
  public String description() {
    return "LLMBreaker engine, writing";
  }

  @Override
  public void prepare(Workload workload, int threads, Path tokens) {
    RunConfig config = EngineContestant.config(workload, 1);
    random = new Xoshiro256(config.seed());
    model = new Transformer(config.model(), random);
    activations = new Activations(config.model());
    String characters =
        IntStream.range(FIRST_CHARACTER, FIRST_CHARACTER + Workload.VOCABULARY)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    generator = new TextGenerator(model, new CharTokenizer(Vocabulary.of(characters)), activations);
    sampling = new SamplingConfig(charactersPerText(workload), 1, 0, 1);
  }

  /** Mean surprise of the written characters, nats. */
  @Override
  public double step() {
    GeneratedSample sample =
        generator.generate(0, sampling, Character.toString(FIRST_CHARACTER), random);
    return sample.choices().stream()
        .mapToDouble(choice -> -Math.log(choice.probability()))
        .average()
        .orElseThrow();
  }

  @Override
  public void close() {
    activations.close();
    model.close();
  }
}
