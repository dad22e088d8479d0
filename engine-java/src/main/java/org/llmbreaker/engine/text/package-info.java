/**
 * What people read, in their language. Each part of the app keeps its words in a bundle {@code
 * texts.properties} beside its classes, German ones in {@code texts_de.properties}; start at {@link
 * org.llmbreaker.engine.text.Texts}.
 */
@NullMarked
package org.llmbreaker.engine.text;

import org.jspecify.annotations.NullMarked;
