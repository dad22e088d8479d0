package org.llmbreaker.engine.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStarted;
import org.llmbreaker.engine.session.TrainingSession;

/**
 * A run for programs to read: one event a line. Losses are in nats a character, timestamps in
 * seconds since 1970.
 */
final class JsonReport implements RunReport {
  private final JsonLines lines;

  JsonReport(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void metrics(TrainingSession session, TrainingMetrics metrics) {
    write(metrics);
  }

  @Override
  public void event(TrainingSession session, TrainingEvent event) {
    write(event);
  }

  private void write(TrainingMetrics metrics) {
    lines.event(
        "training_metrics",
        json -> {
          json.writeNumberField("step", metrics.step());
          JsonLines.number(json, "train_loss", metrics.trainLoss());
          JsonLines.number(json, "val_loss", metrics.valLoss());
          timestamp(json, metrics.timestamp());
        });
  }

  /** An event as one line, or as one line a head. */
  void write(TrainingEvent event) {
    switch (event) {
      case TrainingStarted started -> lines.event("training_started", json -> write(json, started));
      case GeneratedSample sample -> sample(lines, sample);
      case AttentionSnapshot snapshot -> heads(snapshot);
      case TrainingEvent.TrainingPaused paused ->
          moment("training_paused", paused.step(), paused.timestamp());
      case TrainingEvent.TrainingResumed resumed ->
          moment("training_resumed", resumed.step(), resumed.timestamp());
      case TrainingEvent.TrainingStopped stopped ->
          lines.event("training_stopped", json -> write(json, stopped));
      case TrainingCompleted completed ->
          lines.event("training_completed", json -> write(json, completed));
      case TrainingEvent.TrainingFailed failed -> lines.error(failed.type().id(), failed.message());
      case TrainingEvent.TrainingDiverged diverged ->
          lines.error("training_diverged", Complaints.advice(diverged));
      case TrainingEvent.TrainingQueued queued ->
          lines.event(
              "training_queued", json -> json.writeNumberField("position", queued.position()));
      case TrainingEvent.AblationChanged changed ->
          lines.event("ablation_changed", json -> write(json, changed));
      case TrainingMetrics metrics -> write(metrics);
    }
  }

  private void moment(String name, int step, Instant at) {
    lines.event(
        name,
        json -> {
          json.writeNumberField("step", step);
          timestamp(json, at);
        });
  }

  private static void write(JsonGenerator json, TrainingStarted started) throws IOException {
    RunConfig config = started.config();
    ModelConfig m = config.model();
    TrainingConfig t = config.training();
    OptimizerConfig o = config.optimizer();
    timestamp(json, started.timestamp());
    json.writeStringField("dataset", started.dataset());
    json.writeNumberField("parameters", started.parameters());
    json.writeNumberField("vocabulary_size", m.vocabularySize());
    json.writeNumberField("width", m.width());
    json.writeNumberField("layers", m.layers());
    json.writeNumberField("heads", m.heads());
    json.writeNumberField("context", m.context());
    json.writeNumberField("steps", t.steps());
    json.writeNumberField("batch_size", t.batchSize());
    json.writeNumberField("eval_interval", t.evalInterval());
    json.writeNumberField("learning_rate", o.learningRate());
    json.writeNumberField("min_learning_rate", o.minLearningRate());
    json.writeNumberField("warmup_steps", o.warmupSteps());
    json.writeNumberField("beta1", o.beta1());
    json.writeNumberField("beta2", o.beta2());
    json.writeNumberField("epsilon", o.epsilon());
    json.writeNumberField("weight_decay", o.weightDecay());
    json.writeNumberField("clip_norm", o.clipNorm());
    json.writeNumberField("seed", config.seed());
    json.writeNumberField("threads", config.threads());
  }

  /** A text that the model wrote. */
  static void sample(JsonLines lines, GeneratedSample sample) {
    lines.event(
        "generated_sample",
        json -> {
          json.writeNumberField("step", sample.step());
          json.writeStringField("text", sample.text());
          json.writeStringField("prompt", sample.prompt());
        });
  }

  private static void write(JsonGenerator json, TrainingEvent.AblationChanged changed)
      throws IOException {
    json.writeNumberField("step", changed.step());
    json.writeNumberField("parts_off", changed.ablation().off().size());
    JsonLines.number(json, "val_loss", changed.valLoss());
    timestamp(json, changed.timestamp());
  }

  private static void write(JsonGenerator json, TrainingEvent.TrainingStopped stopped)
      throws IOException {
    json.writeNumberField("step", stopped.step());
    json.writeStringField("reason", stopped.reason());
    timestamp(json, stopped.timestamp());
  }

  private static void write(JsonGenerator json, TrainingCompleted completed) throws IOException {
    JsonLines.number(json, "final_train_loss", completed.finalTrainLoss());
    JsonLines.number(json, "final_val_loss", completed.finalValLoss());
    JsonLines.number(json, "total_time_seconds", completed.seconds());
    json.writeNumberField("parameters", completed.parameters());
    json.writeNumberField("threads", completed.threads());
    timestamp(json, completed.timestamp());
  }

  private void heads(AttentionSnapshot snapshot) {
    for (int layer = 0; layer < snapshot.layers(); layer++) {
      for (int head = 0; head < snapshot.heads(); head++) {
        head(snapshot, layer, head);
      }
    }
  }

  private void head(AttentionSnapshot snapshot, int layer, int head) {
    lines.event(
        "attention_snapshot",
        json -> {
          json.writeNumberField("step", snapshot.step());
          json.writeNumberField("layer", layer);
          json.writeNumberField("head", head);
          json.writeArrayFieldStart("matrix");
          for (int query = 0; query < snapshot.tokens().size(); query++) {
            json.writeStartArray();
            for (int key = 0; key < snapshot.tokens().size(); key++) {
              json.writeNumber(snapshot.weight(layer, head, query, key));
            }
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("tokens");
          for (String token : snapshot.tokens()) {
            json.writeString(token);
          }
          json.writeEndArray();
        });
  }

  private static void timestamp(JsonGenerator json, Instant at) throws IOException {
    json.writeNumberField("timestamp", at.toEpochMilli() / 1000.0);
  }
}
