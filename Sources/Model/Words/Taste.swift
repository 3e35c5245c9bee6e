/// What a distance is shown in.
public enum Units: String, CaseIterable, Sendable {
  case kilometres = "km"
  case miles = "mi"

  /// Centimetres in one unit.
  public var centimetres: Double { self == .kilometres ? 100_000 : 160_934.4 }
}

/// How the runner likes things shown; nothing of it is in the journal.
public struct Taste: Hashable, Sendable {
  public var units: Units = .kilometres
  /// Nothing but ASCII on the screen.
  public var ascii = false
  public var mouse = false
  /// `auto`, `none`, `16`, `256` or `24bit`.
  public var colours = "auto"
  public static let colourWords = ["auto", "none", "16", "256", "24bit"]
  /// The front figure faces the reader.
  public var isFacing = false

  /// Keys of the runner's own: the word of a key, and that of the key whose work it does.
  public var keys: [String: String] = [:]

  /// Monotony and strain, for those who want them.
  public var showsMonotony = false
  /// The acute:chronic ratio, with its criticism beside it.
  public var showsACWR = false

  public init() {}
}

extension Taste {
  /// A distance with `places` decimals and no unit: `8.2`; `–` when unknown.
  public func number(_ distance: Distance?, places: Int = 1) -> String {
    guard let distance else { return "–" }
    return Digits.fixed(Double(distance.centimetres) / units.centimetres, places)
  }

  /// A distance with its unit: `8.2 km`.
  public func text(_ distance: Distance?, places: Int = 1) -> String {
    distance == nil ? "–" : number(distance, places: places) + " " + units.rawValue
  }

  /// Rounded down, for limits: `20.0 km`.
  public func limit(_ distance: Distance) -> String {
    let tenths = (Double(distance.centimetres) / units.centimetres * 10).rounded(.down)
    return Digits.fixed(tenths / 10, 1) + " " + units.rawValue
  }

  /// Minutes and seconds a unit: `5:26`; `–` when unknown.
  public func number(_ pace: Pace?) -> String {
    guard let pace else { return "–" }
    let seconds = Double(pace.millisecondsPerKilometre) / 1000 * units.centimetres / 100_000
    let whole = Int(seconds.rounded())
    return "\(whole / 60):" + Digits.padded(whole % 60, 2)
  }

  /// `5:26/km`.
  public func text(_ pace: Pace?) -> String {
    pace == nil ? "–" : number(pace) + "/" + units.rawValue
  }
}

extension Duration {
  /// `38:00` or `1:05:00`.
  public var clock: String {
    let seconds = (milliseconds + 500) / 1000
    let rest = Digits.padded(seconds % 60, 2)
    guard seconds >= 3600 else { return "\(seconds / 60):\(rest)" }
    return "\(seconds / 3600):" + Digits.padded(seconds / 60 % 60, 2) + ":" + rest
  }

  /// Whole minutes: `38`.
  public var wholeMinutes: String { String((milliseconds + 30_000) / 60_000) }
}
