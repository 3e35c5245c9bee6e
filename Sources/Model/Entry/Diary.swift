/// A journal written as lines of text, one thing a line, with days counted from a day of its own.
///
/// `-3 10k 52:30 rpe 6 easy` is a line of the entry grammar three days before that day, `+2 plan
/// 22k long` one after it. Some first words stand for what the grammar doesn't have:
///
/// - `night 6:50 3 3 2 4 49`: slept, quality, fatigue, stress, mood, pulse; `-` where not said, and
///   `=` after it where nothing else was sore that morning
/// - `runner BUDGET HEALTH`: what massage may cost a month, and the answer on health
/// - `note TEXT`, and `said TEXT` for the note of the session before it
/// - `test NAME SIDE COUNT`: a self-test
public struct Diary: Sendable {
  /// What was not understood, with the line's number from 1.
  public struct Problem: Equatable, Sendable {
    public let line: Int
    public let why: String
  }

  public private(set) var records: [Record] = []
  public private(set) var problems: [Problem] = []
  private let today: Day
  private var marked: [RecordID: Int] = [:]

  /// Reads a text; empty lines and those that begin with `#` are skipped. `today` is its day 0.
  public init(_ text: String, today: Day) {
    self.today = today
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard !line.isEmpty, line.first != "#" else { continue }
      if let why = read(line, seed: RecordID(high: UInt64(number), low: 0)) {
        problems.append(Problem(line: number, why: why))
      }
    }
  }

  /// Reads a line; answers why it can't.
  private mutating func read(_ line: Substring, seed: RecordID) -> String? {
    let bits = line.split(separator: " ", maxSplits: 1)
    guard bits.count == 2, let offset = Int(bits[0]) else { return "a day first: -3" }
    let day = today + offset
    let words = bits[1].split(separator: " ")
    let rest = words.dropFirst().joined(separator: " ")
    switch words[0] {
    case "night": return night(Array(words.dropFirst()), day)
    case "runner": return runner(Array(words), day)
    case "note": put(.note(Note(id: seed, day: day, text: rest)))
    case "said": return said(rest)
    case "test": return test(Array(words), day, seed)
    default: return entry(String(bits[1]), day, seed)
    }
    return nil
  }

  private mutating func put(_ record: Record) {
    if let at = marked[record.id] {
      records[at] = record
    } else {
      marked[record.id] = records.count
      records.append(record)
    }
  }

  /// A line of the entry grammar; its ids come from the line's number.
  private mutating func entry(_ text: String, _ day: Day, _ seed: RecordID) -> String? {
    let entry = Entry.parse(
      "@\(day.iso) " + text, today: min(day, today), taste: Taste(), currency: "EUR")
    if let problem = entry.problems.first { return "\(problem.word): \(problem.why)" }
    let slice = Slice(days: day...day)
    for edit in entry.change(in: slice, seed: seed).edits {
      guard var record = edit.after else { continue }
      if case .session(var session) = record {
        session.order = records.count
        record = .session(session)
      }
      put(record)
    }
    return nil
  }

  private mutating func night(_ words: [Substring], _ day: Day) -> String? {
    guard (6...7).contains(words.count) else { return "night 6:50 3 3 2 4 49 =" }
    var checkIn = CheckIn(day: day)
    checkIn.sleepMinutes = TypedField.sleep(String(words[0])).value
    checkIn.sleepQuality = TypedField.scale(String(words[1])).value
    checkIn.fatigue = TypedField.scale(String(words[2])).value
    checkIn.stress = TypedField.scale(String(words[3])).value
    checkIn.mood = TypedField.scale(String(words[4])).value
    checkIn.restingHeartRate = TypedField.pulse(String(words[5])).value
    put(.checkIn(checkIn))
    if words.last == "=" { put(.bodyAnswer(BodyAnswer(day: day, moment: .morning))) }
    return nil
  }

  private mutating func said(_ text: String) -> String? {
    guard let at = records.lastIndex(where: { $0.table == .session }),
      case .session(var session) = records[at]
    else { return "no session before it" }
    session.note = text
    records[at] = .session(session)
    return nil
  }

  private mutating func runner(_ words: [Substring], _ day: Day) -> String? {
    guard words.count == 3, let budget = Int(words[1]) else { return "runner 110 none" }
    var runner = Runner()
    runner.massageBudget = Money(cents: budget * 100, currency: runner.currency)
    runner.health = String(words[2])
    runner.healthAsked = day
    put(.runner(runner))
    return nil
  }

  private mutating func test(_ words: [Substring], _ day: Day, _ seed: RecordID) -> String? {
    guard words.count == 4, let side = Side(rawValue: String(words[2])), let count = Int(words[3])
    else { return "test calf-raise left 21" }
    put(
      .selfTest(
        SelfTest(
          id: seed, day: day, test: String(words[1]), side: side, thousandths: count * 1000)))
    return nil
  }
}
