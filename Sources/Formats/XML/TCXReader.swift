import Model

/// Reads the activities of TCX v2: the laps are summed, as the watch's own totals.
final class TCXReader: XMLFormat {
  static let name = "TCX"

  private enum RateOf { case lapAverage, lapHighest, point, nothing }

  private let context: ReadingContext
  private var activities: [TCXActivity] = []
  private var activity: TCXActivity?
  private var isInLap = false
  private var isInPoint = false
  private var rate = RateOf.nothing
  private var hasCourse = false

  init(_ context: ReadingContext) { self.context = context }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if name == "Activity" {
      activity = TCXActivity()
      activity?.sport = attributes["Sport"] ?? ""
      return false
    }
    if name == "Course" { hasCourse = true }
    guard activity != nil else { return false }
    if name == "Lap" {
      isInLap = true
      let start = attributes["StartTime"].flatMap { ISOTime($0) }
      if let start, activity?.laps.isEmpty == true { activity?.start = start }
      activity?.laps.append(TCXLap())
    } else if name == "Trackpoint" {
      isInPoint = true
    } else if name == "AverageHeartRateBpm" {
      rate = .lapAverage
    } else if name == "MaximumHeartRateBpm" {
      rate = .lapHighest
    } else if name == "HeartRateBpm" {
      rate = .point
    } else if name == "Value" {
      return rate != .nothing
    } else if isInPoint {
      return name == "Time" || name == "DistanceMeters" || name == "AltitudeMeters"
    } else if isInLap {
      return name == "TotalTimeSeconds" || name == "DistanceMeters" || name == "Calories"
    } else {
      return name == "Id" || name == "Notes"
    }
    return false
  }

  func end(_ name: XMLName, _ text: String) {
    guard activity != nil else { return }
    if name == "Activity" {
      close()
    } else if name == "Lap" {
      isInLap = false
    } else if name == "Trackpoint" {
      isInPoint = false
      activity?.points += 1
    } else if name == "Value" {
      takeRate(text)
    } else if name == "AverageHeartRateBpm" || name == "MaximumHeartRateBpm"
      || name == "HeartRateBpm"
    {
      rate = .nothing
    } else if isInPoint {
      endInPoint(name, text)
    } else if isInLap {
      endInLap(name, text)
    } else if name == "Id", activity?.id.isEmpty == true {
      activity?.id = XMLNumber.trimmed(text)
      if activity?.start == nil { activity?.start = ISOTime(text) }
    } else if name == "Notes" {
      activity?.note = XMLNumber.trimmed(text)
    }
  }

  private func endInPoint(_ name: XMLName, _ text: String) {
    if name == "Time", let time = ISOTime(text) {
      activity?.lastTime = time
      if activity?.start == nil { activity?.start = time }
    } else if name == "DistanceMeters", let metres = XMLNumber.value(text) {
      activity?.lastMetres = metres
    } else if name == "AltitudeMeters", let height = XMLNumber.value(text), abs(height) < 20_000 {
      activity?.take(height: height)
    }
  }

  private func endInLap(_ name: XMLName, _ text: String) {
    guard let activity, let last = activity.laps.indices.last else { return }
    if name == "TotalTimeSeconds" {
      self.activity?.laps[last].seconds = XMLNumber.value(text)
    } else if name == "DistanceMeters" {
      self.activity?.laps[last].metres = XMLNumber.value(text)
    } else if name == "Calories" {
      self.activity?.laps[last].calories = XMLNumber.value(text).flatMap { Int(exactly: $0) }
    }
  }

  private func takeRate(_ text: String) {
    guard let value = XMLNumber.value(text), (20...260).contains(value),
      let last = activity.map({ $0.laps.count - 1 })
    else { return }
    let beats = Int(value.rounded())
    switch rate {
    case .lapAverage where last >= 0: activity?.laps[last].averageRate = beats
    case .lapHighest where last >= 0: activity?.laps[last].highestRate = beats
    case .point:
      activity?.beats += beats
      activity?.rates += 1
      let highest = activity?.highestPointRate ?? 0
      activity?.highestPointRate = max(highest, beats)
    default: break
    }
  }

  private func close() {
    if let activity { activities.append(activity) }
    activity = nil
    isInLap = false
    isInPoint = false
  }

  func finish(isCutShort: Bool) throws(FormatError) -> ImportReading {
    let isOpen = activity != nil
    close()
    guard !activities.isEmpty else {
      throw hasCourse ? .notAnActivity("a course") : .nothingRecorded
    }
    var reading = ImportReading(format: TCXReader.name)
    var known: [String: Int] = [:]
    for (index, activity) in activities.enumerated() {
      let place = activities.count > 1 ? "activity \(index + 1)" : ""
      do throws(RowProblem) {
        let draft = try draft(activity)
        let key =
          "tcx \(activity.id.isEmpty ? draft.start?.iso ?? draft.day.iso : activity.id)"
          + " \(activity.sport)"
        let times = known[key, default: 0]
        known[key] = times + 1
        var session = ImportedSession(
          draft: draft, externalID: RecordID(key: times == 0 ? key : "\(key) \(times)").text,
          extras: ["laps=\(activity.laps.count)"], place: place, rank: .laps)
        session.isZoneKnown = activity.start?.offset != nil
        session.isPartial = isCutShort && isOpen && index == activities.count - 1
        reading.sessions.append(session)
      } catch {
        reading.skipped.append(
          Skipped(where_: place.isEmpty ? "activity 1" : place, why: error.why))
      }
    }
    return reading
  }

  private func draft(_ activity: TCXActivity) throws(RowProblem) -> SessionDraft {
    let start = activity.start.map { context.start(at: $0.instant, offset: $0.offset) }
    let isKnown = start.map { context.isPlausible($0.day) } ?? false
    guard let day = isKnown ? start?.day : context.day else {
      throw RowProblem(why: "it has no date that can be right: give its day with --day")
    }
    let sport = SportWord(activity.sport)
    var draft = SessionDraft(day: day, kind: sport.kind, sport: sport.sport)
    draft.start = isKnown ? start : nil
    draft.note = activity.note
    draft.surface = sport.surface
    draft.distance = RowValue.metres(activity.metres)
    draft.moving = RowValue.seconds(activity.seconds)
    let elapsed = [activity.elapsed, activity.seconds].compactMap { $0 }.max()
    draft.elapsed = RowValue.seconds(elapsed)
    draft.averageHeartRate = activity.averageRate.flatMap { HeartRate(beatsPerMinute: $0) }
    draft.maximumHeartRate = activity.highestRate.flatMap { HeartRate(beatsPerMinute: $0) }
    draft.climb = RowValue.climb(activity.ascent)
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }
}
