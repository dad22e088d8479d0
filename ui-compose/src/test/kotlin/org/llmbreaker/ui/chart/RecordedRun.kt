package org.llmbreaker.ui.chart

/**
 * A run of the engine, recorded with `llmbreaker train --json`; see the first line of each file.
 */
internal object RecordedRun {
  /** 500 steps on the text of the first run. */
  val firstWords: LossChartData by lazy { read("first-words.csv") }

  /** 1,000 steps on 1,500 characters, far too few: validation rises from step 50 on. */
  val learnedByHeart: LossChartData by lazy { read("learned-by-heart.csv") }

  private fun read(name: String): LossChartData {
    val file = checkNotNull(javaClass.getResource("/chart/$name")) { "no resource $name" }
    val lines = file.readText().lines().filter { it.isNotBlank() }
    val (guess, letters, pairs) =
      lines.single { it.startsWith("# baselines") }.split(',').drop(1).map { it.toDouble() }
    val train = SeriesBuilder()
    val smoothed = SeriesBuilder()
    val validation = SeriesBuilder()
    val smoothing = Smoothing()
    for (line in lines.filter { it[0].isDigit() }) {
      val cells = line.split(',')
      val step = cells[0].toDouble()
      train.append(step, cells[1].toDouble())
      smoothed.append(step, smoothing.next(cells[1].toDouble()))
      if (cells[2].isNotEmpty()) validation.append(step, cells[2].toDouble())
    }
    val data =
      LossChartData(
        train.view(),
        smoothed.view(),
        validation.view(),
        baselines(guess, letters, pairs),
        steps = train.view().let { it.x(it.size - 1).toInt() },
      )
    return data.copy(notes = lossNotes(data))
  }
}
