import Model

/// A track of a GPX file, or several that are one outing.
struct GPXTrack {
  var title = ""
  var note = ""
  /// The sport as written; empty when it isn't.
  var type = ""
  var parts: [TrackTotals] = []

  var points: Int { parts.reduce(0) { $0 + $1.points } }
  var metres: Double { parts.reduce(0) { $0 + $1.metres } }
  var offEarth: Int { parts.reduce(0) { $0 + $1.offEarth } }
  var heldBack: Double { parts.reduce(0) { $0 + $1.heldBack } }
  var first: ISOTime? { parts.compactMap(\.first).min { $0.seconds < $1.seconds } }
  var last: ISOTime? { parts.compactMap(\.last).max { $0.seconds < $1.seconds } }
  /// Nil when the first point has no time: then nobody knows when it began.
  var start: ISOTime? { parts.first { $0.points > 0 }?.isStartTimed == true ? first : nil }
  var highestRate: Int? { parts.compactMap(\.highestRate).max() }

  var averageRate: Int? {
    let rated = parts.filter { $0.averageRate != nil }
    let points = rated.reduce(0) { $0 + $1.points }
    guard points > 0 else { return nil }
    return rated.reduce(0) { $0 + ($1.averageRate ?? 0) * $1.points } / points
  }

  /// Seconds on the way; nil unless every point has a time.
  var moving: Double? {
    let known = parts.filter { $0.points > 1 }
    let times = known.compactMap(\.moving)
    return times.isEmpty || times.count < known.count ? nil : times.reduce(0, +)
  }

  var elapsed: Double? {
    guard let start, let last, last.seconds > start.seconds, moving != nil else { return nil }
    return last.seconds - start.seconds
  }

  /// Metres climbed; nil without heights.
  var ascent: Double? {
    let known = parts.compactMap(\.ascent)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// The fastest step over 20 m.
  var fastest: (metres: Double, seconds: Double)? {
    parts.compactMap(\.fastest).max {
      $0.metres * max($1.seconds, 0.5) < $1.metres * max($0.seconds, 0.5)
    }
  }

  /// Seconds between tracks that are still one outing: satellites were lost, or the recording
  /// was saved and begun again.
  static let longestGap = 7200.0

  /// True when a track that follows in the file belongs to the same outing.
  func goesOn(with next: GPXTrack) -> Bool {
    guard type == next.type || type.isEmpty || next.type.isEmpty else { return false }
    guard let last, let first = next.first else { return true }
    return abs(first.seconds - last.seconds) <= GPXTrack.longestGap
  }

  mutating func join(_ next: GPXTrack) {
    parts += next.parts
    if title.isEmpty { title = next.title }
    if note.isEmpty { note = next.note }
    if type.isEmpty { type = next.type }
  }
}
