import Advice
import ArgumentParser
import Formats
import Model
import Store

struct SetCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Write a fact about you: set weekly-guide 10.",
    discussion: """
      weekly-guide 1–100 (percent), first-weekday monday|sunday, health none|CONDITION,…,
      massage-budget AMOUNT (a month), resting-hr, maximum-hr, currency EUR,
      time-zone Europe/Berlin (whose days imported sessions in UTC belong to).
      """)
  @OptionGroup var place: Place
  @Argument(help: "The fact's name.") var key: String
  @Argument(help: "Its value.") var value: String

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.open()
      let slice = try store.slice(today...today)
      var runner = slice.runner
      try write(to: &runner, today)
      try store.commit(Change(title: "\(key) \(value)", edits: [slice.put(.runner(runner))]))
      Plain.say("\(key) is \(value).")
    }
  }

  @MainActor private func write(to runner: inout Runner, _ today: Day) throws {
    func number(_ range: ClosedRange<Int>) throws -> Int {
      guard let number = Int(value), range.contains(number) else {
        throw Failure(
          .usage,
          "\(key) goes from \(range.lowerBound) to \(range.upperBound), not \(value). "
            + "Nothing was written.")
      }
      return number
    }
    switch key {
    case "weekly-guide": runner.weeklyGuide = try number(1...100)
    case "first-weekday":
      guard let day = Weekday.allCases.first(where: { $0.name.lowercased() == value }),
        day == .monday || day == .sunday
      else {
        throw Failure(.usage, "first-weekday is monday or sunday. Nothing was written.")
      }
      runner.firstWeekday = day
    case "health":
      runner.health = value.lowercased()
      runner.healthAsked = today
    case "massage-budget":
      runner.massageBudget = Money(cents: try number(0...100_000) * 100, currency: runner.currency)
    case "resting-hr": runner.restingHeartRate = HeartRate(beatsPerMinute: try number(20...120))
    case "maximum-hr": runner.maximumHeartRate = HeartRate(beatsPerMinute: try number(100...240))
    case "currency":
      guard value.count == 3, value.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        throw Failure(.usage, "currency is three letters, such as EUR. Nothing was written.")
      }
      runner.currency = value.uppercased()
    case "time-zone":
      guard Zone(named: value) != nil else {
        throw Failure(
          .usage, "There is no time zone \(value), such as Europe/Berlin. Nothing was written.")
      }
      runner.timeZone = value
    default:
      throw Failure(.usage, "There is no \(key) to set. See legwork set --help.")
    }
  }
}

struct SignCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Write a warning sign down: sign chest-pain.")
  @OptionGroup var place: Place
  @Argument(help: "The sign's name.") var name: String
  @Option(help: "Where, as in left-calf.") var site: String?
  @Option(help: "Who saw it: answers the sign.") var seenBy: String?

  nonisolated func run() throws {
    try command {
      guard let sign = WarningSign(rawValue: name) else {
        let all = WarningSign.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "There is no sign \(name): \(all). Nothing was written.")
      }
      let place = try site.map(SiteArgument.site)
      let today = try self.place.today()
      let store = try self.place.open()
      let slice = try store.slice(today...today)
      let open = slice.signs.filter { $0.name == sign.rawValue && $0.isPresent && $0.seenBy == nil }
      var edits: [Edit] = []
      if let seenBy {
        guard !open.isEmpty else { throw Failure(.badData, "No open sign \(name) to answer.") }
        for var answered in open {
          answered.seenBy = seenBy
          edits.append(slice.put(.sign(answered)))
        }
      } else {
        let made = Sign(
          id: Clock.freshID(), day: today, site: place, name: sign.rawValue, isPresent: true)
        edits = [slice.put(.sign(made))]
      }
      try store.commit(Change(title: "warning sign \(name)", edits: edits))
      Plain.say("\(today.long): \(name) is written. legwork advise says what follows.")
    }
  }
}
