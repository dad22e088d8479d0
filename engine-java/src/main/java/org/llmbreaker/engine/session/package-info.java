/**
 * Training runs as sessions that people start, pause, step, stop and look at. Start with {@link
 * org.llmbreaker.engine.session.SessionManager}, which makes a {@link
 * org.llmbreaker.engine.session.TrainingSession} from a {@link
 * org.llmbreaker.engine.session.SessionRequest}.
 *
 * <p>What may follow what is one pure function, {@link
 * org.llmbreaker.engine.session.SessionTransitions}. What happened is read from two lanes through a
 * {@link org.llmbreaker.engine.session.SessionSubscription}; whole curves are read from the
 * session's {@link org.llmbreaker.engine.session.RunHistory}.
 *
 * <p>Locks: all sessions of one manager share one lock that guards states and the waiting line. It
 * is held for a few instructions at a time, never during a step, and no foreign code runs under it.
 */
@NullMarked
package org.llmbreaker.engine.session;

import org.jspecify.annotations.NullMarked;
