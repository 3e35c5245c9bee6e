import Advice
import ArgumentParser
import Formats
import Formats
import Model
import Store

struct SetCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Write a fact about you: set weekly-guide 10; alone it lists them.",
    discussion: """
      weekly-guide 1–100 (percent), first-weekday monday|sunday, health none|CONDITION,…,
      massage-budget AMOUNT (a month), resting-hr, maximum-hr, birth-year, sex female|male,
      time-zone Europe/Berlin (whose days imported sessions in UTC belong to), currency EUR.
      unknown takes a fact back.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The fact's name.") var key: String?
  @Argument(help: "Its value.") var value: String?
  @Flag(help: "The list as JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.open()
      let slice = try store.slice(today...today)
      guard let key else { return list(slice.runner) }
      guard let value else {
        throw Failure(.usage, "What is \(key)? Write legwork set \(key) VALUE.")
      }
      var runner = slice.runner
      try RunnerFact.named(key).write(value, to: &runner, today: today)
      try store.commit(Change(title: "\(key) \(value)", edits: [slice.put(.runner(runner))]))
      Plain.say("\(key) is \(value).")
    }
  }

  private func list(_ runner: Runner) {
    guard json else {
      for fact in RunnerFact.allCases {
        Plain.say(
          fact.rawValue + String(repeating: " ", count: 16 - fact.rawValue.count)
            + (fact.value(of: runner) ?? "unknown"))
      }
      return
    }
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      for fact in RunnerFact.allCases {
        $0.field(fact.rawValue.replacing("-", with: "_"), fact.value(of: runner))
      }
    }
    print(json.text)
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
