/// All that one FIT file of a chain says about training, but for its records.
struct FITFile {
  /// More sessions or laps than any file has.
  static let mostSessions = 1000
  static let mostLaps = 100_000

  var type: Int?
  /// Maker, product, serial number and time of creation; nil when nothing tells devices apart.
  var identity: String?
  var sport: Int?
  var subSport: Int?
  var sessions: [FITTotals] = []
  var laps: [FITTotals] = []
  /// Timer events: FIT's clock, and whether it started.
  var timer: [(time: Int, isStart: Bool)] = []
  /// Seconds east of UTC where the watch was; nil when it didn't say.
  var offset: Int?

  mutating func take(_ message: FITMessage) {
    switch message.global {
    case 0: takeFileID(message)
    case 12:
      sport = sport ?? message.integer(0)
      subSport = subSport ?? message.integer(1)
    case 18:
      if sessions.count < FITFile.mostSessions { sessions.append(FITTotals(session: message)) }
    case 19: if laps.count < FITFile.mostLaps { laps.append(FITTotals(lap: message)) }
    case 21:
      guard message.integer(0) == 0, let time = message.timestamp, timer.count < FITFile.mostLaps
      else { return }
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

  /// The sessions as written, else one made of the records, else one of the laps. A file cut
  /// short whose records go on after its last session has one more.
  ///
  /// `records` goes through the records of the file, which is done only where they are needed.
  func allSessions(
    isCutShort: Bool, records: ((FITMessage) -> Void) -> Void
  ) -> [(totals: FITTotals, isMade: Bool)] {
    let written = sessions.filter { !isSumOfOthers($0) }.map { ($0, false) }
    if sessions.isEmpty {
      if let made = made(of: records, after: nil) { return [(made, true)] }
      return FITTotals.sum(laps).map { [($0, true)] } ?? []
    }
    guard isCutShort, let last = sessions.compactMap(\.end).max(),
      let made = made(of: records, after: last + 30), (made.elapsed ?? 0) >= 60
    else { return written }
    return written + [(made, true)]
  }

  /// A multisport session beside those that it sums up.
  func isSumOfOthers(_ session: FITTotals) -> Bool {
    FITSport(session.sport, session.subSport).isSum && sessions.count > 1
  }

  /// Totals of the records from the first after a time on; nil when they don't say how long.
  private func made(
    of records: ((FITMessage) -> Void) -> Void, after time: Int?
  ) -> FITTotals? {
    var recording = FITRecording(after: time)
    records { recording.take($0) }
    guard let span = recording.span else { return nil }
    var totals = FITTotals()
    totals.start = span.lowerBound
    totals.sport = sport ?? laps.lazy.compactMap(\.sport).first
    totals.subSport = subSport ?? laps.lazy.compactMap(\.subSport).first
    totals.elapsed = Double(span.upperBound - span.lowerBound)
    totals.timer = timed(span) ?? totals.elapsed
    totals.distance = recording.metres
    totals.averageHeartRate = recording.averageRate
    totals.maximumHeartRate = recording.highestRate
    totals.ascent = recording.ascent?.rounded()
    return totals
  }

  /// Seconds the timer ran within a stretch; nil when it was never started.
  private func timed(_ stretch: ClosedRange<Int>) -> Double? {
    guard timer.contains(where: \.isStart) else { return nil }
    var sum = 0
    var since: Int? = timer.first?.isStart == true ? nil : stretch.lowerBound
    for event in timer where stretch.contains(event.time) || event.isStart {
      let time = min(max(event.time, stretch.lowerBound), stretch.upperBound)
      if event.isStart {
        since = since ?? time
      } else if let begin = since {
        sum += max(0, time - begin)
        since = nil
      }
    }
    if let since { sum += max(0, stretch.upperBound - since) }
    return sum > 0 ? Double(sum) : nil
  }
}
