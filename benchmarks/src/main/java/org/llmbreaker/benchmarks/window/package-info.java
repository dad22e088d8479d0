/**
 * The app's window, drawn by the software renderer on a screen that exists in memory only. Start
 * with {@link org.llmbreaker.benchmarks.window.WindowTimes}: it starts the screen and, on it, the
 * app. What runs inside the app's process is Kotlin: WindowBenchmark.kt beside this package's Java
 * sources.
 */
@NullMarked
package org.llmbreaker.benchmarks.window;

import org.jspecify.annotations.NullMarked;
