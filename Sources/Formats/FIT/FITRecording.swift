/// Adds up the records of a FIT file (20) as they come by, and keeps none.
struct FITRecording {
  /// FIT's clock: only records after it count, and all that follow the first such one; nil counts
  /// all.
  private var after: Int?
  /// True when a record lies before those that count.
  private var isRest = false
  private var first: Int?
  private var last: Int?
  private var firstMetres: Double?
  private var lastMetres: Double?
  private var place: (Double, Double)?
  /// Metres from place to place; nil with fewer than two.
  private var way: Double?
  private var beats = 0
  private var rates = 0
  private(set) var highestRate: Int?
  private var gain = ElevationGain()
  private var heights = 0
  private var rolled: (last: Int, sum: Int)?

  init(after: Int?) { self.after = after }

  /// From the first record to the last, in file order; nil when the last isn't later.
  var span: ClosedRange<Int>? {
    guard let first, let last, last > first else { return nil }
    return first...last
  }

  /// As the device wrote it, else from place to place; nil without either. The first record of a
  /// file may have some metres behind it already.
  var metres: Double? {
    guard let lastMetres else { return way }
    return isRest ? max(0, lastMetres - (firstMetres ?? 0)) : lastMetres
  }

  /// Mean of the rates that were recorded; nil without any.
  var averageRate: Int? { rates > 0 ? beats / rates : nil }

  /// Metres climbed; nil without heights.
  var ascent: Double? { heights > 1 ? gain.finished() : nil }

  mutating func take(_ message: FITMessage) {
    guard message.global == 20, let time = message.timestamp.map({ Int($0) }) else { return }
    let compressed = compressed(message)
    if let after {
      guard time > after else {
        isRest = true
        return
      }
      self.after = nil
    }
    first = first ?? time
    last = time
    if let metres = message.value(5, scale: 100) ?? compressed {
      firstMetres = firstMetres ?? metres
      lastMetres = metres
    }
    takePlace(message)
    let height = message.value(78, scale: 5, offset: 500) ?? message.value(2, scale: 5, offset: 500)
    if let height {
      gain.add(height)
      heights += 1
    }
    if let rate = message.integer(3), (1...260).contains(rate) {
      beats += rate
      rates += 1
      highestRate = max(highestRate ?? 0, rate)
    }
  }

  private mutating func takePlace(_ message: FITMessage) {
    guard let latitude = message.integer(0), let longitude = message.integer(1) else { return }
    let degrees = 180 / 2_147_483_648.0
    let next = (Double(latitude) * degrees, Double(longitude) * degrees)
    if let place { way = (way ?? 0) + Geodesic.metres(place, next) }
    place = next
  }

  /// Metres by compressed_speed_distance: 12 bits of speed, then 12 of distance in sixteenths of
  /// a metre, which roll over.
  private mutating func compressed(_ message: FITMessage) -> Double? {
    guard let raw = message.raw(8), raw.count >= 3, !raw.prefix(3).allSatisfy({ $0 == 0xFF })
    else { return nil }
    let at = raw.startIndex
    let count = Int(raw[at + 1] >> 4) | Int(raw[at + 2]) << 4
    let step = rolled.map { (count - $0.last + 4096) % 4096 } ?? count
    let sum = (rolled?.sum ?? 0) + step
    rolled = (count, sum)
    return Double(sum) / 16
  }
}
