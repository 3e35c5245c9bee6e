extension FITFile {
  /// The sessions as written, else one made of the records, else one of the laps. A file cut
  /// short whose records go on after its last session has one more.
  func allSessions(isCutShort: Bool) -> [(totals: FITTotals, isMade: Bool)] {
    let written = sessions.filter { !isSumOfOthers($0) }.map { ($0, false) }
    if sessions.isEmpty {
      if let made = made(of: records[...]) { return [(made, true)] }
      return FITTotals.sum(laps).map { [($0, true)] } ?? []
    }
    guard isCutShort, let last = sessions.compactMap(\.end).max() else { return written }
    let rest = records.drop { $0.time <= last + 30 }
    guard let made = made(of: rest), (made.elapsed ?? 0) >= 60 else { return written }
    return written + [(made, true)]
  }

  /// A multisport session beside those that it sums up.
  func isSumOfOthers(_ session: FITTotals) -> Bool {
    FITSport(session.sport, session.subSport).isSum && sessions.count > 1
  }

  /// Totals of a stretch of records; nil when they say neither how long nor how far.
  private func made(of records: ArraySlice<FITRecord>) -> FITTotals? {
    guard let first = records.first, let last = records.last, last.time > first.time else {
      return nil
    }
    var totals = FITTotals()
    totals.start = first.time
    totals.sport = sport ?? laps.lazy.compactMap(\.sport).first
    totals.subSport = subSport ?? laps.lazy.compactMap(\.subSport).first
    totals.elapsed = Double(last.time - first.time)
    totals.timer = timed(first.time...last.time) ?? totals.elapsed
    totals.distance = distance(records)
    let rates = records.compactMap(\.heartRate)
    if !rates.isEmpty {
      totals.averageHeartRate = rates.reduce(0, +) / rates.count
      totals.maximumHeartRate = rates.max()
    }
    let heights = records.compactMap(\.altitude)
    if heights.count > 1 { totals.ascent = ElevationGain.of(heights).rounded() }
    return totals
  }

  private func distance(_ records: ArraySlice<FITRecord>) -> Double? {
    let written = records.compactMap(\.distance)
    if let last = written.last {
      // The first record of the file may have some metres behind it already.
      return records.startIndex == 0 ? last : max(0, last - (written.first ?? 0))
    }
    var sum: Double?
    var before: (Double, Double)?
    for record in records {
      guard let latitude = record.latitude, let longitude = record.longitude else { continue }
      if let before {
        sum = (sum ?? 0) + Geodesic.metres(before, (latitude, longitude))
      }
      before = (latitude, longitude)
    }
    return sum
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
