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

/// A point of the recording.
struct FITRecord {
  /// FIT's clock.
  var time: Int
  /// Metres from the beginning; nil when not recorded. So for all that follow.
  var distance: Double?
  var latitude: Double?
  var longitude: Double?
  var altitude: Double?
  var heartRate: Int?
}

/// All that one FIT file of a chain says about training.
struct FITFile {
  /// Records over this count aren't kept: eleven days at one a second.
  static let mostRecords = 1_000_000

  var type: Int?
  /// Maker, product, serial number and time of creation; nil when nothing tells devices apart.
  var identity: String?
  var sport: Int?
  var subSport: Int?
  var sessions: [FITTotals] = []
  var laps: [FITTotals] = []
  var records: [FITRecord] = []
  /// Timer events: FIT's clock, and whether it started.
  var timer: [(time: Int, isStart: Bool)] = []
  /// Seconds east of UTC where the watch was; nil when it didn't say.
  var offset: Int?
  private var rolled: (last: Int, sum: Int)?

  mutating func take(_ message: FITMessage) {
    switch message.global {
    case 0: takeFileID(message)
    case 12:
      sport = sport ?? message.integer(0)
      subSport = subSport ?? message.integer(1)
    case 18: sessions.append(FITTotals(session: message))
    case 19: if laps.count < 100_000 { laps.append(FITTotals(lap: message)) }
    case 20: takeRecord(message)
    case 21:
      guard message.integer(0) == 0, let time = message.timestamp, timer.count < 100_000 else {
        return
      }
      switch message.integer(1) {
      case 0: timer.append((Int(time), true))
      case 1, 4, 8, 9: timer.append((Int(time), false))
      default: break
      }
    case 34:
      let utc = message.integer(253)
      offset = offset ?? FITClock.offset(local: message.integer(5), utc: utc)
    default: break
    }
  }

  private mutating func takeFileID(_ message: FITMessage) {
    type = type ?? message.integer(0)
    guard identity == nil, let created = message.integer(4) else { return }
    let parts = [1, 2, 3].map { message.integer($0).map { String($0) } ?? "-" }
    identity = (parts + [String(created)]).joined(separator: " ")
  }

  private mutating func takeRecord(_ message: FITMessage) {
    guard let time = message.timestamp, records.count < FITFile.mostRecords else { return }
    var record = FITRecord(time: Int(time))
    record.distance = message.value(5, scale: 100) ?? compressed(message)
    let degrees = 180 / 2_147_483_648.0
    if let latitude = message.integer(0), let longitude = message.integer(1) {
      record.latitude = Double(latitude) * degrees
      record.longitude = Double(longitude) * degrees
    }
    record.altitude =
      message.value(78, scale: 5, offset: 500) ?? message.value(2, scale: 5, offset: 500)
    record.heartRate = message.integer(3).flatMap { (1...260).contains($0) ? $0 : nil }
    records.append(record)
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
