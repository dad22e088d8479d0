/**
 * The {@code llmbreaker} command. Start with {@link org.llmbreaker.engine.cli.LlmBreakerCommand};
 * each subcommand is a class of its own. A run goes through a {@link
 * org.llmbreaker.engine.session.TrainingSession} as in the app, is followed by {@link
 * org.llmbreaker.engine.cli.Foreground}, and told by a {@link org.llmbreaker.engine.cli.RunReport}.
 *
 * <p>Standard output carries results only; logs and complaints go to standard error.
 */
@NullMarked
package org.llmbreaker.engine.cli;

import org.jspecify.annotations.NullMarked;
