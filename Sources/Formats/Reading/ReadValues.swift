import Model

/// A session's values as they were read, as text that is kept beside the session: `name=value`
/// lines, an empty line, then what else the file said. So it can be told later what the runner
/// changed.
public enum ReadValues {
  static func text(_ draft: SessionDraft, extras: [String]) -> String {
    let lines = fields(draft).map { "\($0)=\(line($1))" }
    return (lines + [""] + extras.map(line)).joined(separator: "\n")
  }

  /// The values that were read, by name; empty for a text of another kind.
  public static func parse(_ text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { break }
      let sides = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      values[String(sides[0])] = String(sides[1])
    }
    return values
  }

  /// The values of a draft that are known, by name.
  static func fields(_ draft: SessionDraft) -> [(String, String)] {
    var all: [(String, String)] = [("day", draft.day.iso), ("kind", draft.kind.rawValue)]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { all.append((name, value)) }
    }
    add("start", draft.start?.iso)
    add("sport", draft.sport)
    add("title", draft.title)
    add("distance_cm", draft.distance.map { String($0.centimetres) })
    add("moving_ms", draft.moving.map { String($0.milliseconds) })
    add("elapsed_ms", draft.elapsed.map { String($0.milliseconds) })
    add("rpe", draft.rpe?.text)
    add("feel", draft.feel.map { String($0) })
    add("avg_hr", draft.averageHeartRate.map { String($0.beatsPerMinute) })
    add("max_hr", draft.maximumHeartRate.map { String($0.beatsPerMinute) })
    add("ascent_cm", draft.climb.map { String($0.centimetres) })
    add("surface", draft.surface)
    add("shoe", draft.shoe)
    add("note", draft.note)
    return all
  }

  /// Text on one line.
  public static func line(_ text: String) -> String {
    String(text.map { $0 == "\n" || $0 == "\r\n" || $0 == "\r" ? "\u{2028}" : $0 })
  }
}
