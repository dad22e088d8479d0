/**
 * Times the engine against its peers and itself; not part of the product. {@link
 * org.llmbreaker.benchmarks.Benchmarks} is the command, README.md beside the sources says how to
 * use it.
 */
@NullMarked
package org.llmbreaker.benchmarks;

import org.jspecify.annotations.NullMarked;
