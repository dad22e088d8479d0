/**
 * Texts to learn from. Start with {@link org.llmbreaker.engine.dataset.DatasetCatalogue}, which
 * lists the bundled texts and the user's own and loads one as a {@link
 * org.llmbreaker.engine.dataset.Corpus}: the text, its tokenizer and its split. From there {@link
 * org.llmbreaker.engine.dataset.BatchSampler} draws training batches. Files are read by {@link
 * org.llmbreaker.engine.dataset.DocumentReader} only; whatever is wrong with a text is a {@link
 * org.llmbreaker.engine.dataset.Rejection}, whose wording has its one home in {@link
 * org.llmbreaker.engine.dataset.Rejections}.
 */
@NullMarked
package org.llmbreaker.engine.dataset;

import org.jspecify.annotations.NullMarked;
