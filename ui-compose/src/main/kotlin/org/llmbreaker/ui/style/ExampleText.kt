package org.llmbreaker.ui.style

/** An e-mail written for this app, to try it without a text of one's own. */
internal val EXAMPLE_TEXT =
  """
  Dear team,

  Thank you for the lively meeting on Tuesday. I enjoyed it, and I believe we are close to a plan that all of us can support.

  Before we meet again, I would like to ask three things of you. First, please read the draft timeline and tell me which dates worry you. Second, please let me know by Thursday whether your group can spare one person for the tests in May. Third, please send me the two risks that keep you awake at night. I will collect them on one page, so that we can talk about them calmly.

  Regarding the budget, I spoke with the finance office yesterday. They are willing to wait until the end of the month, provided that we give them a clear number. I think that is fair, and I would rather be late and right than early and wrong.

  Please let me know if you have any questions. I am happy to talk at any time, and my door is open as always.

  Kind regards,
  Miriam
  """
    .trimIndent()
