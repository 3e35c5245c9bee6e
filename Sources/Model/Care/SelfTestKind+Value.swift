extension SelfTestKind {
  /// Reads a number of its unit; nil for anything else, outside its range, and with decimals where
  /// something is counted.
  public func value(typed text: String) -> Double? {
    guard let value = Double(String(text.map { $0 == "," ? "." : $0 })), value.isFinite,
      (0...most).contains(value), unit == "cm" || value == value.rounded()
    else { return nil }
    return value
  }

  /// A value without decimals it hasn't: `27`, `10.5`.
  public func text(_ value: Double) -> String {
    Digits.fixed(value, value == value.rounded() ? 0 : 1)
  }
}
