import Model

/// Writes fields as a compact JSON array, as the change log keeps them.
enum FieldText {
  static func encode(_ fields: [Field]) -> String {
    var out = "["
    for (index, field) in fields.enumerated() {
      if index > 0 { out += "," }
      switch field {
      case .null: out += "null"
      case .integer(let value): out += String(value)
      case .text(let text): quote(text, into: &out)
      }
    }
    return out + "]"
  }

  private static func quote(_ text: String, into out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  /// Nil when the text isn't what `encode` writes.
  static func decode(_ text: String) -> [Field]? {
    var bytes = Array(text.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "[") else { return nil }
    var fields: [Field] = []
    if bytes.first == UInt8(ascii: "]") { return bytes.count == 1 ? [] : nil }
    while true {
      guard let field = value(&bytes) else { return nil }
      fields.append(field)
      switch bytes.popFirst() {
      case UInt8(ascii: ",")?: continue
      case UInt8(ascii: "]")?: return bytes.isEmpty ? fields : nil
      default: return nil
      }
    }
  }

  private static func value(_ bytes: inout ArraySlice<UInt8>) -> Field? {
    if bytes.starts(with: Array("null".utf8)) {
      bytes.removeFirst(4)
      return .null
    }
    if bytes.first == UInt8(ascii: "\"") {
      bytes.removeFirst()
      return string(&bytes).map(Field.text)
    }
    let end = bytes.firstIndex { $0 != 45 && !(48...57).contains($0) } ?? bytes.endIndex
    let digits = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    bytes = bytes[end...]
    return Int(digits).map(Field.integer)
  }

  private static func string(_ bytes: inout ArraySlice<UInt8>) -> String? {
    var out: [UInt8] = []
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      switch bytes.popFirst() {
      case UInt8(ascii: "u")?:
        let hex = String(decoding: bytes.prefix(4), as: UTF8.self)
        guard let code = UInt8(hex, radix: 16) else { return nil }
        bytes = bytes.dropFirst(4)
        out.append(code)
      case let other?: out.append(other)
      case nil: return nil
      }
    }
    return nil
  }
}
