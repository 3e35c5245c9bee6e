import Model

/// A session's values as they were read, as text that is kept beside the session: `name=value`
/// lines, an empty line, then what else the file said. So it can be told later what the runner
/// changed.
public enum ReadValues {
  static func text(_ telling: Telling, extras: [String]) -> String {
    let lines = fields(telling.draft).map { "\($0)=\(line($1))" }
    let source =
      ["rank=\(telling.rank.rawValue)"] + (telling.isPartial ? ["partial=1"] : [])
      + (telling.isZoneKnown ? [] : ["zone_assumed=1"])
      + (telling.isSportKnown ? [] : ["sport_assumed=1"])
    return (lines + source + [""] + extras.map(line)).joined(separator: "\n")
  }

  /// What the source told; nil for a text of another kind.
  public static func telling(_ text: String) -> Telling? {
    let values = parse(text)
    guard let day = values["day"].flatMap({ Day(iso: $0) }),
      let kind = values["kind"].flatMap({ SessionKind(rawValue: $0) }),
      let rank = values["rank"].flatMap({ Int($0) }).flatMap({ SourceRank(rawValue: $0) })
    else { return nil }
    func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
    var draft = SessionDraft(day: day, kind: kind, sport: values["sport"])
    draft.start = values["start"].flatMap { RowValue.start($0, day: day) }
    draft.title = lines(values["title"])
    draft.distance = number("distance_cm").map { Distance(centimetres: $0) }
    draft.moving = number("moving_ms").map { Duration(milliseconds: $0) }
    draft.elapsed = number("elapsed_ms").map { Duration(milliseconds: $0) }
    draft.rpe = number("rpe_halves").flatMap { RPE(halves: $0) }
    draft.feel = number("feel")
    draft.averageHeartRate = number("avg_hr").flatMap { HeartRate(beatsPerMinute: $0) }
    draft.maximumHeartRate = number("max_hr").flatMap { HeartRate(beatsPerMinute: $0) }
    draft.climb = number("ascent_cm").map { Climb(centimetres: $0) }
    draft.surface = values["surface"].map { lines($0) }
    draft.shoe = values["shoe"].map { lines($0) }
    draft.note = lines(values["note"])
    return Telling(
      draft: draft, rank: rank, isPartial: values["partial"] == "1",
      isSportKnown: values["sport_assumed"] != "1", isZoneKnown: values["zone_assumed"] != "1")
  }

  private static func parse(_ text: String) -> [String: String] {
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
  private static func fields(_ draft: SessionDraft) -> [(String, String)] {
    var all: [(String, String)] = [("day", draft.day.iso), ("kind", draft.kind.rawValue)]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { all.append((name, value)) }
    }
    func add(_ name: String, _ value: Int?) { add(name, value.map { String($0) }) }
    add("start", draft.start?.iso)
    add("sport", draft.sport)
    add("title", draft.title)
    add("distance_cm", draft.distance?.centimetres)
    add("moving_ms", draft.moving?.milliseconds)
    add("elapsed_ms", draft.elapsed?.milliseconds)
    add("rpe_halves", draft.rpe?.halves)
    add("feel", draft.feel)
    add("avg_hr", draft.averageHeartRate?.beatsPerMinute)
    add("max_hr", draft.maximumHeartRate?.beatsPerMinute)
    add("ascent_cm", draft.climb?.centimetres)
    add("surface", draft.surface)
    add("shoe", draft.shoe)
    add("note", draft.note)
    return all
  }

  /// Text on one line: line breaks become the separator of Unicode that is one.
  private static func line(_ text: String) -> String {
    String(text.map { $0 == "\n" || $0 == "\r\n" || $0 == "\r" ? "\u{2028}" : $0 })
  }

  private static func lines(_ text: String?) -> String {
    String((text ?? "").map { $0 == "\u{2028}" ? "\n" : $0 })
  }
}
