import Drawing
import Model

/// How the night was and how it feels: a digit each, every one can be skipped.
struct CheckInPanel: Screen {
  /// What is asked, in its order.
  enum Field: Int, CaseIterable {
    case sleep, quality, fatigue, stress, mood, pulse, ill, painkiller

    var label: String { self == .ill ? "ill" : "\(self)" }

    var hint: String {
      switch self {
      case .sleep: "hours: 7.5, 7h30 or 7:30"
      case .quality, .mood: "1–5, 5 the best"
      case .fatigue, .stress: "1–5, 5 the worst"
      case .pulse: "at rest, beats a minute"
      case .ill: "y n"
      case .painkiller: "y n, one taken today"
      }
    }

    var isScale: Bool { [.quality, .fatigue, .stress, .mood].contains(self) }
    var isTyped: Bool { self == .sleep || self == .pulse }
  }

  let title = "Check-in"
  private(set) var field = Field.sleep
  private let date: Day
  private var checkIn: CheckIn
  private let before: CheckIn?
  private var line: LineField
  /// True until a key changed what stands in a typed field: the first one writes over it.
  private var isFresh = true

  init(_ world: World) {
    self.init(of: world.today, world)
  }

  private init(of day: Day, _ world: World) {
    date = day
    before = world.slice.checkIn(on: day)
    checkIn = before ?? CheckIn(day: day)
    line = LineField(CheckInPanel.text(.sleep, checkIn))
  }

  /// Goes on with the check-in of a day, a text for each question.
  init(resuming texts: [String], of day: Day, _ world: World) {
    self.init(of: day, world)
    for (shown, text) in zip(Field.allCases, texts) { put(text, in: shown) }
    line = LineField(CheckInPanel.text(.sleep, checkIn))
  }

  func needs(_ world: World) -> Needs? { Needs(days: date...date) }

  func draft(always: Bool) -> Draft? {
    var now = self
    _ = now.take()
    guard now.checkIn != before ?? CheckIn(day: date) else { return nil }
    let texts = Field.allCases.map { CheckInPanel.text($0, now.checkIn) }
    return Draft(kind: .checkIn, day: date, texts: texts)
  }

  var isTyping: Bool { field.isTyped }
  func rows(in size: Size) -> Int? { Field.allCases.count + 3 }

  func keymap(_ world: World) -> [Binding] {
    var keys: [Binding] = []
    if field.isScale {
      keys += (1...5).map { level in
        Binding(
          level == 1 ? "1-5" : String(level), [.character(Character(String(level)))],
          .level(level), "\(field.label) \(level): \(field.hint)", hint: level == 1 ? "says" : nil)
      }
    } else if !field.isTyped {
      keys += [
        Binding("y", .yes, "Yes", hint: "yes"), Binding("n", .no, "No", hint: "no"),
      ]
    }
    return keys + [
      Binding(
        "enter", [.enter, .tab, .down], .next, "Go on",
        hint: problem != nil ? nil : isSaid ? "goes on" : "skips"),
      Binding("up", [.up, .backTab], .previous, "The one before"),
      Binding("backspace", [.delete] + (field.isTyped ? [] : [.backspace]), .delete, "Not said"),
      Binding("esc", [.escape], .done, "Keep what was answered", hint: "keeps what was said"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    if isFresh, case .character = key { line = LineField() }
    isFresh = false
    _ = line.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .level(let level):
      put(String(level), in: field)
      return step(1, world)
    case .yes, .no:
      put(action == .yes ? "yes" : "no", in: field)
      return step(1, world)
    case .next: return take() ? step(1, world) : []
    case .previous: return take() ? step(-1, world) : []
    case .delete: if field.isTyped { line = LineField() } else { put("", in: field) }
    case .done:
      _ = take()
      return close(world)
    default: break
    }
    return []
  }

  /// Whether the field in front has an answer.
  private var isSaid: Bool {
    field.isTyped ? !line.text.isEmpty : !Self.text(field, checkIn).isEmpty
  }

  /// Takes what stands in a typed field; false when it can't be so.
  private mutating func take() -> Bool {
    switch field {
    case .sleep:
      guard line.text != Self.text(.sleep, checkIn) else { return true }
      let typed = TypedField.sleep(line.text)
      guard typed.problem == nil else { return false }
      checkIn.sleepMinutes = typed.value
    case .pulse:
      let typed = TypedField.pulse(line.text)
      guard typed.problem == nil else { return false }
      checkIn.restingHeartRate = typed.value
    default: break
    }
    return true
  }

  /// Answers a question by its text; none of its answers takes back what was said.
  private mutating func put(_ text: String, in shown: Field) {
    let digit = Int(text).flatMap { (1...5).contains($0) ? $0 : nil }
    let answer = text == "yes" ? true : text == "no" ? false : nil
    switch shown {
    case .sleep: checkIn.sleepMinutes = TypedField.sleep(text).value
    case .pulse: checkIn.restingHeartRate = TypedField.pulse(text).value
    case .quality: checkIn.sleepQuality = digit
    case .fatigue: checkIn.fatigue = digit
    case .stress: checkIn.stress = digit
    case .mood: checkIn.mood = digit
    case .ill: checkIn.isIll = answer
    case .painkiller: checkIn.tookPainkiller = answer
    }
  }

  private mutating func step(_ by: Int, _ world: World) -> [Wish] {
    guard let next = Field(rawValue: field.rawValue + by) else {
      return by > 0 ? close(world) : []
    }
    field = next
    line = LineField(Self.text(next, checkIn))
    isFresh = true
    return []
  }

  /// One change for all of it; none where nothing was said or changed.
  private func close(_ world: World) -> [Wish] {
    guard checkIn != before ?? CheckIn(day: date) else { return [.pop] }
    let edit = Edit(
      table: .checkIn, id: checkIn.id, before: before.map(Record.checkIn), after: .checkIn(checkIn))
    return [.pop, .commit(Change(title: "the check-in", edits: [edit]))]
  }

  private static func text(_ field: Field, _ checkIn: CheckIn) -> String {
    func yes(_ answer: Bool?) -> String { answer.map { $0 ? "yes" : "no" } ?? "" }
    func digit(_ value: Int?) -> String { value.map { String($0) } ?? "" }
    return switch field {
    case .sleep:
      checkIn.sleepMinutes.map { "\($0 / 60)h" + Digits.padded($0 % 60, 2) } ?? ""
    case .quality: digit(checkIn.sleepQuality)
    case .fatigue: digit(checkIn.fatigue)
    case .stress: digit(checkIn.stress)
    case .mood: digit(checkIn.mood)
    case .pulse: digit(checkIn.restingHeartRate?.beatsPerMinute)
    case .ill: yes(checkIn.isIll)
    case .painkiller: yes(checkIn.tookPainkiller)
    }
  }

  /// Why the typed field can't be so; nil where it can.
  private var problem: String? {
    switch field {
    case .sleep where line.text != Self.text(.sleep, checkIn): TypedField.sleep(line.text).problem
    case .pulse: TypedField.pulse(line.text).problem
    default: nil
    }
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let heading =
      date == world.today
      ? "How was the night, and how is it now?" : "The night and the day of \(date.long)"
    canvas.put(heading, x: 3, y: 0, style: .bold)
    for (index, shown) in Field.allCases.enumerated() {
      let y = 2 + index
      let isSelected = shown == field
      canvas.put(shown.label, x: 5, y: y, style: isSelected ? .accent : .faint)
      if isSelected {
        canvas.put("›", x: 3, y: y, style: .accent)
        canvas.cursor = Point(17, y)
      }
      if isSelected, shown.isTyped {
        let style = problem == nil ? Style.plain : Style(ink: .caution, underline: true)
        line.draw(on: &canvas, x: 17, y: y, width: 10, style: style)
      } else {
        canvas.put(Self.text(shown, checkIn), x: 17, y: y, style: .bold)
      }
      guard isSelected else { continue }
      let room = max(0, canvas.size.width - 31)
      if let problem {
        canvas.put(Columns.clip(problem, to: room), x: 29, y: y, style: Style(ink: .caution))
      } else {
        canvas.put(Columns.clip(shown.hint, to: room), x: 29, y: y, style: .faint)
      }
    }
  }
}
