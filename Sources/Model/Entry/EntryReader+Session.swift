extension EntryReader {
  /// What one part says of a session.
  private struct Reading {
    var sport: EntrySport?
    var distance: Distance?
    var time: Duration?
    var pace: Pace?
    var intervals: Duration?
    var rpe: RPE?
    var heartRate: HeartRate?
    var maximumHeartRate: HeartRate?
    var climb: Climb?
    var title: [String] = []
    /// True when it began with a word that says how the session went.
    var isMeasured: Bool { distance != nil || time != nil || pace != nil || intervals != nil }
    var isDetail: Bool { rpe != nil || heartRate != nil || maximumHeartRate != nil || climb != nil }
  }

  /// Reads a session or more about the last one; false when nothing in it is known.
  mutating func readSession(_ words: [EntryWord]) -> Bool {
    var reading = Reading()
    var wrong: [(ArraySlice<EntryWord>, String)] = []
    var rest = words[...]
    while let word = rest.first {
      if let (value, count) = intervals(rest) {
        reading.intervals = value
        reading.title += rest.prefix(count).map(\.raw)
        rest = rest.dropFirst(count)
      } else if let (value, used) = lengths(rest, reading.sport) ?? EntryQuantity.read(rest) {
        if let why = take(value, into: &reading) { wrong.append((rest.prefix(used), why)) }
        if let last = reading.title.last, ["in", "at", "for"].contains(last.lowercased()) {
          reading.title.removeLast()
        }
        rest = rest.dropFirst(used)
      } else {
        if reading.title.isEmpty, reading.sport == nil, let sport = sport(word) {
          reading.sport = sport
          if sport.isTitle { reading.title.append(word.plain) }
          rest = rest.dropFirst()
          if let unclear = readBareDistance(&rest, into: &reading) {
            wrong.append((unclear, "km or minutes? write 30k or 30min"))
          }
        } else {
          if reading.distance != nil, reading.time == nil, Self.isPointed(word.text) {
            wrong.append((rest.prefix(1), "a time is written with a colon: 52:30"))
          }
          reading.title.append(word.plain)
          rest = rest.dropFirst()
        }
      }
    }
    guard reading.sport != nil || reading.isMeasured || reading.isDetail || !wrong.isEmpty else {
      return false
    }
    for (words, why) in wrong { problem(words, why) }
    if reading.sport != nil || reading.isMeasured || reading.isDetail { place(reading, words) }
    return true
  }

  /// `52.30`: a time that was written with a point.
  private static func isPointed(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 2
      && parts.joined().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// What a word says the session was; `rest` is one only where it is planned.
  private func sport(_ word: EntryWord) -> EntrySport? {
    word.text == "rest" && !isPlan ? nil : EntrySport(word.text)
  }

  /// `swim 200m`: what is swum is metres from 50 on, where a run's `m` is minutes below 300.
  private func lengths(
    _ words: ArraySlice<EntryWord>, _ sport: EntrySport?
  ) -> (value: EntryQuantity, used: Int)? {
    guard sport?.sport == "swimming", let number = words.first.flatMap({ EntryNumber($0.text) }),
      number.value >= 50
    else { return nil }
    let isOne = number.unit == "m"
    guard isOne || number.unit.isEmpty && words.dropFirst().first?.text == "m" else { return nil }
    return (.distance(Distance(metres: number.value)), isOne ? 1 : 2)
  }

  /// `run 10`: a bare number after the sport is a distance in the runner's units. From 22 on it
  /// may as well be minutes: then it is given back as unclear, unless the time stands beside it.
  private func readBareDistance(
    _ rest: inout ArraySlice<EntryWord>, into reading: inout Reading
  ) -> ArraySlice<EntryWord>? {
    guard let number = rest.first.flatMap({ EntryNumber($0.text) }), number.unit.isEmpty,
      (0.1...500).contains(number.value), reading.distance == nil, intervals(rest) == nil,
      EntryQuantity.read(rest) == nil
    else { return nil }
    let next = rest.dropFirst()
    let following = EntryQuantity.read(next)?.value
    guard next.isEmpty || following != nil else { return nil }
    if number.value >= 22 {
      switch following {
      case .time, .pace: break
      default:
        defer { rest = next }
        return rest.prefix(1)
      }
    }
    reading.distance = Distance(metres: number.value * taste.units.centimetres / 100)
    rest = next
    return nil
  }

  /// Puts a quantity in its place; answers why it can't be.
  private func take(_ value: EntryQuantity, into reading: inout Reading) -> String? {
    func set<T>(_ place: inout T?, _ value: T) -> String? {
      guard place == nil else { return "said twice; put a comma between two sessions" }
      place = value
      return nil
    }
    return switch value {
    case .distance(let value): set(&reading.distance, value)
    case .time(let value): set(&reading.time, value)
    case .pace(let value): set(&reading.pace, value)
    case .rpe(let value): set(&reading.rpe, value)
    case .heartRate(let value): set(&reading.heartRate, value)
    case .maximumHeartRate(let value): set(&reading.maximumHeartRate, value)
    case .heartRates(let average, let most):
      set(&reading.heartRate, average) ?? set(&reading.maximumHeartRate, most)
    case .climb(let value): set(&reading.climb, value)
    case .wrong(let why): why
    }
  }

  /// `8x 1:00 run 1:30 walk`: the time of all of it.
  private func intervals(_ words: ArraySlice<EntryWord>) -> (Duration, Int)? {
    guard let first = words.first, let count = EntryNumber(first.text), let times = count.whole,
      (1...200).contains(times)
    else { return nil }
    var texts = words.dropFirst().prefix(5).map(\.text)
    var used = 1
    if count.unit.isEmpty, texts.first == "x" {
      texts.removeFirst()
      used = 2
    } else if count.unit.hasPrefix("x") {
      if count.unit.count > 1 {
        texts.insert(String(count.unit.dropFirst()), at: 0)
        used = 0
      }
    } else {
      return nil
    }
    guard texts.count >= 4, ["run", "jog"].contains(texts[1]), ["walk", "jog"].contains(texts[3]),
      let run = span(texts[0]), let walk = span(texts[2])
    else { return nil }
    return (Duration(milliseconds: times * (run + walk).milliseconds), used + 4)
  }

  private func span(_ text: String) -> Duration? {
    let word = EntryWord(raw: text, text: text, range: 0..<0)
    guard case .time(let time)? = EntryQuantity.read([word])?.value else { return nil }
    return time
  }

  /// Makes a new session, or fills what the last one doesn't say yet.
  private mutating func place(_ reading: Reading, _ words: [EntryWord]) {
    if fillLast(reading, words) { return }
    if reading.sport == nil, !reading.isMeasured {
      problem(words[...], "of which session? put it beside a distance or time: 10k 52:30 rpe 6")
      return
    }
    var draft = SessionDraft(
      day: day, kind: reading.sport?.kind ?? .run, sport: reading.sport?.sport)
    fill(&draft, reading)
    readHours(&draft, words)
    judgePace(draft, words)
    items.append(draft.kind == .strength ? .strength(draft, []) : .session(draft))
  }

  /// `marathon 3:15`: hours and minutes, where minutes and seconds would be faster than anyone runs.
  /// `30k 5:00` stays as it is, to be asked for: that may as well be a pace.
  private func readHours(_ draft: inout SessionDraft, _ words: [EntryWord]) {
    guard Self.isTooFast(draft), let distance = draft.distance, let time = draft.moving,
      Self.isClock(time, in: words)
    else { return }
    let hours = Duration(seconds: time.seconds * 60)
    let isRaced =
      !draft.kind.isRunning || draft.kind == .race || [.marathon, .halfMarathon].contains(distance)
    guard let pace = Pace(distance, in: hours), pace.millisecondsPerKilometre <= 1_200_000,
      isRaced || !Self.isLikePace(time)
    else { return }
    draft.moving = hours
  }

  /// Whether a word says this time with one colon.
  private static func isClock(_ time: Duration, in words: [EntryWord]) -> Bool {
    words.contains { word in
      word.text.filter { $0 == ":" }.count == 1
        && EntryClock(word.text).map { $0.unit.isEmpty && $0.seconds == Int(time.seconds) } == true
    }
  }

  /// Whether many run a kilometre in this time.
  private static func isLikePace(_ time: Duration) -> Bool { (210...600).contains(time.seconds) }

  private static func isTooFast(_ draft: SessionDraft) -> Bool {
    guard let distance = draft.distance, let time = draft.moving,
      let pace = Pace(distance, in: time)
    else { return false }
    // Nobody rides a hundred kilometres in an hour for long.
    return draft.kind.isRunning && pace.isBeyondRunning
      || draft.sport == "cycling" && pace.millisecondsPerKilometre < 36_000
  }

  /// A run faster than the 100 m record is a misread: `6x400m, 90s rest, 8k`.
  private mutating func judgePace(_ draft: SessionDraft, _ words: [EntryWord]) {
    guard Self.isTooFast(draft), let distance = draft.distance, let time = draft.moving,
      let pace = Pace(distance, in: time)
    else { return }
    let other =
      Self.isLikePace(time) && Self.isClock(time, in: words)
      ? "\(time.clock)/km is a pace, \(time.clock):00 hours"
      : "quotes make words of a time: \"90s rest\""
    problem(words[...], "\(taste.text(pace)) is faster than anyone goes; \(other)")
  }

  /// True when the part only adds to the last session.
  private mutating func fillLast(_ reading: Reading, _ words: [EntryWord]) -> Bool {
    let added = reading.sport
    let isMore = added == nil || (added?.isTitle == true && !reading.isMeasured)
    guard isMore, let last = items.indices.last else { return false }
    switch items[last] {
    case .session(var draft):
      guard fits(draft, reading) else { return false }
      fill(&draft, reading)
      readHours(&draft, words)
      judgePace(draft, words)
      items[last] = .session(draft)
    case .strength(var draft, let exercises):
      guard fits(draft, reading) else { return false }
      fill(&draft, reading)
      items[last] = .strength(draft, exercises)
    case .treatment, .mark: return false
    }
    return true
  }

  private func fits(_ draft: SessionDraft, _ reading: Reading) -> Bool {
    !(draft.distance != nil && reading.distance != nil)
      && !(draft.moving != nil && (reading.time ?? reading.intervals) != nil)
      && !(draft.rpe != nil && reading.rpe != nil) && !(draft.climb != nil && reading.climb != nil)
      && !(draft.averageHeartRate != nil && reading.heartRate != nil)
      && !(reading.pace != nil && draft.distance != nil && draft.moving != nil)
  }

  private func fill(_ draft: inout SessionDraft, _ reading: Reading) {
    draft.distance = draft.distance ?? reading.distance
    draft.moving = draft.moving ?? reading.time ?? reading.intervals
    draft.rpe = draft.rpe ?? reading.rpe
    draft.averageHeartRate = draft.averageHeartRate ?? reading.heartRate
    draft.maximumHeartRate = draft.maximumHeartRate ?? reading.maximumHeartRate
    draft.climb = draft.climb ?? reading.climb
    draft.title = ([draft.title] + reading.title).filter { !$0.isEmpty }.joined(separator: " ")
    guard let each = reading.pace?.millisecondsPerKilometre, each > 0 else { return }
    if let distance = draft.distance, draft.moving == nil {
      draft.moving = Duration(seconds: (distance.kilometres * Double(each) / 1000).rounded())
    } else if let time = draft.moving, draft.distance == nil {
      draft.distance = Distance(metres: Double(time.milliseconds) / Double(each) * 1000)
    }
  }
}
