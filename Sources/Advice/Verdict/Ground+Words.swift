import Model

extension Ground {
  /// What was counted, its number and its limit, in the runner's unit: `run 22.0 km, limit 20.0 km`.
  public func text(_ taste: Taste) -> String {
    // `sessions in 7 days: 0, limit 1`: what is counted isn't named again.
    let isNamed = quantity.split(separator: " ").contains { $0 == self.unit }
    let unit = isNamed ? "" : unit
    let end = limit.map { ", limit " + Self.number($0, unit, taste, isLimit: true) } ?? ""
    return quantity + (isNamed ? ": " : " ") + Self.number(value, unit, taste) + end
  }

  /// With its unit; a limit of distance is rounded down.
  private static func number(
    _ value: Double, _ unit: String, _ taste: Taste, isLimit: Bool = false
  ) -> String {
    switch unit {
    case "m":
      let distance = Distance(metres: value)
      return isLimit ? taste.limit(distance) : taste.text(distance)
    case "day number": return Day(number: Int(value)).dayAndMonth
    // Close to its limit a ratio needs its second decimal.
    case "ratio": return Digits.fixed(value, 2)
    default:
      let number = Digits.fixed(value, value == value.rounded() ? 0 : 1)
      return unit.isEmpty ? number : number + " " + unit
    }
  }
}
