import Model

/// What a word for a sport means here, as files of many makers write it.
struct SportWord: Equatable {
  let kind: SessionKind
  /// The sport of cross-training; nil otherwise.
  let sport: String?
  /// Such as `trail`; nil when the word doesn't say.
  let surface: String?

  private init(_ kind: SessionKind, _ sport: String? = nil, _ surface: String? = nil) {
    self.kind = kind
    self.sport = sport
    self.surface = surface
  }

  static let run = SportWord(.run)

  /// Any word: what isn't known is cross-training under its own name.
  init(_ text: String) {
    let word = text.lowercased()
    func has(_ words: String...) -> Bool { words.contains { word.contains($0) } }
    if SportWord.isRun(word) {
      let isIndoors = has(
        "treadmill", "indoor", "virtual", "virtuel", "laufband", "tapis", "cinta", "esteira",
        "loopband")
      let surface = has("trail", "ultra") ? "trail" : isIndoors ? "treadmill" : nil
      self.init(.run, nil, surface ?? (has("track") ? "track" : nil))
    } else if has(
      "strength", "weight", "kraft", "gewicht", "muscula", "fuerza", "pesas", "forza", "força",
      "kracht")
    {
      self.init(.strength)
    } else if has("yoga", "pilates", "mobility", "stretching", "flexibility", "dehn") {
      self.init(.mobility)
    } else {
      let known = SportWord.sports.first { pair in pair.words.contains { word.contains($0) } }
      self.init(.cross, known?.sport ?? (word.isEmpty || word == "other" ? nil : word))
    }
  }

  private static func isRun(_ word: String) -> Bool {
    let exact = [
      "run", "lauf", "course", "race", "jog", "trail", "bieg", "běh", "juoksu", "løb", "løp",
      "löpning", "ランニング", "跑步", "бег",
    ]
    let parts = [
      "running", "treadmill", "jogging", "laufen", "laufband", "traillauf", "trail run",
      "virtual run", "trailrun", "virtualrun", "virtueller lauf", "course à pied", "carrera",
      "correr", "corsa", "hardlopen", "hardloop", "corrida",
    ]
    return exact.contains(word) || parts.contains { word.contains($0) }
  }

  private static let sports: [(sport: String, words: [String])] = [
    (
      "cycling",
      [
        "cycling", "biking", "bike", "ride", "radfahr", "radfahrt", "vélo", "cyclisme", "ciclismo",
        "bici", "fahrrad", "fiets", "wielren", "pedalada", "spinning", "mtb",
      ]
    ),
    ("swimming", ["swim", "schwimm", "natation", "natación", "natação", "nuoto", "zwem"]),
    ("hiking", ["hik", "wander", "randonnée", "senderismo", "escursion", "trekking"]),
    (
      "walking",
      [
        "walk", "spazier", "gehen", "marche", "caminata", "caminhada", "camminata", "wandel",
      ]
    ),
    ("rowing", ["rowing", "ruder", "aviron", "remo", "roei"]),
    ("skiing", ["ski", "langlauf"]),
    ("elliptical", ["elliptical", "crosstrainer"]),
    ("transition", ["transition"]),
    ("skating", ["skat"]),
    ("climbing", ["climb", "klettern", "escalad"]),
    ("paddling", ["paddl", "kayak", "canoe", "kajak"]),
  ]
}
