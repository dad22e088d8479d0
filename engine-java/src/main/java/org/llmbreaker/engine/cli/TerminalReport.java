package org.llmbreaker.engine.cli;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import java.util.List;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetInfo;
import org.llmbreaker.engine.dataset.NgramBaselines;
import org.llmbreaker.engine.dataset.WordList;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.HistoryView;
import org.llmbreaker.engine.session.TrainingSession;

/** A run for people to read: a header, progress and samples, and a summary with the loss curve. */
final class TerminalReport implements RunReport {
  private final Corpus corpus;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;
  private final boolean blocks;
  private final ProgressLine progress;

  TerminalReport(Corpus corpus, Terminal terminal) {
    this.corpus = corpus;
    out = terminal.out();
    err = terminal.err();
    interactive = terminal.interactive();
    blocks = terminal.drawsBlocks();
    progress = new ProgressLine(out, System::nanoTime);
  }

  @Override
  public void metrics(TrainingSession session, TrainingMetrics metrics) {
    if (metrics.evaluated()) {
      progress.clear();
      out.println(StepLine.of(metrics, session.pace()));
    } else if (interactive && progress.due()) {
      progress.show(StepLine.of(metrics, session.pace()));
    }
  }

  @Override
  public void event(TrainingSession session, TrainingEvent event) {
    progress.clear();
    switch (event) {
      case TrainingEvent.TrainingStarted started -> header(started);
      case GeneratedSample sample -> sample(sample);
      case TrainingEvent.TrainingCompleted completed -> summary(session, "Finished");
      case TrainingEvent.TrainingStopped stopped -> summary(session, "Stopped");
      case TrainingEvent.TrainingFailed failed -> {
        summary(session, "Ended");
        err.println(failed.message());
      }
      case TrainingEvent.TrainingDiverged diverged -> {
        summary(session, "Ended");
        err.println(Complaints.advice(diverged));
      }
      case TrainingEvent.TrainingQueued queued -> {}
      case TrainingEvent.TrainingPaused paused -> {}
      case TrainingEvent.TrainingResumed resumed -> {}
      case TrainingEvent.AblationChanged changed -> {}
      case TrainingEvent.AttentionSnapshot snapshot -> {}
      case TrainingMetrics metrics -> {}
    }
    out.flush();
  }

  private void header(TrainingEvent.TrainingStarted started) {
    DatasetInfo info = corpus.info();
    RunConfig config = started.config();
    ModelConfig m = config.model();
    TrainingConfig t = config.training();
    OptimizerConfig o = config.optimizer();
    out.printf(
        ROOT,
        "Text       %s: %,d characters, %,d words, %d different characters%n",
        Terminal.printable(info.displayName()),
        info.characters(),
        info.words(),
        info.vocabularySize());
    out.printf(
        ROOT,
        "Model      %,d parameters: %d layers, %d heads, width %d, looks back %d characters%n",
        started.parameters(),
        m.layers(),
        m.heads(),
        m.width(),
        m.context());
    out.printf(
        ROOT,
        "Training   %,d steps of %d sequences, checked every %d; seed %d, %d threads%n",
        t.steps(),
        t.batchSize(),
        t.evalInterval(),
        config.seed(),
        config.threads());
    out.printf(
        ROOT,
        "Optimizer  AdamW, learning rate %s to %s (cosine, %d warm-up steps), betas %s and %s,"
            + " epsilon %s, weight decay %s, gradients clipped at %s%n%n",
        o.learningRate(),
        o.minLearningRate(),
        o.warmupSteps(),
        o.beta1(),
        o.beta2(),
        o.epsilon(),
        o.weightDecay(),
        o.clipNorm());
  }

  private void sample(GeneratedSample sample) {
    Terminal.printable(sample.text()).strip().lines().forEach(line -> out.println("    " + line));
    out.println();
  }

  private void summary(TrainingSession session, String how) {
    HistoryView history = session.history().view();
    out.printf(
        ROOT,
        "%s after %,d steps in %.1f seconds.%n",
        how,
        session.step(),
        session.trainingTime().toNanos() / 1e9);
    if (history.trainLoss().length == 0) {
      return;
    }
    out.printf(
        ROOT,
        "Loss %.3f on the training text, %.3f on text never trained on (lower is better).%n",
        session.history().lastTrainLoss(),
        session.history().lastValidationLoss());
    List<GeneratedSample> samples = session.history().samples();
    if (!samples.isEmpty()) {
      double share = WordList.of(corpus.text()).shareKnown(samples.getLast().text());
      out.printf(ROOT, "%.0f %% of the last sample's words occur in the text.%n", 100 * share);
    }
    out.printf("%nTraining loss, first step to last:%n");
    LossPlot.of(history.trainLoss(), NgramBaselines.of(corpus), blocks).forEach(out::println);
  }
}
