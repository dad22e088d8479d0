/**
 * Attention Cinema at work: how evenly its pictures follow each other while a session trains. Start
 * at {@link org.llmbreaker.benchmarks.cinema.CinemaTimes}.
 */
@NullMarked
package org.llmbreaker.benchmarks.cinema;

import org.jspecify.annotations.NullMarked;
