package org.llmbreaker.engine.session;

import org.junit.jupiter.api.AfterEach;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;

/** Sessions over runs that only pretend to train, on a clock of their own. */
abstract class SessionFixture {
  static final RunConfig HUNDRED_STEPS =
      Preset.MICRO.run(65, 1).withTraining(new TrainingConfig(32, 100, 10, 50, 64));

  VirtualTime time = VirtualTime.passing();
  FakeRun.Factory runs = new FakeRun.Factory(time);
  SessionManager manager = new SessionManager(2, time);

  @AfterEach
  void close() {
    manager.close();
  }

  /** A session of {@link #runs} that has not begun. */
  TrainingSession session(Speed speed) {
    return manager.create(
        new SessionRequest(Feature.WATCH_LEARN, HUNDRED_STEPS, "First words", speed, runs));
  }

  /** A session that runs and is inside the step in which {@code gate} holds it. */
  TrainingSession heldBy(Gate gate) {
    runs.script = gate;
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    gate.awaitReached();
    return session;
  }

  /** A session that was told to pause during its step of this number, and ends that step. */
  TrainingSession pausedAt(int step) {
    var gate = new Gate(step);
    TrainingSession session = heldBy(gate);
    session.send(new SessionCommand.Pause());
    gate.open();
    return session;
  }

  /** From now on time passes only where a test moves it. */
  void holdTime() {
    manager.close();
    time = VirtualTime.held();
    runs = new FakeRun.Factory(time);
    manager = new SessionManager(2, time);
  }

  static SessionCommand generate(long requestId, String prompt) {
    return new SessionCommand.Generate(requestId, SamplingConfig.DEFAULT, prompt);
  }
}
