/// Adds a track up while its points come by, and keeps none of them.
struct TrackTotals {
  /// Slower than it, in metres a second (1 km/h), nobody goes on.
  static let standing = 0.28
  /// Seconds that someone stands before it is a pause.
  static let shortestPause = 10.0
  /// Seconds with a recorded speed of 0 after which what the points do is jitter.
  static let shortestStill = 30.0

  private(set) var points = 0
  private(set) var timedPoints = 0
  private(set) var offEarth = 0
  private(set) var segments = 0
  private(set) var metres = 0.0
  private(set) var first: ISOTime?
  private(set) var last: ISOTime?
  /// True when the very first point has a time.
  private(set) var isStartTimed = false
  /// Seconds of the segments.
  private(set) var recorded = 0.0
  private(set) var paused = 0.0
  /// Metres not counted, as the device recorded a speed of 0.
  private(set) var heldBack = 0.0
  /// The fastest step over 20 m: metres and seconds.
  private(set) var fastest: (metres: Double, seconds: Double)?
  private var beats = 0
  private var rates = 0
  private(set) var highestRate: Int?
  private var before: TrackPoint?
  private var gain = ElevationGain()
  private var climbed = 0.0
  private(set) var heights = 0
  private var standing = 0.0
  private var still = (metres: 0.0, seconds: 0.0)

  /// Mean of the rates that were recorded; nil without any.
  var averageRate: Int? { rates > 0 ? Int((Double(beats) / Double(rates)).rounded()) : nil }
  /// Seconds from first to last point; nil unless both ends have times.
  var elapsed: Double? {
    guard let first, let last, last.seconds > first.seconds else { return nil }
    return last.seconds - first.seconds
  }
  /// Seconds on the way; nil when not every point has a time.
  var moving: Double? {
    guard timedPoints == points, recorded > 0 else { return nil }
    return recorded - paused > 0 ? recorded - paused : recorded
  }
  /// Metres climbed; nil without heights.
  var ascent: Double? { heights > 1 ? climbed + gain.metres : nil }

  mutating func beginSegment() {
    closeStretch()
    climbed += gain.finished()
    gain = ElevationGain()
    before = nil
    segments += 1
  }

  mutating func add(_ point: TrackPoint) {
    guard point.isOnEarth else {
      offEarth += 1
      return
    }
    points += 1
    if let time = point.time {
      timedPoints += 1
      if points == 1 { isStartTimed = true }
      if first.map({ time.seconds < $0.seconds }) ?? true { first = time }
      if last.map({ time.seconds > $0.seconds }) ?? true { last = time }
    }
    if let rate = point.heartRate, (20...260).contains(rate) {
      beats += rate
      rates += 1
      highestRate = max(highestRate ?? 0, rate)
    }
    if let height = point.height {
      heights += 1
      gain.add(height)
    }
    if let before { step(before, point) }
    before = point
  }

  private mutating func step(_ a: TrackPoint, _ b: TrackPoint) {
    let length = Geodesic.metres((a.latitude, a.longitude), (b.latitude, b.longitude))
    let time = a.time.flatMap { begin in b.time.map { max(0, $0.seconds - begin.seconds) } }
    if let time {
      recorded += time
      if time > 0, length / time < TrackTotals.standing {
        standing += time
      } else {
        closePause()
      }
      let speed = length / max(time, 0.5)
      if length >= 20, speed > (fastest.map { $0.metres / max($0.seconds, 0.5) } ?? 0) {
        fastest = (length, time)
      }
    }
    guard b.speed == 0, let time else {
      closeStill()
      metres += length
      return
    }
    still.metres += length
    still.seconds += time
  }

  private mutating func closeStill() {
    if still.seconds >= TrackTotals.shortestStill {
      heldBack += still.metres
    } else {
      metres += still.metres
    }
    still = (0, 0)
  }

  private mutating func closePause() {
    if standing >= TrackTotals.shortestPause { paused += standing }
    standing = 0
  }

  private mutating func closeStretch() {
    closeStill()
    closePause()
  }

  /// Ends the last segment; nothing is added after it.
  mutating func finish() {
    closeStretch()
    climbed += gain.finished()
    gain = ElevationGain()
  }
}
