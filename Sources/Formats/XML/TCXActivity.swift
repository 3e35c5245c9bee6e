import Model

/// A lap of a TCX activity, as the watch summed it up.
struct TCXLap {
  var seconds: Double?
  var metres: Double?
  var calories: Int?
  var averageRate: Int?
  var highestRate: Int?
}

/// An activity of a TCX file.
struct TCXActivity {
  var sport = ""
  var id = ""
  var note = ""
  var start: ISOTime?
  var laps: [TCXLap] = []
  var lastTime: ISOTime?
  /// Metres of the last point, from the beginning.
  var lastMetres: Double?
  var points = 0
  /// All rises between points: watches even the heights that they write.
  var climbed = 0.0
  private var lastHeight: Double?
  private var heights = 0
  var beats = 0
  var rates = 0
  var highestPointRate: Int?

  mutating func take(height: Double) {
    if let lastHeight, height > lastHeight { climbed += height - lastHeight }
    lastHeight = height
    heights += 1
  }

  /// Metres climbed; nil without heights.
  var ascent: Double? { heights > 1 ? climbed : nil }

  /// The laps' metres, else the last point's; nil without either.
  var metres: Double? {
    let known = laps.compactMap(\.metres)
    return known.isEmpty ? lastMetres : known.reduce(0, +)
  }

  /// The laps' seconds, else those from first to last point.
  var seconds: Double? {
    let known = laps.compactMap(\.seconds)
    return known.isEmpty ? elapsed : known.reduce(0, +)
  }

  /// Seconds from the beginning to the last point.
  var elapsed: Double? {
    guard let start, let lastTime, lastTime.seconds > start.seconds else { return nil }
    return lastTime.seconds - start.seconds
  }

  /// The laps' rates by their time, else the mean of the points'.
  var averageRate: Int? {
    var beats = 0.0
    var time = 0.0
    for lap in laps {
      guard let rate = lap.averageRate, let seconds = lap.seconds, seconds > 0 else { continue }
      beats += Double(rate) * seconds
      time += seconds
    }
    if time > 0 { return Int((beats / time).rounded()) }
    return rates > 0 ? Int((Double(self.beats) / Double(rates)).rounded()) : nil
  }

  var highestRate: Int? { laps.compactMap(\.highestRate).max() ?? highestPointRate }
}
