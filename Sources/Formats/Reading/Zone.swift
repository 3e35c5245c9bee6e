import Foundation
import Model

/// A time zone: what turns an instant into the runner's own day.
public struct Zone: Sendable {
  /// The IANA name, or a word for where it is from.
  public let name: String
  private let rule: @Sendable (Int) -> Int

  /// `offset` gives the seconds east of UTC at an instant (Unix time).
  public init(name: String, offset: @escaping @Sendable (Int) -> Int) {
    self.name = name
    rule = offset
  }

  /// The zone of an IANA name such as `Europe/Berlin`; nil for a name that isn't known.
  public init?(named name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.init(name: name) { instant in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
  }

  public static let utc = Zone(name: "UTC") { _ in 0 }

  /// Seconds east of UTC at an instant.
  public func offset(at instant: Int) -> Int { rule(instant) }

  /// The wall clock here at an instant.
  public func start(at instant: Int) -> StartTime {
    let offset = offset(at: instant)
    return StartTime(local: instant + offset, offset: offset)
  }
}
