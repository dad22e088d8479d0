package org.llmbreaker.engine.dataset;

/**
 * What people should know about a text before they train on it. Plain sentences, fit to show.
 *
 * @param author who wrote it
 * @param source where it was taken from
 * @param licence under which terms it may be used
 * @param description what kind of text it is
 * @param expectedResult honestly, what a small model makes of it
 */
public record DatasetCard(
    String author, String source, String licence, String description, String expectedResult) {}
