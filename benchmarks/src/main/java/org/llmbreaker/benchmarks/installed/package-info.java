/**
 * The package that people install: how large it is, and how long what it installs takes to start.
 * Start at {@link org.llmbreaker.benchmarks.installed.InstalledTimes}.
 */
@NullMarked
package org.llmbreaker.benchmarks.installed;

import org.jspecify.annotations.NullMarked;
