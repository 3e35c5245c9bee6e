/// One stored value: what a row, the change log and an exported line are made of.
public enum Field: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
}

/// What was wrong with a stored row.
public enum RowError: Error, Equatable, Sendable {
  /// The column did not hold what the record needs.
  case badValue(table: Table, column: String)
}

/// Where the fields of a record are: a list, or the row that a query is at.
public protocol FieldSource {
  /// The field at this place, null behind the last; nil where no field can be read.
  func field(_ index: Int) -> Field?
}

extension [Field]: FieldSource {
  public func field(_ index: Int) -> Field? { index < count ? self[index] : .null }
}

/// Reads a record's fields in the order of its columns.
public struct FieldReader {
  private let table: Table
  private let columns: [String]
  private let fields: any FieldSource
  private var index = 0

  public init(table: Table, columns: [String], fields: any FieldSource) {
    self.table = table
    self.columns = columns
    self.fields = fields
  }

  private mutating func next() -> Field? {
    defer { index += 1 }
    return fields.field(index)
  }

  /// That the field read last can't be so.
  var failure: RowError {
    let column = index >= 1 && index <= columns.count ? columns[index - 1] : "?"
    return .badValue(table: table, column: column)
  }

  /// Numbers beyond these are damage: sums of them would leave the range of Int.
  public static let numbers = -1_000_000_000_000_000...1_000_000_000_000_000

  public mutating func integer() throws(RowError) -> Int {
    guard case .integer(let value) = next(), FieldReader.numbers.contains(value) else {
      throw failure
    }
    return value
  }

  public mutating func text() throws(RowError) -> String {
    guard case .text(let value) = next() else { throw failure }
    return value
  }

  public mutating func optionalInteger() throws(RowError) -> Int? {
    switch next() {
    case .null?: return nil
    case .integer(let value)?:
      guard FieldReader.numbers.contains(value) else { throw failure }
      return value
    case .text, nil: throw failure
    }
  }

  public mutating func optionalText() throws(RowError) -> String? {
    switch next() {
    case .null?: return nil
    case .text(let value)?: return value
    case .integer, nil: throw failure
    }
  }

  /// A value made of the next integer; an error when `make` refuses it.
  public mutating func value<T>(_ make: (Int) -> T?) throws(RowError) -> T {
    let number = try integer()
    guard let made = make(number) else { throw failure }
    return made
  }

  /// A value made of the next text; an error when `make` refuses it.
  public mutating func value<T>(_ make: (String) -> T?) throws(RowError) -> T {
    let text = try text()
    guard let made = make(text) else { throw failure }
    return made
  }

  /// As `value`, nil where nothing is stored.
  public mutating func optional<T>(_ make: (Int) -> T?) throws(RowError) -> T? {
    guard let number = try optionalInteger() else { return nil }
    guard let made = make(number) else { throw failure }
    return made
  }

  public mutating func optional<T>(_ make: (String) -> T?) throws(RowError) -> T? {
    guard let text = try optionalText() else { return nil }
    guard let made = make(text) else { throw failure }
    return made
  }

  public mutating func day() throws(RowError) -> Day {
    guard let day = Day(stored: try integer()) else { throw failure }
    return day
  }
  public mutating func flag() throws(RowError) -> Bool { try value(FieldReader.flag) }
  public mutating func optionalFlag() throws(RowError) -> Bool? { try optional(FieldReader.flag) }

  private static func flag(_ number: Int) -> Bool? {
    switch number {
    case 0: false
    case 1: true
    default: nil
    }
  }

  /// Sites written as slugs with commas between.
  public mutating func sites() throws(RowError) -> [Site] {
    let list = try text()
    var sites: [Site] = []
    for slug in list.split(separator: ",") {
      guard let site = Site(slug: String(slug)) else { throw failure }
      sites.append(site)
    }
    return sites
  }
}

extension Field {
  public init(_ value: Int?) { self = value.map(Field.integer) ?? .null }
  public init(_ value: String?) { self = value.map(Field.text) ?? .null }
  public init(_ value: Bool) { self = .integer(value ? 1 : 0) }
  public init(_ day: Day) { self = .integer(day.number) }
  public init(_ sites: [Site]) { self = .text(sites.map(\.slug).joined(separator: ",")) }
}
