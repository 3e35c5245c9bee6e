/// What is wrong with a text of records.
public enum TextRecordError: Error, Equatable, Sendable {
  /// The line, from 1, has no `key: value`.
  case noKey(line: Int)
  /// The record that begins at the line lacks a key, or the key's value can't be used.
  case badValue(line: Int, key: String)
}

/// One record of a text of `key: value` lines; records are set apart by empty lines.
///
///     name: calf raise
///     loads: calf, achilles
///     form: Up over the whole foot, down in three counts,
///       with a straight knee.
///
/// A line that begins with a space goes on with the value before; `#` begins a comment. A key may
/// stand more than once.
public struct TextRecord: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var value: String
  }

  /// The line it begins at, from 1.
  public let line: Int
  public private(set) var entries: [Entry] = []

  /// Reads every record of a text, in order.
  public static func all(_ text: String) throws(TextRecordError) -> [TextRecord] {
    var records: [TextRecord] = []
    var isOpen = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.first == "#" { continue }
      if line.allSatisfy(\.isWhitespace) {
        isOpen = false
        continue
      }
      if !isOpen { records.append(TextRecord(line: index + 1)) }
      isOpen = true
      try records[records.count - 1].add(line, number: index + 1)
    }
    return records
  }

  private init(line: Int) { self.line = line }

  private mutating func add(_ line: Substring, number: Int) throws(TextRecordError) {
    if line.first == " " {
      guard !entries.isEmpty else { throw .noKey(line: number) }
      entries[entries.count - 1].value += " " + TextRecord.trimmed(line)
      return
    }
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else {
      throw .noKey(line: number)
    }
    entries.append(Entry(key: String(parts[0]), value: TextRecord.trimmed(parts[1])))
  }

  /// Every value of a key, in order.
  public func values(_ key: String) -> [String] {
    entries.filter { $0.key == key }.map(\.value)
  }

  /// The first value of a key.
  public func value(_ key: String) throws(TextRecordError) -> String {
    guard let value = values(key).first, !value.isEmpty else {
      throw .badValue(line: line, key: key)
    }
    return value
  }

  /// The parts of a key's value, with commas between; none where the key is missing.
  public func list(_ key: String) -> [String] {
    values(key).flatMap { $0.split(separator: ",") }.map(TextRecord.trimmed).filter { !$0.isEmpty }
  }

  /// The regions of a key, which must name one at least.
  public func regions(_ key: String) throws(TextRecordError) -> [Region] {
    let names = list(key)
    let regions = names.compactMap(Region.init(rawValue:))
    guard !regions.isEmpty, regions.count == names.count else {
      throw .badValue(line: line, key: key)
    }
    return regions
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let body = text.drop(while: \.isWhitespace)
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
