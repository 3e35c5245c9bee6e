import Model

/// Writes JSON as it goes: commas and escapes are its business, order and names the caller's.
///
///     var json = JSONWriter()
///     json.object { $0.field("schema", 1); $0.array("weeks") { $0.value("a") } }
public struct JSONWriter {
  /// What is written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  /// How many bytes those are.
  public var count: Int { bytes.count }
  private var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// Takes away what is written so far, to be passed on before the rest is made.
  public mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return text
  }

  /// A whole number; null when nil.
  public mutating func value(_ value: Int?) {
    guard let value else { return null() }
    separate()
    digits(value)
    needsComma = true
  }

  public mutating func value(_ value: Bool?) { raw(value.map { $0 ? "true" : "false" } ?? "null") }

  /// The shortest decimals that read back as the same number; null when nil or not finite.
  public mutating func value(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    guard value == value.rounded(), abs(value) < 1e15 else { return raw(value.description) }
    self.value(Int(value))
  }

  public mutating func value(_ value: String?) {
    guard let value else { return null() }
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func null() { raw("null") }

  /// A name and its value within an object.
  public mutating func field(_ name: String, _ value: Int?) {
    key(name)
    self.value(value)
  }
  public mutating func field(_ name: String, _ value: Double?) {
    key(name)
    self.value(value)
  }
  public mutating func field(_ name: String, _ value: Bool?) {
    key(name)
    self.value(value)
  }
  public mutating func field(_ name: String, _ value: String?) {
    key(name)
    self.value(value)
  }

  /// An object, as a value or under a name.
  public mutating func object<E: Error>(
    _ name: String? = nil, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try nest(name, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// An array, as a value or under a name.
  public mutating func array<E: Error>(
    _ name: String? = nil, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try nest(name, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// A field whose value comes next.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func nest<E: Error>(
    _ name: String?, _ open: UInt8, _ close: UInt8,
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    if let name { key(name) }
    separate()
    bytes.append(open)
    needsComma = false
    try body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func raw(_ piece: String) {
    separate()
    bytes += piece.utf8
    needsComma = true
  }

  private mutating func separate() { if needsComma { bytes.append(UInt8(ascii: ",")) } }

  private mutating func digits(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  private mutating func quote(_ value: String) {
    var value = value
    let isPlain = value.withUTF8 { text in
      guard JSONWriter.isPlain(text) else { return false }
      bytes.append(0x22)
      bytes.append(contentsOf: text)
      bytes.append(0x22)
      return true
    }
    if !isPlain { bytes += JSONWriter.quoted(value).utf8 }
  }

  /// Whether a text is ASCII with nothing to escape, as most are. Every byte is looked at, so that
  /// several are at a time.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isOther: UInt8 = 0
    for byte in text {
      isOther |= byte &- 0x20 > 0x5E ? 1 : 0
      isOther |= byte == 0x22 ? 1 : 0
      isOther |= byte == 0x5C ? 1 : 0
    }
    return isOther == 0
  }

  /// A JSON string with its quotes.
  static func quoted(_ value: String) -> String {
    var out = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.isHidden:
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
