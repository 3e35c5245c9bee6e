import Advice
import ArgumentParser
import Formats
import Model
import Screens
import Store

struct TreatmentsCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "treatments",
    abstract: "Treatments of the year, what followed, and what they cost.")
  @OptionGroup var place: Place
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.read()
      let slice = try store.slice(CareCosts.start(today)...today)
      let costs = CareCosts(slice, day: today)
      if json {
        Plain.put(document(slice, costs, today), end: "\n")
      } else {
        say(slice, costs, today)
      }
    }
  }

  @MainActor private func say(_ slice: Slice, _ costs: CareCosts, _ today: Day) {
    for treatment in slice.treatments.sorted(by: { $0.day < $1.day }) {
      var bits = [treatment.day.iso, treatment.kind.words]
      bits += treatment.sites.map(\.shortName)
      if let minutes = treatment.minutes { bits.append("\(minutes) min") }
      if let cost = treatment.cost { bits.append(cost.text) }
      if let before = treatment.before { bits.append("before \(before.level)") }
      if let after = treatment.after { bits.append("after \(after.level)") }
      Plain.say(bits.joined(separator: "  "))
      for follow in slice.followUps.filter({ $0.treatment == treatment.id }) {
        let said = [
          follow.level.map { "sore \($0.level)" }, follow.lighter.map { "lighter \($0)" },
          follow.movedFreely.map { "moved freely \($0)" },
        ].compactMap { $0 }
        Plain.say("            day \(follow.day - treatment.day): " + said.joined(separator: ", "))
      }
    }
    for (name, sums) in [("this month", costs.month), ("this year", costs.year)] {
      for sum in sums {
        let money = sum.money.map(\.text).joined(separator: " and ")
        Plain.say(
          "\(name), \(sum.means.rawValue): \(sum.count) \(sum.count == 1 ? "time" : "times"), \(sum.minutes) min"
            + (money.isEmpty ? "" : ", " + money))
      }
    }
    Plain.say(costs.budgetWords)
    for due in FollowUps.due(slice, today) {
      Plain.say("asked today: \(due.title): \(due.questions.map(\.text).joined(separator: " "))")
    }
  }

  private func document(_ slice: Slice, _ costs: CareCosts, _ today: Day) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("date", today.iso)
      json.array("treatments") { json in
        for treatment in slice.treatments.sorted(by: { $0.day < $1.day }) {
          json.object { json in
            write(treatment, &json)
            json.array("follow_ups") { json in
              for follow in slice.followUps.filter({ $0.treatment == treatment.id }) {
                json.object {
                  $0.field("day", follow.day.iso)
                  $0.field("level", follow.level?.level)
                  $0.field("lighter", follow.lighter)
                  $0.field("moved_freely", follow.movedFreely)
                }
              }
            }
          }
        }
      }
      sums("month", costs.month, &json)
      sums("year", costs.year, &json)
      json.key("budget")
      json.object {
        $0.field("amount", costs.budget.map { Double($0.cents) / 100 })
        $0.field("spent", Double(costs.spent.cents) / 100)
        $0.field("left", costs.left.map { Double($0.cents) / 100 })
        $0.field("currency", costs.spent.currency)
      }
    }
    return json.text
  }

  private func write(_ treatment: Treatment, _ json: inout JSONWriter) {
    json.field("id", treatment.id.text)
    json.field("day", treatment.day.iso)
    json.field("kind", treatment.kind.rawValue)
    json.field("means", treatment.kind.means.rawValue)
    json.field("minutes", treatment.minutes)
    json.field("technique", treatment.technique)
    json.field("pressure", treatment.pressure)
    json.array("sites") { json in for site in treatment.sites { json.value(site.slug) } }
    json.field("provider", treatment.provider)
    json.field("cost", treatment.cost.map { Double($0.cents) / 100 })
    json.field("currency", treatment.cost?.currency)
    json.field("before", treatment.before?.level)
    json.field("after", treatment.after?.level)
    json.field("note", treatment.note)
  }

  private func sums(_ name: String, _ sums: [CareCosts.Sum], _ json: inout JSONWriter) {
    json.array(name) { json in
      for sum in sums {
        json.object { json in
          json.field("means", sum.means.rawValue)
          json.field("count", sum.count)
          json.field("minutes", sum.minutes)
          json.array("costs") { json in
            for money in sum.money {
              json.object {
                $0.field("amount", Double(money.cents) / 100)
                $0.field("currency", money.currency)
              }
            }
          }
        }
      }
    }
  }
}

struct FollowUpCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "What followed a treatment of the last two days: follow-up --level 3 --lighter 6.")
  @OptionGroup var place: Place
  @Option(help: "Soreness where it was treated, 0–10.") var level: Int?
  @Option(help: "Lighter than before it, 0 (not at all) to 10.") var lighter: Int?
  @Option(help: "Moved freely on the run since, 0 to 10.") var moved: Int?
  @Option(help: "A treated site, where several treatments are due.") var site: String?

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      try Treat.check(level, "--level", 0...10)
      try Treat.check(lighter, "--lighter", 0...10)
      try Treat.check(moved, "--moved", 0...10)
      guard [level, lighter, moved].contains(where: { $0 != nil }) else {
        throw Failure(.usage, "Say at least one: --level, --lighter, --moved.")
      }
      let area = try site.map(SiteArgument.site)?.area
      let store = try place.open(create: false)
      let slice = try store.slice(today - 3...today)
      let treated = slice.treatments.filter { treatment in
        (1...2).contains(today - treatment.day)
          && (area == nil || treatment.sites.contains { $0.area == area })
      }
      guard let treatment = treated.max(by: { ($0.day, $1.id) < ($1.day, $0.id) }) else {
        throw Failure(
          .badData, "No treatment of the last two days to follow up. Nothing was written.")
      }
      var answer =
        slice.followUps.first { $0.treatment == treatment.id && $0.day == today }
        ?? FollowUp(treatment: treatment.id, day: today)
      answer.level = level.flatMap(Soreness.init) ?? answer.level
      answer.lighter = lighter ?? answer.lighter
      answer.movedFreely = moved ?? answer.movedFreely
      let title = "what followed \(treatment.kind.words) of \(treatment.day.dayAndMonth)"
      try store.commit(Change(title: title, edits: [slice.put(.followUp(answer))]))
      Plain.say("\(today.long): \(title) is written.")
    }
  }
}

struct CareCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "care", abstract: "What one can do at home for an area: care calf.")
  @OptionGroup var place: Place
  @Argument(help: "The area: calf, foot, lower back…; none lists them.") var words: [String] = []
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let routines = CareTexts.routines
      let text = words.joined(separator: " ")
      guard !text.isEmpty else {
        if json { return Plain.put(Self.document(routines), end: "\n") }
        Plain.say(routines.flatMap(\.regions).map(\.name).joined(separator: ", "))
        return
      }
      let region: Region? =
        switch SiteName.parse(text.split(separator: " ")) {
        case .sites(let sites, _): sites.first?.region
        case .needsSide(let region, _): region
        case .none: nil
        }
      guard let region, let routine = routines.routine(for: region) else {
        throw Failure(.usage, "There is no routine for \(text). legwork care lists the areas.")
      }
      if json { return Plain.put(Self.document([routine]), end: "\n") }
      Plain.say("\(region.name), \(routine.minutes) minutes")
      for line in CareTexts.lines(of: routine) { Plain.say(line) }
    }
  }

  private static func document(_ routines: [CareRoutine]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("routines") { json in
        for routine in routines {
          json.object { json in
            json.field("minutes", routine.minutes)
            for (name, texts) in [
              ("areas", routine.regions.map(\.name)), ("hands", routine.hands),
              ("roller", routine.roller), ("avoid", routine.avoid),
            ] {
              json.array(name) { json in for text in texts { json.value(text) } }
            }
          }
        }
      }
    }
    return json.text
  }
}
