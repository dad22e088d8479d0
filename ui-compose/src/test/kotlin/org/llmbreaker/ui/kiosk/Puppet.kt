package org.llmbreaker.ui.kiosk

import java.util.concurrent.CountDownLatch
import kotlin.system.exitProcess

/** Stands for a window: does what the arguments say, in their order. */
fun main(arguments: Array<String>) {
  for (argument in arguments) {
    val (what, how) = "$argument ".split(" ", limit = 2)
    when (what) {
      "beat" -> println(BEAT)
      "say" -> println(how.trim())
      "exit" -> exitProcess(how.trim().toInt())
      "hang" -> CountDownLatch(1).await()
      else -> error(argument)
    }
  }
}
