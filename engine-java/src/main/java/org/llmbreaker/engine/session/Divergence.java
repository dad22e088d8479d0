package org.llmbreaker.engine.session;

/**
 * Why a run paused itself: a figure was no longer a finite number. The step was undone.
 *
 * @param what which figure failed, in plain words
 * @param suggestedLearningRate half of the peak rate that failed
 */
public record Divergence(String what, double suggestedLearningRate) {}
