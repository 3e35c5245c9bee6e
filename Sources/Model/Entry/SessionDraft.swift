/// A session that has no identity and no place in its day yet.
public struct SessionDraft: Equatable, Sendable {
  public var day: Day
  public var start: StartTime?
  public var kind: SessionKind
  public var sport: String?
  public var title = ""
  public var distance: Distance?
  public var moving: Duration?
  public var elapsed: Duration?
  public var rpe: RPE?
  public var averageHeartRate: HeartRate?
  public var maximumHeartRate: HeartRate?
  public var climb: Climb?
  /// 1 (weak) to 5 (strong).
  public var feel: Int?
  public var surface: String?
  public var shoe: String?
  public var note = ""
  /// False while it is only planned.
  public var isDone = true

  public init(day: Day, kind: SessionKind = .run, sport: String? = nil) {
    self.day = day
    self.kind = kind
    self.sport = sport
  }

  /// Moving time, else elapsed; nil when neither is known.
  public var time: Duration? { moving ?? elapsed }

  /// The session that it becomes.
  public func session(id: RecordID, order: Int, origin: Origin) -> Session {
    Session(
      id: id, day: day, order: order, start: start, kind: kind, sport: sport, title: title,
      distance: distance, moving: moving, elapsed: elapsed, rpe: rpe,
      feel: feel, averageHeartRate: averageHeartRate, maximumHeartRate: maximumHeartRate,
      climb: climb,
      surface: surface, shoe: shoe, isDone: isDone, note: note, origin: origin)
  }

  /// What it is in one word: `Run`, `Cycling`.
  public var name: String {
    let word = kind == .cross ? sport ?? "cross-training" : kind.rawValue
    return word.capitalisedFirst
  }

  /// `Run 10.0 km`, or with its time when no distance is known.
  func short(_ taste: Taste) -> String {
    let name = isDone ? name : "planned: " + name
    if distance != nil { return name + " " + taste.text(distance) }
    if let time { return name + " " + time.clock }
    return name
  }

  /// All that it says: `Run 10.0 km, 52:30, rpe 6, easy along the river`.
  func long(_ taste: Taste) -> String {
    var bits = [distance == nil ? name : name + " " + taste.text(distance, places: 2)]
    if let time {
      bits.append(time.clock)
      if let distance, kind.isRunning, let pace = Pace(distance, in: time) {
        bits.append(taste.text(pace))
      }
    }
    if let rpe { bits.append("rpe " + rpe.text) }
    if let averageHeartRate { bits.append("hr \(averageHeartRate.beatsPerMinute)") }
    if let maximumHeartRate { bits.append("most \(maximumHeartRate.beatsPerMinute)") }
    if let climb { bits.append("up \(Int(climb.metres)) m") }
    if let start { bits.append("at " + start.clock) }
    if !title.isEmpty { bits.append(title) }
    if !isDone { bits.append("planned") }
    return bits.joined(separator: ", ")
  }
}

/// One exercise of a typed strength session.
public struct ExerciseDraft: Equatable, Sendable {
  public var name: String
  public var sets: Int
  /// Repetitions a set; nil when it was held for a time.
  public var repetitions: Int?
  /// Seconds a set; nil when repetitions were counted.
  public var seconds: Int?
  /// Grams; nil for the body's own weight.
  public var load: Int?

  /// `squat 3×8 60 kg`.
  var text: String {
    let each = repetitions.map { String($0) } ?? "\(seconds ?? 0) s"
    let weight = load.map {
      " " + ($0 % 1000 == 0 ? String($0 / 1000) : Digits.fixed(Double($0) / 1000, 1)) + " kg"
    }
    return "\(name) \(sets)×\(each)" + (weight ?? "")
  }
}

/// A treatment that has no identity yet.
public struct TreatmentDraft: Equatable, Sendable {
  public var kind: TreatmentKind
  public var minutes: Int?
  public var sites: [Site] = []
  public var technique: String?
  /// How hard, 0–10.
  public var pressure: Int?
  public var provider: String?
  public var cost: Money?
  public var before: Soreness?
  public var after: Soreness?
  public var note = ""

  /// `Massage 30 min, left calf, 60 EUR, 6 to 3`.
  var text: String {
    let word = kind.rawValue
    var head = word.capitalisedFirst
    if let minutes { head += " \(minutes) min" }
    var bits = [head] + sites.map(\.name)
    if let technique { bits.append(technique) }
    if let pressure { bits.append("pressure \(pressure)") }
    if let provider { bits.append("by " + provider) }
    if let cost { bits.append(cost.text) }
    if let before, let after {
      bits.append("\(before.level) to \(after.level)")
    } else if let before {
      bits.append("before \(before.level)")
    } else if let after {
      bits.append("after \(after.level)")
    }
    if !note.isEmpty { bits.append(note) }
    return bits.joined(separator: ", ")
  }
}
