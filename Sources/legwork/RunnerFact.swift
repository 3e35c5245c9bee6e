import Advice
import Formats
import Model

/// A fact about the runner that `legwork set` writes and lists.
nonisolated enum RunnerFact: String, CaseIterable {
  case weeklyGuide = "weekly-guide"
  case firstWeekday = "first-weekday"
  case health
  case massageBudget = "massage-budget"
  case restingHeartRate = "resting-hr"
  case maximumHeartRate = "maximum-hr"
  case birthYear = "birth-year"
  case sex
  case timeZone = "time-zone"
  case currency

  static func named(_ name: String) throws -> RunnerFact {
    guard let fact = RunnerFact(rawValue: name) else {
      let all = allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "There is no \(name) to set: \(all). Nothing was written.")
    }
    return fact
  }

  /// As `set` would be told it; nil when it isn't known.
  func value(of runner: Runner) -> String? {
    switch self {
    case .weeklyGuide: String(runner.weeklyGuide)
    case .firstWeekday: runner.firstWeekday.name.lowercased()
    case .health: runner.health
    case .massageBudget: runner.massageBudget.map { Digits.fixed(Double($0.cents) / 100, 2) }
    case .restingHeartRate: runner.restingHeartRate.map { String($0.beatsPerMinute) }
    case .maximumHeartRate: runner.maximumHeartRate.map { String($0.beatsPerMinute) }
    case .birthYear: runner.birthYear.map(String.init)
    case .sex: runner.sex
    case .timeZone: runner.timeZone
    case .currency: runner.currency
    }
  }

  /// Writes the value; a sentence says what it may be where it is none.
  func write(_ text: String, to runner: inout Runner, today: Day) throws {
    if text == "unknown", try forget(&runner) { return }
    switch self {
    case .weeklyGuide: runner.weeklyGuide = try whole(text, 1...100)
    case .firstWeekday:
      guard let day = [Weekday.monday, .sunday].first(where: { $0.name.lowercased() == text })
      else {
        throw refused("is monday or sunday")
      }
      runner.firstWeekday = day
    case .health:
      guard text.contains(where: \.isLetter) else { throw refused("is none, or conditions") }
      runner.health = HealthAnswers(text: text.lowercased()).text
      runner.healthAsked = today
    case .massageBudget:
      guard let amount = Double(text), (0...100_000).contains(amount) else {
        throw refused("is an amount a month, 0 to 100000")
      }
      runner.massageBudget = Money(
        cents: Int((amount * 100).rounded()), currency: runner.currency)
    case .restingHeartRate:
      runner.restingHeartRate = HeartRate(beatsPerMinute: try whole(text, 20...120))
    case .maximumHeartRate:
      runner.maximumHeartRate = HeartRate(beatsPerMinute: try whole(text, 100...240))
    case .birthYear: runner.birthYear = try whole(text, 1900...today.parts.year)
    case .sex:
      guard ["female", "male"].contains(text) else { throw refused("is female or male") }
      runner.sex = text
    case .timeZone:
      guard Zone(named: text) != nil else {
        throw refused("is a name such as Europe/Berlin")
      }
      runner.timeZone = text
    case .currency:
      guard text.count == 3, text.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        throw refused("is three letters, such as EUR")
      }
      runner.currency = text.uppercased()
    }
  }

  /// Takes a fact back; false where it always has a value.
  private func forget(_ runner: inout Runner) throws -> Bool {
    switch self {
    case .weeklyGuide, .firstWeekday, .currency: return false
    case .health:
      runner.health = nil
      runner.healthAsked = nil
    case .massageBudget: runner.massageBudget = nil
    case .restingHeartRate: runner.restingHeartRate = nil
    case .maximumHeartRate: runner.maximumHeartRate = nil
    case .birthYear: runner.birthYear = nil
    case .sex: runner.sex = nil
    case .timeZone: runner.timeZone = nil
    }
    return true
  }

  private func whole(_ text: String, _ range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw refused("goes from \(range.lowerBound) to \(range.upperBound), not \(text)")
    }
    return number
  }

  private func refused(_ why: String) -> Failure {
    Failure(.usage, "\(rawValue) \(why). Nothing was written.")
  }
}
