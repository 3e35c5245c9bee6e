/// A session as a FIT file sums it up, or a lap of it.
struct FITTotals {
  /// FIT's clock, date or not.
  var start: Int?
  var sport: Int?
  var subSport: Int?
  /// Seconds.
  var elapsed: Double?
  var timer: Double?
  /// Metres.
  var distance: Double?
  var averageHeartRate: Int?
  var maximumHeartRate: Int?
  var ascent: Double?
  var descent: Double?
  var calories: Int?
  var trainingEffect: Double?
  var anaerobicEffect: Double?
  var load: Double?
  /// 1 (weak) to 5 (strong).
  var feel: Int?
  /// 0–10.
  var rpe: Double?

  init() {}

  /// Of a session message (18).
  init(session message: FITMessage) {
    elapsed = message.value(7, scale: 1000)
    timer = message.value(8, scale: 1000) ?? message.value(59, scale: 1000)
    start = FITClock.time(message.integer(2) ?? FITTotals.start(message, elapsed))
    sport = message.integer(5)
    subSport = message.integer(6)
    distance = message.value(9, scale: 100)
    calories = message.integer(11)
    averageHeartRate = message.integer(16)
    maximumHeartRate = message.integer(17)
    ascent = message.value(22, scale: 1)
    descent = message.value(23, scale: 1)
    trainingEffect = message.value(24, scale: 10)
    anaerobicEffect = message.value(137, scale: 10)
    load = message.value(168, scale: 65536)
    if let value = message.integer(192), (0...100).contains(value) { feel = (value + 12) / 25 + 1 }
    // 0 is what a watch writes that wasn't answered.
    if let value = message.integer(193), (1...100).contains(value) { rpe = Double(value) / 10 }
  }

  /// Of a lap message (19).
  init(lap message: FITMessage) {
    elapsed = message.value(7, scale: 1000)
    timer = message.value(8, scale: 1000)
    start = FITClock.time(message.integer(2) ?? FITTotals.start(message, elapsed))
    distance = message.value(9, scale: 100)
    calories = message.integer(11)
    averageHeartRate = message.integer(15)
    maximumHeartRate = message.integer(16)
    ascent = message.value(21, scale: 1)
    descent = message.value(22, scale: 1)
    sport = message.integer(25)
    subSport = message.integer(39)
  }

  /// The message's time is that of its end.
  private static func start(_ message: FITMessage, _ elapsed: Double?) -> Int? {
    guard let end = message.timestamp, let elapsed, elapsed < Double(end) else { return nil }
    return Int(end) - Int(elapsed)
  }

  /// FIT's clock when it ended; nil when that isn't known.
  var end: Int? {
    guard let start, let time = elapsed ?? timer, (0..<1e9).contains(time) else { return nil }
    return start + Int(time.rounded(.up))
  }

  /// Laps as one session; nil when there are none.
  static func sum(_ laps: [FITTotals]) -> FITTotals? {
    guard var sum = laps.first else { return nil }
    for lap in laps.dropFirst() {
      sum.elapsed = add(sum.elapsed, lap.elapsed)
      sum.timer = add(sum.timer, lap.timer)
      sum.distance = add(sum.distance, lap.distance)
      sum.ascent = add(sum.ascent, lap.ascent)
      sum.descent = add(sum.descent, lap.descent)
      sum.maximumHeartRate = [sum.maximumHeartRate, lap.maximumHeartRate].compactMap { $0 }.max()
      sum.sport = sum.sport ?? lap.sport
      sum.subSport = sum.subSport ?? lap.subSport
    }
    var beats = 0.0
    var seconds = 0.0
    for lap in laps {
      guard let rate = lap.averageHeartRate, (1...260).contains(rate), let time = lap.timer,
        time > 0, time < 1e9
      else { continue }
      beats += Double(rate) * time
      seconds += time
    }
    sum.averageHeartRate = seconds > 0 ? Int((beats / seconds).rounded()) : nil
    return sum
  }

  private static func add(_ a: Double?, _ b: Double?) -> Double? {
    guard let a else { return b }
    return a + (b ?? 0)
  }
}
