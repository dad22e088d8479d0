package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.session.SessionCommand.Generate;
import org.llmbreaker.engine.session.SessionState.Paused;

/** Carries out accepted commands. Called with the session's lock held. */
final class Commands {
  private final Lifecycle life;

  Commands(Lifecycle life) {
    this.life = life;
  }

  /**
   * @param next the state to which {@link SessionTransitions} says the command leads
   */
  void carryOut(SessionCommand command, SessionState next) {
    switch (command) {
      case SessionCommand.Start start -> life.askForPlace();
      case SessionCommand.Pause pause -> pause(next);
      case SessionCommand.Resume resume -> resume();
      case SessionCommand.ResumeWithLowerRate resumeWithLowerRate -> resumeWithLowerRate();
      case SessionCommand.Step step -> {
        life.agenda.addStep();
        life.change(next);
      }
      case SessionCommand.Stop stop -> life.stop(next, StopReason.USER_REQUESTED);
      case SessionCommand.SetSpeed set -> {
        life.speed = set.speed();
        life.pacer.cap(set.speed(), life.time.nanoTime());
      }
      case SessionCommand.SetAblation set -> {
        life.ablation = set.ablation();
        life.agenda.ablate(set.ablation());
      }
      case Generate generate -> write(generate);
    }
  }

  private void pause(SessionState next) {
    life.change(next);
    if (next instanceof Paused) {
      life.announce(
          at -> {
            life.history.mark(at, Marker.Kind.PAUSED);
            return new TrainingPaused(at, life.time.instant());
          });
    }
  }

  private void resume() {
    life.agenda.forgetSteps();
    life.askForPlace();
  }

  private void resumeWithLowerRate() {
    life.agenda.scaleRate(Work.LOWER_RATE);
    life.history.mark(life.step, Marker.Kind.RATE_LOWERED);
    resume();
  }

  private void write(Generate request) {
    if (!life.manned()) {
      life.publishFailure(request, TEXTS.get("refused.no-model"));
      return;
    }
    life.agenda
        .write(request)
        .ifPresent(older -> life.publishFailure(older, TEXTS.get("write.superseded")));
  }
}
