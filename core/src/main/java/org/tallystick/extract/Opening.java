package org.tallystick.extract;

import java.util.Set;

/** Words that open sentences with a capital and yet are no names. */
final class Opening {
  private static final Set<String> WORDS =
      Set.of("the", "a", "an", "in", "on", "at", "for", "from", "with", "by", "as", "after", "before", "but", "and", "or", "so", "yet", "if", "when", "while", "although", "though", "because", "since", "until", "despite", "however", "meanwhile", "also", "then", "there", "here", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "his", "her", "their", "its", "our", "my", "some", "many", "most", "more", "at least", "about", "around", "nearly", "almost", "over", "under", "another", "other", "others", "both", "each", "every", "all", "no", "not", "nobody", "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds", "thousands", "scores", "several", "who", "what", "which", "where", "how", "why", "of", "to", "during", "among", "according", "earlier", "later", "today", "yesterday", "now", "once", "only", "just", "still", "even", "first", "last", "including", "following", "citing", "quoting", "up", "out", "between", "than", "like", "unlike", "per", "such", "thus", "therefore", "instead", "indeed", "perhaps", "recently", "officially", "previously", "initially", "additionally", "separately", "overall", "speaking", "asked", "killed", "injured", "wounded", "dead", "missing", "breaking", "update", "updated", "video", "watch", "photo", "photos", "live", "exclusive", "read", "related");

  private Opening() {}

  static boolean is(String lower) {
    return WORDS.contains(lower) || lower.endsWith("ly");
  }
}
