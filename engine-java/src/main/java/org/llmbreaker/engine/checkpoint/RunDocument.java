package org.llmbreaker.engine.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.DatasetCard;
import org.llmbreaker.engine.dataset.DatasetSource;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;

/** The part {@code run.json}: all of a recording that is neither an array nor a sample. */
record RunDocument(
    Text text,
    RunConfig config,
    Progress progress,
    Facts facts,
    List<RecordedCurves.Mark> markers,
    List<Switch> switched,
    Film film) {

  record Text(
      String id,
      String displayName,
      DatasetSource source,
      DatasetCard card,
      String sha256,
      String vocabulary,
      boolean included) {}

  record Progress(
      int step,
      long[] batchRandom,
      double rateFactor,
      double trainLoss,
      double learningRate,
      double gradientNorm,
      List<String> off) {}

  /** A divergence is there or not: one or none. */
  record Facts(
      String feature,
      int speed,
      String startedAt,
      String savedAt,
      long trainedNanos,
      List<Recording.RecordedDivergence> divergence) {}

  record Switch(int step, List<String> off, double validationLoss, String at) {}

  record Film(long stride, long taken, List<String> tokens) {}

  static RunDocument of(Recording r) {
    RecordedText t = r.text();
    var state = r.state();
    Recording.Facts f = r.facts();
    List<AttentionSnapshot> frames = r.film().frames();
    return new RunDocument(
        new Text(
            t.id(),
            t.displayName(),
            t.source(),
            t.card(),
            t.sha256(),
            t.vocabulary(),
            t.content().isPresent()),
        r.config(),
        new Progress(
            state.step(),
            state.batchRandom(),
            state.rateFactor(),
            state.trainLoss(),
            state.learningRate(),
            state.gradientNorm(),
            PartNames.of(state.ablation())),
        new Facts(
            f.feature(),
            f.speed(),
            f.startedAt().toString(),
            f.savedAt().toString(),
            f.trained().toNanos(),
            f.divergence().stream().toList()),
        r.curves().markers(),
        r.switched().stream().map(RunDocument::of).toList(),
        new Film(
            r.film().stride(),
            r.film().taken(),
            frames.isEmpty() ? List.of() : frames.getFirst().tokens()));
  }

  private static Switch of(AblationChanged change) {
    return new Switch(
        change.step(),
        PartNames.of(change.ablation()),
        change.valLoss(),
        change.timestamp().toString());
  }

  RecordedText recordedText(Optional<String> content) {
    return new RecordedText(
        text.id(),
        text.displayName(),
        text.source(),
        text.card(),
        text.sha256(),
        text.vocabulary(),
        content);
  }

  Recording.Facts recordedFacts() {
    return new Recording.Facts(
        facts.feature(),
        facts.speed(),
        Instant.parse(facts.startedAt()),
        Instant.parse(facts.savedAt()),
        Duration.ofNanos(facts.trainedNanos()),
        facts.divergence().stream().findFirst());
  }

  List<AblationChanged> recordedSwitches() {
    return switched.stream()
        .map(
            s ->
                new AblationChanged(
                    s.step(),
                    PartNames.ablation(s.off()),
                    s.validationLoss(),
                    Instant.parse(s.at())))
        .toList();
  }
}
