package org.llmbreaker.engine.style;

import java.util.Set;

/**
 * English words that make a text sound formal or informal, in lower case. Everyday contractions
 * (don't, it's) are in neither list: they occur at every level between the two, and at ten points a
 * word they alone would decide the score.
 */
final class FormalityWords {
  private static final Set<String> FORMAL =
      words(
          """
          accordingly acknowledge additional aforementioned albeit appreciate approximately
          ascertain assist assistance attain cease commence concerning consequently constitute
          cordially correspondence deem demonstrate duly endeavor endeavour enquire ensure
          esteemed facilitate forthwith furthermore hence henceforth hereafter hereby herein
          hereinafter hereto heretofore herewith inasmuch indicate inquire inquiry kindly madam
          moreover necessitate nevertheless nonetheless notify notwithstanding numerous obtain
          permit prior pursuant regarding regret remuneration render request respectfully
          respectively shall sincerely subsequent subsequently sufficient terminate thereafter
          thereby therefore therein thereof thus undersigned undertake upon utilise utilize
          whereas whereby wherein whilst whom
          """);

  private static final Set<String> INFORMAL =
      words(
          """
          ain't anyways awesome btw bro buddy bucks bye c'mon chill cool coulda coz crap crazy cuz
          damn dude dunno folks fyi gimme gonna gosh gotta guy guys haha heck hehe hey
          hi hiya idk imo kid kids kinda lemme lil lmao lol lotta mate meh nah nope oh ok
          okay omg oops outta pal pls plz shoulda sorta stuff sucks sup super tbh tho thx thingy
          totally u ugh ur wanna weird whatever whoa woulda wow y'all yay yeah yep yo yup yummy
          """);

  private FormalityWords() {}

  /** Whether a word in lower case with straight apostrophes sounds formal. */
  static boolean isFormal(String word) {
    return FORMAL.contains(word);
  }

  /** Whether a word in lower case with straight apostrophes sounds informal. */
  static boolean isInformal(String word) {
    return INFORMAL.contains(word);
  }

  /** How many words sound formal. */
  static int formalCount() {
    return FORMAL.size();
  }

  /** How many words sound informal. */
  static int informalCount() {
    return INFORMAL.size();
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
