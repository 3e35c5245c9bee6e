import Model

/// A draft as a file holds it: lines that say what it is, then each text behind its length in
/// bytes. What follows the last text, of an older and longer draft, doesn't count.
extension Draft {
  private static let head = "legwork draft 1"

  /// The draft as text.
  public var written: String {
    let target = target.map { " \($0.table.rawValue) \($0.id.text)" } ?? ""
    let texts = texts.map { "\($0.utf8.count)\n\($0)\n" }.joined()
    return "\(Draft.head)\n\(kind.rawValue) \(day.iso)\(target)\n\(self.texts.count)\n\(texts)"
  }

  /// Reads what `written` wrote; nil for anything else.
  public init?(written bytes: [UInt8]) {
    var rest = bytes[...]
    func line() -> Substring? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return Substring(decoding: rest[..<end], as: UTF8.self)
    }
    guard line().map(String.init) == Draft.head, let words = line()?.split(separator: " "),
      words.count == 2 || words.count == 4, let kind = Kind(rawValue: String(words[0])),
      let day = Day(iso: words[1]), let count = line().flatMap({ Int($0) }), count > 0
    else { return nil }
    var target: Target?
    if words.count == 4 {
      guard let table = Table(rawValue: String(words[2])), let id = RecordID(words[3]) else {
        return nil
      }
      target = Target(table: table, id: id)
    }
    var texts: [String] = []
    for _ in 0..<min(count, 99) {
      guard let length = line().flatMap({ Int($0) }), length >= 0, rest.count > length else {
        return nil
      }
      texts.append(String(decoding: rest.prefix(length), as: UTF8.self))
      rest = rest.dropFirst(length + 1)
    }
    self.init(kind: kind, day: day, target: target, texts: texts)
  }
}
