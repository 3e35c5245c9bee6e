/// What a session was.
public enum SessionKind: String, CaseIterable, Sendable {
  case run, race, strength, cross, mobility

  /// Runs and races count as running.
  public var isRunning: Bool { self == .run || self == .race }
}

/// Who said it: the runner by hand, a file, or a device.
public enum Origin: String, CaseIterable, Sendable { case typed, file, device }

/// A session, planned or done.
public struct Session: Stored {
  public var id: RecordID
  /// The civil day the runner calls it.
  public var day: Day
  /// Order among the day's sessions, from 0.
  public var order: Int
  /// Nil when no time of day is known.
  public var start: StartTime?
  public var kind: SessionKind
  /// The sport of cross-training, such as `cycling`; nil otherwise.
  public var sport: String?
  public var title: String
  public var distance: Distance?
  public var moving: Duration?
  public var elapsed: Duration?
  public var rpe: RPE?
  /// 1 (weak) to 5 (strong).
  public var feel: Int?
  public var averageHeartRate: HeartRate?
  public var maximumHeartRate: HeartRate?
  public var climb: Climb?
  public var surface: String?
  public var shoe: String?
  /// False while it is only planned.
  public var isDone: Bool
  /// The plan that this session carried out.
  public var fulfils: RecordID?
  public var note: String
  public var origin: Origin

  /// The title, else what kind of session it was.
  public var label: String {
    guard title.isEmpty else { return title }
    return (kind == .cross ? sport ?? "cross-training" : kind.rawValue).capitalisedFirst
  }

  /// What it is called in a sentence: `Easy 8.0 km`.
  public func name(_ taste: Taste) -> String {
    label + (distance.map { " " + taste.text($0) } ?? "")
  }

  public init(
    id: RecordID, day: Day, order: Int = 0, start: StartTime? = nil, kind: SessionKind = .run,
    sport: String? = nil, title: String = "", distance: Distance? = nil, moving: Duration? = nil,
    elapsed: Duration? = nil, rpe: RPE? = nil, feel: Int? = nil,
    averageHeartRate: HeartRate? = nil, maximumHeartRate: HeartRate? = nil, climb: Climb? = nil,
    surface: String? = nil, shoe: String? = nil, isDone: Bool = true, fulfils: RecordID? = nil,
    note: String = "", origin: Origin = .typed
  ) {
    self.id = id
    self.day = day
    self.order = order
    self.start = start
    self.kind = kind
    self.sport = sport
    self.title = title
    self.distance = distance
    self.moving = moving
    self.elapsed = elapsed
    self.rpe = rpe
    self.feel = feel
    self.averageHeartRate = averageHeartRate
    self.maximumHeartRate = maximumHeartRate
    self.climb = climb
    self.surface = surface
    self.shoe = shoe
    self.isDone = isDone
    self.fulfils = fulfils
    self.note = note
    self.origin = origin
  }

  /// Moving time, else elapsed; nil when neither is known.
  public var time: Duration? { moving ?? elapsed }
  /// Over moving time; nil without distance or time.
  public var pace: Pace? {
    guard let distance, let time else { return nil }
    return Pace(distance, in: time)
  }

  public static let table = Table.session
  public static let columns = [
    "day", "ordinal", "startLocal", "startOffset", "kind", "sport", "title", "distanceCm",
    "movingMs", "elapsedMs", "rpeHalves", "feel", "avgHr", "maxHr", "climbCm", "surface", "shoe",
    "done", "fulfils", "note", "origin",
  ]
  public var fields: [Field] {
    [
      Field(day), .integer(order), Field(start?.local), Field(start?.offset),
      .text(kind.rawValue), Field(sport), .text(title), Field(distance?.centimetres),
      Field(moving?.milliseconds), Field(elapsed?.milliseconds), Field(rpe?.halves), Field(feel),
      Field(averageHeartRate?.beatsPerMinute), Field(maximumHeartRate?.beatsPerMinute),
      Field(climb?.centimetres), Field(surface), Field(shoe), Field(isDone), Field(fulfils?.text),
      .text(note), .text(origin.rawValue),
    ]
  }
  /// Centimetres that a journal holds.
  private static let distances = 0...100_000_000_000_000
  private static let climbs = -100_000_000_000...100_000_000_000

  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    order = try r.integer()
    let local = try r.optionalInteger()
    let offset = try r.optionalInteger()
    start = local.map { StartTime(local: $0, offset: offset) }
    kind = try r.value { (name: String) in SessionKind(rawValue: name) }
    sport = try r.optionalText()
    title = try r.text()
    distance = try r.optional { (n: Int) in
      Self.distances.contains(n) ? Distance(centimetres: n) : nil
    }
    moving = try r.optional { (n: Int) in n < 0 ? nil : Duration(milliseconds: n) }
    elapsed = try r.optional { (n: Int) in n < 0 ? nil : Duration(milliseconds: n) }
    rpe = try r.optional { (n: Int) in RPE(halves: n) }
    feel = try r.optional { (n: Int) in (1...5).contains(n) ? n : nil }
    averageHeartRate = try r.optional { (n: Int) in HeartRate(beatsPerMinute: n) }
    maximumHeartRate = try r.optional { (n: Int) in HeartRate(beatsPerMinute: n) }
    climb = try r.optional { (n: Int) in Self.climbs.contains(n) ? Climb(centimetres: n) : nil }
    surface = try r.optionalText()
    shoe = try r.optionalText()
    isDone = try r.flag()
    fulfils = try r.optional { (text: String) in RecordID(text) }
    note = try r.text()
    origin = try r.value { (name: String) in Origin(rawValue: name) }
  }
}
