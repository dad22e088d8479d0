package org.llmbreaker.ui.instance

import java.nio.file.Path
import kotlin.time.Duration.Companion.milliseconds

/**
 * A process that starts as the app does, without a window, and prints what it is. As the first one
 * it does what the lines it reads say: `answer` waits for a request and prints it, `close` makes
 * way, anything else ends the process.
 */
fun main(arguments: Array<String>) {
  val wanted = arguments.getOrNull(2)?.let(Path::of)
  val start = Instances(Path.of(arguments[0]), arguments[1].toInt().milliseconds).start(wanted)
  println(if (start is Start.First) "First" else start.toString())
  val first = (start as? Start.First)?.instance ?: return
  for (order in generateSequence(::readlnOrNull)) {
    when (order) {
      "answer" ->
        println(generateSequence { first.next() ?: Request(UNASKED) }.first { it.file != UNASKED })
      "close" -> first.close()
      else -> return
    }
  }
}

private val UNASKED: Path = Path.of("nothing was asked")
