import Model

/// Reads the tracks of GPX 1.0 and 1.1.
final class GPXReader: XMLFormat {
  static let name = "GPX"

  private let context: ReadingContext
  private var tracks: [GPXTrack] = []
  private var track: GPXTrack?
  private var totals = TrackTotals()
  private var point: TrackPoint?
  private var hasTrack = false

  init(_ context: ReadingContext) { self.context = context }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if point != nil {
      return name == "ele" || name == "time" || name == "speed" || name == "hr"
        || name == "heartrate"
    }
    if name == "trkpt", track != nil {
      // What has no place on earth is counted as off it.
      point = TrackPoint(
        latitude: XMLNumber.value(attributes["lat"] ?? "") ?? 999,
        longitude: XMLNumber.value(attributes["lon"] ?? "") ?? 999)
      return false
    }
    if name == "trk" {
      hasTrack = true
      track = GPXTrack()
      totals = TrackTotals()
    } else if name == "trkseg" {
      totals.beginSegment()
    } else {
      return track != nil && (name == "name" || name == "type" || name == "desc")
    }
    return false
  }

  func end(_ name: XMLName, _ text: String) {
    if point != nil {
      endInPoint(name, text)
    } else if name == "trk" {
      closeTrack()
    } else if track != nil {
      if name == "name" {
        track?.title = XMLNumber.trimmed(text)
      } else if name == "type" {
        track?.type = XMLNumber.trimmed(text)
      } else if name == "desc" {
        track?.note = XMLNumber.trimmed(text)
      }
    }
  }

  private func endInPoint(_ name: XMLName, _ text: String) {
    if name == "trkpt" {
      if let point { totals.add(point) }
      point = nil
    } else if name == "ele" {
      point?.height = XMLNumber.value(text).flatMap { abs($0) < 20_000 ? $0 : nil }
    } else if name == "time" {
      point?.time = ISOTime(text)
    } else if name == "speed" {
      point?.speed = XMLNumber.value(text)
    } else if name == "hr" || name == "heartrate" {
      point?.heartRate = XMLNumber.value(text).flatMap { (0..<1000).contains($0) ? Int($0) : nil }
    }
  }

  private func closeTrack() {
    guard var track else { return }
    totals.finish()
    track.parts = [totals]
    self.track = nil
    guard totals.points > 0 || totals.offEarth > 0 else { return }
    if tracks.last?.goesOn(with: track) == true {
      tracks[tracks.count - 1].join(track)
    } else {
      tracks.append(track)
    }
  }

  func finish(isCutShort: Bool) throws(FormatError) -> ImportReading {
    let isOpen = track != nil
    closeTrack()
    guard hasTrack else { throw .notAnActivity("waypoints or a route") }
    guard !tracks.isEmpty else { throw .nothingRecorded }
    var reading = ImportReading(format: GPXReader.name)
    for (index, track) in tracks.enumerated() {
      let place = tracks.count > 1 ? "track \(index + 1)" : ""
      do throws(RowProblem) {
        let draft = try draft(track)
        var session = ImportedSession(
          draft: draft, externalID: GPXReader.identity(track).text, place: place, rank: .track)
        session.isZoneKnown = track.first.map { $0.offset != nil } ?? true
        session.isSportKnown = !track.type.isEmpty
        session.isPartial = isCutShort && isOpen && index == tracks.count - 1
        reading.sessions.append(session)
        reading.warnings += GPXReader.doubts(track, draft).map {
          place.isEmpty ? $0 : place + ": " + $0
        }
      } catch {
        reading.skipped.append(
          Skipped(where_: place.isEmpty ? "track 1" : place, why: error.why))
      }
    }
    return reading
  }

  private func draft(_ track: GPXTrack) throws(RowProblem) -> SessionDraft {
    let sport = track.type.isEmpty ? SportWord.run : SportWord(gpx: track.type)
    guard track.points > 1 else { throw RowProblem(why: "a single point is no way run") }
    var time = track.first.map { context.start(at: $0.instant, offset: $0.offset) }
    if let day = time?.day, !context.isPlausible(day) {
      guard context.day != nil else {
        throw RowProblem(
          why: "it is dated \(day.iso), as its clock was not set: give its day with --day")
      }
      time = nil
    }
    guard let day = time?.day ?? context.day else {
      throw RowProblem(why: "none of its points has a time: give its day with --day")
    }
    var draft = SessionDraft(day: day, kind: sport.kind, sport: sport.sport)
    draft.start = track.start == nil ? nil : time
    draft.title = track.title
    draft.note = track.note
    draft.surface = sport.surface
    draft.distance = RowValue.metres(track.metres)
    draft.moving = RowValue.seconds(track.moving)
    draft.elapsed = RowValue.seconds(track.elapsed)
    draft.climb = RowValue.climb(track.ascent)
    draft.averageHeartRate = track.averageRate.flatMap { HeartRate(beatsPerMinute: $0) }
    draft.maximumHeartRate = track.highestRate.flatMap { HeartRate(beatsPerMinute: $0) }
    guard draft.distance != nil else { throw RowProblem(why: "its points lie over 2000 km apart") }
    return draft
  }

  /// What to look at before it is believed.
  private static func doubts(_ track: GPXTrack, _ draft: SessionDraft) -> [String] {
    var doubts: [String] = []
    if track.type.isEmpty { doubts.append("no sport is named: taken as a run") }
    if track.offEarth > 0 {
      doubts.append("\(track.offEarth) points lie at no place on earth: left out")
    }
    if track.moving == nil {
      doubts.append("not all of its points have a time: how long it took is unknown")
    }
    if track.heldBack >= 1 {
      doubts.append("\(Int(track.heldBack)) m at a recorded speed of 0 are not counted")
    }
    let limit = draft.kind.isRunning ? 12.0 : 40.0
    if let (metres, seconds) = track.fastest, metres / max(seconds, 0.5) > limit {
      let speed = Int(min(metres / max(seconds, 0.5) * 3.6, 1e9))
      doubts.append("its fastest step is at \(speed) km/h: a fault of the satellites?")
    }
    return doubts
  }

  private static func identity(_ track: GPXTrack) -> RecordID {
    if let first = track.first, let last = track.last {
      return RecordID(key: "gpx \(Int(first.seconds)) \(Int(last.seconds)) \(track.points)")
    }
    return RecordID(key: "gpx \(track.points) \(Int((track.metres * 100).rounded()))")
  }
}

extension SportWord {
  /// Of a GPX `type`, which some services write as a number (1 ride, 4 hike, 9 run, 10 walk).
  init(gpx type: String) {
    self.init(["1": "ride", "4": "hike", "9": "run", "10": "walk"][type] ?? type)
  }
}

/// Numbers and words in the text of elements.
enum XMLNumber {
  static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// A finite decimal number; nil for anything else.
  static func value(_ text: String) -> Double? {
    let trimmed = trimmed(text)
    guard trimmed.utf8.count < 80,
      trimmed.utf8.allSatisfy({ (43...57).contains($0) && $0 != 44 && $0 != 47 || $0 | 32 == 101 })
    else { return nil }
    guard let value = Double(trimmed), value.isFinite else { return nil }
    return value
  }
}
