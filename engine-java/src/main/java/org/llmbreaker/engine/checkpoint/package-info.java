/**
 * Runs as files: what a recording holds, how it is written so that nothing is lost, and how it is
 * read so that nothing is let in. Start with {@link
 * org.llmbreaker.engine.checkpoint.RecordingFiles}, which saves and loads a {@link
 * org.llmbreaker.engine.checkpoint.Recording}.
 *
 * <p>{@link org.llmbreaker.engine.checkpoint.RecordingWriter} and {@link
 * org.llmbreaker.engine.checkpoint.RecordingReader} know the format, which {@code
 * docs/decisions/0011-recordings.md} describes; {@link org.llmbreaker.engine.checkpoint.AtomicFile}
 * knows how a file takes the place of another one. Both reach the disk through {@link
 * org.llmbreaker.engine.checkpoint.FileOperations} only, so that tests can let it fail.
 */
@NullMarked
package org.llmbreaker.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
