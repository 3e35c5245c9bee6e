import Model

/// Writes JSON as it goes: commas and escapes are its business, order and names the caller's.
///
///     var json = JSONWriter()
///     json.object { $0.field("schema", 1); $0.array("weeks") { $0.value("a") } }
public struct JSONWriter {
  /// What is written so far.
  public private(set) var text = ""
  private var needsComma = false

  public init() {}

  /// A whole number; null when nil.
  public mutating func value(_ value: Int?) { raw(value.map { String($0) } ?? "null") }

  public mutating func value(_ value: Bool?) { raw(value.map { $0 ? "true" : "false" } ?? "null") }

  /// The shortest decimals that read back as the same number; null when nil or not finite.
  public mutating func value(_ value: Double?) {
    guard let value, value.isFinite else { return raw("null") }
    raw(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)")
  }

  public mutating func value(_ value: String?) {
    raw(value.map { JSONWriter.quoted($0) } ?? "null")
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
    try nest(name, "{", "}", body)
  }

  /// An array, as a value or under a name.
  public mutating func array<E: Error>(
    _ name: String? = nil, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try nest(name, "[", "]", body)
  }

  /// A field whose value comes next.
  public mutating func key(_ name: String) {
    raw(JSONWriter.quoted(name) + ":")
    needsComma = false
  }

  private mutating func nest<E: Error>(
    _ name: String?, _ open: String, _ close: String,
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    if let name { key(name) }
    raw(open)
    needsComma = false
    try body(&self)
    text += close
    needsComma = true
  }

  private mutating func raw(_ piece: String) {
    if needsComma { text += "," }
    text += piece
    needsComma = true
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
