package org.llmbreaker.engine.checkpoint;

import java.util.List;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;

/**
 * The film of a run and how it was thinned, so that a run that goes on keeps the same frames as one
 * that was never interrupted.
 *
 * @param stride every so many snapshots one is kept; 1 keeps all
 * @param taken snapshots taken so far, kept or not
 * @param numbers which of them each frame is, counted from 0
 * @param frames the snapshots kept, oldest first
 */
public record RecordedFilm(
    long stride, long taken, long[] numbers, List<AttentionSnapshot> frames) {

  public RecordedFilm {
    frames = List.copyOf(frames);
    if (numbers.length != frames.size() || stride < 1 || taken < numbers.length) {
      throw new IllegalArgumentException("Frames and their numbers do not fit together");
    }
  }
}
