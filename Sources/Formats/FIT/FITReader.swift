import Model

/// Reads the sessions of FIT files, chained ones too.
enum FITReader {
  static let name = "FIT"
  /// More files than any chain has.
  static let mostParts = 1000

  static func recognises(_ bytes: [UInt8]) -> Bool { FITDecoder.begins(bytes) }

  static func read(_ bytes: [UInt8], _ context: ReadingContext) throws(FormatError) -> ImportReading
  {
    var reading = ImportReading(format: name)
    var at = 0
    var part = 0
    var others: [Int] = []
    var isEmpty = false
    while part < mostParts, var decoder = FITDecoder(bytes, at: at) {
      var file = FITFile()
      let begun = decoder
      while let message = decoder.next(but: 20) { file.take(message) }
      part += 1
      let place = part > 1 ? "part \(part)" : ""
      for damage in decoder.damage { reading.warnings.append(sentence(damage, place)) }
      if let type = file.type, type != FITFileType.activity, file.sessions.isEmpty {
        others.append(type)
      } else {
        let count = reading.sessions.count + reading.skipped.count
        let all = file.allSessions(isCutShort: !decoder.damage.isEmpty) { take in
          var again = begun
          while let message = again.next() { take(message) }
        }
        add(all, file, place, isCutShort: !decoder.damage.isEmpty, to: &reading, context)
        isEmpty = isEmpty || count == reading.sessions.count + reading.skipped.count
      }
      at = decoder.end
      guard at < bytes.count else { break }
    }
    if at < bytes.count {
      reading.warnings.append(sentence(.strangeRest(at: at), ""))
    }
    if reading.sessions.isEmpty, reading.skipped.isEmpty {
      if let type = others.first, !isEmpty { throw .notAnActivity(FITFileType.name(type)) }
      throw .nothingRecorded
    }
    if !others.isEmpty {
      let names = others.map { FITFileType.name($0) }.joined(separator: ", ")
      reading.warnings.append("also holds what is no session: \(names)")
    }
    reading.warnOfFuture(today: context.today)
    return reading
  }

  private static func add(
    _ all: [(totals: FITTotals, isMade: Bool)], _ file: FITFile, _ place: String, isCutShort: Bool,
    to reading: inout ImportReading, _ context: ReadingContext
  ) {
    for (index, (totals, isMade)) in all.enumerated() {
      var where_ = [place, all.count > 1 ? "session \(index + 1)" : ""].filter { !$0.isEmpty }
        .joined(separator: ", ")
      do throws(RowProblem) {
        let draft = try draft(totals, file, context)
        var session = ImportedSession(
          draft: draft, externalID: identity(totals, file).text, extras: extras(totals),
          place: where_, rank: .watch)
        session.isZoneKnown = file.offset != nil || draft.start == nil
        session.isSportKnown = totals.sport != nil
        session.isPartial = isMade && isCutShort
        reading.sessions.append(session)
        if isMade {
          reading.warnings.append("no session is written in it: one was made of its records")
        }
        if totals.sport == nil {
          reading.warnings.append("no sport is named: taken as a run")
        }
      } catch {
        if where_.isEmpty { where_ = "session 1" }
        reading.skipped.append(Skipped(where_: where_, why: error.why))
      }
    }
    if file.sessions.contains(where: file.isSumOfOthers) {
      reading.warnings.append("the multisport total is left out: its parts are sessions")
    }
  }

  private static func draft(
    _ totals: FITTotals, _ file: FITFile, _ context: ReadingContext
  ) throws(RowProblem) -> SessionDraft {
    let start = FITClock.instant(totals.start).map {
      context.start(at: $0, offset: file.offset)
    }
    guard let day = start?.day ?? context.day else {
      throw RowProblem(
        why: "it has no date, as the watch's clock was not set: give its day with --day")
    }
    let sport = FITSport(totals.sport ?? 1, totals.subSport)
    var draft = SessionDraft(day: day, kind: sport.kind, sport: sport.sport)
    draft.start = start
    draft.surface = sport.surface
    draft.distance = RowValue.metres(totals.distance)
    draft.moving = RowValue.seconds(totals.timer ?? totals.elapsed)
    draft.elapsed = RowValue.seconds(totals.elapsed ?? totals.timer)
    draft.averageHeartRate = totals.averageHeartRate.flatMap { HeartRate(beatsPerMinute: $0) }
    draft.maximumHeartRate = totals.maximumHeartRate.flatMap { HeartRate(beatsPerMinute: $0) }
    draft.climb = RowValue.climb(totals.ascent)
    draft.rpe = totals.rpe.flatMap { RPE($0) }
    draft.feel = totals.feel
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }

  private static func identity(_ totals: FITTotals, _ file: FITFile) -> RecordID {
    let start = totals.start.map { String($0) } ?? "-"
    if let device = file.identity { return RecordID(key: "fit \(device) \(start)") }
    let sport = totals.sport.map { String($0) } ?? "-"
    let distance = totals.distance.map { String(Int(min($0, 1e9))) } ?? "-"
    return RecordID(key: "fit \(start) \(sport) \(distance)")
  }

  private static func extras(_ totals: FITTotals) -> [String] {
    [
      totals.descent.map { "descent_m=\(Digits.fixed($0, 0))" },
      totals.calories.map { "calories=\($0)" },
      totals.trainingEffect.map { "training_effect=\(Digits.fixed($0, 1))" },
      totals.anaerobicEffect.map { "anaerobic_effect=\(Digits.fixed($0, 1))" },
      totals.load.map { "training_load=\(Digits.fixed($0, 1))" },
    ].compactMap { $0 }
  }

  private static func sentence(_ damage: FITDamage, _ place: String) -> String {
    let head = place.isEmpty ? "" : place + ": "
    return switch damage {
    case .truncated: head + "the file is cut short: what it has was read"
    case .wrongChecksum: head + "its checksum is wrong: it was read all the same"
    case .undefinedMessage(let at): head + "byte \(at) makes no sense: what lies before was read"
    case .strangeRest(let at): head + "from byte \(at) on it is no FIT file: that was left out"
    }
  }
}
