/// One field of a definition: which, where in the message, how long, how written.
struct FITField {
  let number: UInt8
  /// Bytes from the beginning of the message.
  let place: Int
  let size: Int
  let type: FITType
}

/// How the data messages of a local type are laid out.
struct FITDefinition {
  let global: UInt16
  let isBigEndian: Bool
  let fields: [FITField]
  /// Bytes of one data message, developer fields included.
  let size: Int
  /// Where its time is; nil when it has none.
  let clock: FITField?

  init(global: UInt16, isBigEndian: Bool, fields: [FITField], size: Int) {
    self.global = global
    self.isBigEndian = isBigEndian
    self.fields = fields
    self.size = size
    clock = fields.first { $0.number == 253 }
  }
}

/// A data message: its fields are read when asked for.
struct FITMessage {
  let definition: FITDefinition
  /// Seconds of FIT's clock, carried over from before where the message has none; nil before the
  /// first.
  let timestamp: UInt32?
  /// The message's own bytes.
  let bytes: ArraySlice<UInt8>

  var global: UInt16 { definition.global }

  /// The first element of a field; nil when it is absent, invalid or no whole number.
  func integer(_ number: UInt8) -> Int? {
    guard let field = field(number) else { return nil }
    return field.type.integer(bytes, field, isBigEndian: definition.isBigEndian)
  }

  /// A field in its unit: what is written over `scale`, less `offset`.
  func value(_ number: UInt8, scale: Double, offset: Double = 0) -> Double? {
    integer(number).map { Double($0) / scale - offset }
  }

  /// Text up to its first zero byte, or the whole field where none ends it; nil when empty.
  func text(_ number: UInt8) -> String? {
    guard let field = field(number), field.type == .string else { return nil }
    let from = bytes.startIndex + field.place
    let raw = bytes[from..<(from + field.size)].prefix { $0 != 0 }
    return raw.isEmpty ? nil : String(decoding: raw, as: UTF8.self)
  }

  /// The bytes of a field as they stand; nil when absent.
  func raw(_ number: UInt8) -> ArraySlice<UInt8>? {
    guard let field = field(number) else { return nil }
    let from = bytes.startIndex + field.place
    return bytes[from..<(from + field.size)]
  }

  private func field(_ number: UInt8) -> FITField? {
    definition.fields.first { $0.number == number }
  }
}
