/// Reads the parts of a line one after another.
struct EntryReader {
  let today: Day
  let taste: Taste
  let currency: String
  var day: Day
  var startSecond: Int?
  var items: [EntryItem] = []
  var problems: [EntryProblem] = []
  /// True from `strength:` to the next semicolon.
  var isInStrength = false
  /// True after `plan` at the start: weekdays then lie ahead.
  var isPlan = false
  /// The word that named the day.
  private var dayWord: EntryWord?
  /// Parts about treatments and soreness, which can't be planned.
  private var unplannable: [[EntryWord]] = []

  init(today: Day, taste: Taste, currency: String) {
    self.today = today
    self.taste = taste
    self.currency = currency
    day = today
  }

  mutating func read(_ part: EntryPart) {
    var words = part.words
    if part.isAfterSemicolon { isInStrength = false }
    if items.isEmpty, problems.isEmpty, !isPlan,
      let at = words.firstIndex(where: { !$0.text.hasPrefix("@") }),
      ["plan", "planned"].contains(words[at].text)
    {
      isPlan = true
      words.remove(at: at)
    }
    words.removeAll { $0.text.hasPrefix("@") && readWhen($0) }
    if dayWord == nil { readBareDay(&words) }
    guard let first = words.first else { return }
    if isInStrength {
      readExercise(words[...])
    } else if first.text == "strength:" {
      isInStrength = true
      items.append(.strength(SessionDraft(day: day, kind: .strength), []))
      readExercise(words.dropFirst())
    } else if ["slept", "sleep", "mood", "stress", "fatigue"].contains(first.text)
      || Self.isSleep(words)
    {
      problem(words[...], "that is the morning round's, m on Today, or legwork checkin --sleep 7")
    } else if readTreatment(words) || readMarks(words) {
      unplannable.append(words)
    } else if let at = Self.siteStart(in: words), readSession(Array(words[..<at])) {
      _ = readMarks(Array(words[at...]))
      unplannable.append(Array(words[at...]))
    } else if let (at, why) = Self.doubtfulSite(in: words), readSession(Array(words[..<at])) {
      problem(words[at...], why)
    } else if !readSession(words) {
      problem(words[...], Self.unread(words))
    }
  }

  /// `7.5h sleep`, which is no session.
  private static func isSleep(_ words: [EntryWord]) -> Bool {
    guard words.count <= 4, words.contains(where: { ["sleep", "slept"].contains($0.text) }),
      case .time? = EntryQuantity.read(words[...])?.value
    else { return false }
    return true
  }

  /// Why nothing of a part is known.
  private static func unread(_ words: [EntryWord]) -> String {
    words.map(\.text) == ["rest"]
      ? "a day without a session is one; ahead it is plan rest @fri"
      : "no distance, time, kind or site in it: 10k 52:30, left calf 3"
  }

  /// Adds one problem over a run of words.
  mutating func problem(_ words: ArraySlice<EntryWord>, _ why: String) {
    guard let first = words.first, let last = words.last else { return }
    problems.append(
      EntryProblem(
        range: first.range.lowerBound..<last.range.upperBound,
        word: words.map(\.raw).joined(separator: " "), why: why))
  }

  /// The finished entry, with day and time of day put into its sessions.
  mutating func entry(end: Int) -> Entry {
    judgePlan()
    let isPlanned = isPlan || day > today
    var start = startSecond.map { StartTime(local: day.number * 86_400 + $0, offset: nil) }
    func placed(_ draft: SessionDraft) -> SessionDraft {
      var draft = draft
      draft.day = day
      draft.isDone = !isPlanned
      draft.start = start
      start = nil
      return draft
    }
    let placedItems = items.map { item -> EntryItem in
      switch item {
      case .session(let draft): .session(placed(draft))
      case .strength(let draft, let exercises): .strength(placed(draft), exercises)
      case .treatment, .mark: item
      }
    }
    var entry = Entry(day: day, items: placedItems, problems: problems, taste: taste)
    if items.isEmpty && problems.isEmpty {
      entry.problems = [
        EntryProblem(
          range: 0..<end, word: "", why: "nothing to write: try 10k 52:30 rpe 6, left calf 3")
      ]
    }
    return entry
  }

  /// Only sessions can lie ahead, and a plan can't lie behind.
  private mutating func judgePlan() {
    guard isPlan || day > today else { return }
    if day < today {
      problem(dayWord.map { [$0] } ?? [], "a plan lies ahead: plan 6k easy @fri")
    }
    for words in unplannable { problem(words[...], "only sessions can be planned") }
  }

  /// `10k 50:00 yesterday`, `2026-11-20 10k`: the word alone names the day where it begins or ends a
  /// part.
  private mutating func readBareDay(_ words: inout [EntryWord]) {
    guard words.count > 1 else { return }
    if Self.isBareDay(words[0].text) {
      readDate(words.removeFirst())
    } else if Self.isBareDay(words[words.count - 1].text),
      !["as", "like", "than", "since", "from", "for", "of", "until"]
        .contains(words[words.count - 2].text)
    {
      readDate(words.removeLast())
      if words.count > 1, words[words.count - 1].text == "on" { words.removeLast() }
    }
  }

  private static func isBareDay(_ text: String) -> Bool {
    ["yesterday", "tomorrow", "today"].contains(text)
      || text.count == 10 && text.allSatisfy { $0 == "-" || $0.isASCII && $0.isNumber }
        && text.split(separator: "-").map(\.count) == [4, 2, 2]
  }

  private mutating func readDate(_ word: EntryWord) {
    if !readDay(word) { problem([word], "there is no such day") }
  }

  /// Takes the day that a word names, without its `@`; false when it names none.
  private mutating func readDay(_ word: EntryWord) -> Bool {
    let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
    guard let named = DayName.day(name, today: today, weekdays: isPlan ? .coming : .past) else {
      return false
    }
    day = named
    dayWord = word
    return true
  }

  /// `@yesterday`, `@mon`, `@2026-11-20`, `@7:12`. Always true: the word is taken.
  private mutating func readWhen(_ word: EntryWord) -> Bool {
    if readDay(word) { return true }
    let text = String(word.text.dropFirst())
    if let clock = EntryClock(text), clock.unit.isEmpty,
      let second = secondOfDay(text, clock)
    {
      startSecond = second
    } else {
      problem([word], "after @ comes yesterday, tomorrow, mon to sun, 2026-11-20 or 7:12")
    }
    return true
  }

  /// `7:12` reads as minutes and seconds, so it counts sixty times.
  private func secondOfDay(_ text: String, _ clock: EntryClock) -> Int? {
    let hasSeconds = text.filter { $0 == ":" }.count == 2
    let second = hasSeconds ? clock.seconds : clock.seconds * 60
    return second < 86_400 ? second : nil
  }
}
