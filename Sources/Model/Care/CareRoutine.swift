/// What one can do at home for an area, and what to leave alone there.
public struct CareRoutine: Hashable, Sendable {
  /// The areas it is for.
  public var regions: [Region]
  public var minutes: Int
  /// With the hands, in order.
  public var hands: [String]
  /// With a roller or a ball, in order.
  public var roller: [String]
  public var avoid: [String]

  /// Reads the routines of a text: `area`, `minutes`, `hands`, `roller`, `avoid`.
  public static func all(_ text: String) throws(TextRecordError) -> [CareRoutine] {
    var routines: [CareRoutine] = []
    for record in try TextRecord.all(text) {
      guard let minutes = Int(try record.value("minutes")), (1...30).contains(minutes) else {
        throw .badValue(line: record.line, key: "minutes")
      }
      let routine = CareRoutine(
        regions: try record.regions("area"), minutes: minutes, hands: record.values("hands"),
        roller: record.values("roller"), avoid: record.values("avoid"))
      guard !routine.hands.isEmpty || !routine.roller.isEmpty else {
        throw .badValue(line: record.line, key: "hands")
      }
      guard !routine.avoid.isEmpty else { throw .badValue(line: record.line, key: "avoid") }
      routines.append(routine)
    }
    return routines
  }
}

extension [CareRoutine] {
  /// The routine for a region, else for the area it is a part of.
  public func routine(for region: Region) -> CareRoutine? {
    first { $0.regions.contains(region) }
      ?? region.parent.flatMap { parent in first { $0.regions.contains(parent) } }
  }
}
