/// Which column of a CSV holds what, as the runner names them:
/// `date=Datum,distance=Strecke:km`.
public struct ColumnMap: Equatable, Sendable {
  /// A column's name and, after a colon, the unit of its numbers.
  public struct Column: Equatable, Sendable {
    public let name: String
    public let unit: String?
  }

  /// Columns by what they hold.
  public let columns: [String: Column]

  /// What can be named, and the units each may have; the first is taken where none is given.
  public static let fields: [(name: String, units: [String])] = [
    ("date", ["ymd", "dmy", "mdy"]), ("start", []), ("sport", []), ("title", []), ("note", []),
    ("distance", ["km", "mi", "m", "yd"]), ("time", ["clock", "s", "min", "h"]),
    ("elapsed", ["clock", "s", "min", "h"]), ("rpe", []), ("feel", []), ("hr", []),
    ("maxhr", []), ("ascent", ["m", "ft"]), ("shoe", []), ("surface", []),
  ]

  /// What is wrong with a mapping: the part and why.
  public struct Problem: Error, Equatable, Sendable {
    public let part: String
    public let why: String
  }

  public init(_ text: String) throws(Problem) {
    var columns: [String: Column] = [:]
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else {
        throw Problem(part: String(part), why: "write it as date=COLUMN")
      }
      let what = sides[0].lowercased()
      guard let field = ColumnMap.fields.first(where: { $0.name == what }) else {
        let names = ColumnMap.fields.map(\.name).joined(separator: ", ")
        throw Problem(part: String(part), why: "what can be named is \(names)")
      }
      var name = String(sides[1])
      var unit: String?
      if let colon = name.lastIndex(of: ":") {
        let word = name[name.index(after: colon)...].lowercased()
        if field.units.contains(word) {
          unit = word
          name = String(name[..<colon])
        } else if !field.units.isEmpty, !word.contains(" "), word.count <= 5 {
          let units = field.units.joined(separator: ", ")
          throw Problem(part: String(part), why: "the unit of \(what) is one of \(units)")
        }
      }
      columns[what] = Column(name: name.lowercased(), unit: unit ?? field.units.first)
    }
    guard columns["date"] != nil || columns["start"] != nil else {
      throw Problem(part: text, why: "name the column of the date: date=COLUMN")
    }
    self.columns = columns
  }
}
