/**
 * A long text pasted into Style Transfer: when its figures are on the screen. Start at {@link
 * org.llmbreaker.benchmarks.paste.PasteTimes}.
 */
@NullMarked
package org.llmbreaker.benchmarks.paste;

import org.jspecify.annotations.NullMarked;
