package org.llmbreaker.engine.session;

import java.util.List;

/**
 * All curves of a run at one moment, as copies that the reader owns.
 *
 * @param steps row number to step; all row arrays have the same length
 * @param trainLoss nats a character
 * @param learningRate used in the step
 * @param gradientNorm before clipping
 * @param validationSteps steps at which the validation loss was measured
 * @param validationLoss nats a character, one for each of {@code validationSteps}
 */
public record HistoryView(
    double[] steps,
    double[] trainLoss,
    double[] learningRate,
    double[] gradientNorm,
    double[] validationSteps,
    double[] validationLoss,
    List<Marker> markers) {}
