/** Copies what goes on inside a model, on one fixed text, out of it. */
@NullMarked
package org.llmbreaker.engine.probe;

import org.jspecify.annotations.NullMarked;
