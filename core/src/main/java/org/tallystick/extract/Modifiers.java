package org.tallystick.extract;

import java.util.Set;

/** Lower-case words that open a source phrase without an article: "senior", "local", "rescue". */
final class Modifiers {
  private static final Set<String> WORDS =
      Set.of("senior", "top", "local", "regional", "national", "provincial", "municipal", "federal", "state", "county", "city", "central", "former", "acting", "deputy", "assistant", "chief", "unnamed", "anonymous", "independent", "official", "government", "military", "medical", "health", "hospital", "emergency", "rescue", "fire", "relief", "aid", "security", "intelligence", "defence", "defense", "foreign", "interior", "army", "navy", "police", "rebel", "opposition", "human", "humanitarian", "civil", "public", "law", "company", "airline", "airport", "port", "railway", "school", "university", "church", "union", "separatist", "occupation", "pro", "western", "eastern", "northern", "southern", "other", "multiple", "various", "many", "most", "numerous", "unconfirmed", "preliminary", "initial", "early", "unofficial", "recent", "new", "latest", "previous", "earlier", "separate", "leaked", "state-run", "disaster", "weather", "court", "prison", "zoo", "embassy", "maritime", "coast", "transport", "traffic", "forest", "village", "district", "town", "tribal", "religious", "political", "diplomatic", "palace", "presidential", "administration", "congressional", "parliamentary", "party", "campaign", "media", "news", "press", "legal", "international", "global", "environmental", "forensic", "homicide", "crime", "sheriff", "highway", "us", "un", "animal", "wildlife", "allied", "coalition", "nato", "sources", "social", "private", "industry", "exit", "opinion");

  private Modifiers() {}

  static boolean is(String lower) {
    return WORDS.contains(lower);
  }
}
