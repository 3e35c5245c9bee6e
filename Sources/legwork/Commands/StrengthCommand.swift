import Advice
import ArgumentParser
import Formats
import Model
import Screens
import Store

struct StrengthCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "strength", abstract: "Strength work by week and by region of the body.",
    subcommands: [StrengthShow.self, Exercises.self], defaultSubcommand: StrengthShow.self)
}

struct StrengthShow: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Sets a region, week by week.")
  @OptionGroup var place: Place
  @Option(help: "How many weeks, ending with this one.") var weeks = 8
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      try Treat.check(weeks, "--weeks", 1...520)
      let today = try place.today()
      let store = try place.read()
      let slice = try store.slice(today - 7 * weeks - 7...today)
      let volume = StrengthVolume(slice, weeks: weeks, to: today, catalogue: CareTexts.exercises)
      if json {
        Plain.put(document(volume), end: "\n")
      } else {
        say(volume)
      }
    }
  }

  @MainActor private func say(_ volume: StrengthVolume) {
    func row(_ name: String, _ cells: [String]) {
      Plain.say(
        name + String(repeating: " ", count: max(1, 14 - name.count))
          + cells.map { String(repeating: " ", count: max(1, 7 - $0.count)) + $0 }.joined())
    }
    row("week of", volume.weeks.map { $0.week.start.dayAndMonth })
    row("sessions", volume.weeks.map { String($0.sessions) })
    for region in volume.regions {
      row(region.name, volume.weeks.map { $0.regions[region].map { String($0.sets) } ?? "–" })
    }
    if volume.regions.isEmpty { Plain.say("No sets: legwork add \"strength: squat 3x8 60kg\"") }
    for name in volume.unknown {
      Plain.say("\(name) is in no catalogue and counts for no region.")
    }
  }

  private func document(_ volume: StrengthVolume) -> String {
    var json = JSONWriter()
    func amount(_ amount: StrengthVolume.Amount, _ json: inout JSONWriter) {
      json.field("sets", amount.sets)
      json.field("repetitions", amount.repetitions)
      json.field("held_s", amount.seconds)
      json.field("lifted_kg", Double(amount.gramsLifted) / 1000)
    }
    json.object { json in
      json.field("schema", 1)
      json.array("weeks") { json in
        for week in volume.weeks {
          json.object { json in
            json.field("start", week.week.start.iso)
            json.field("sessions", week.sessions)
            json.array("regions") { json in
              for region in volume.regions {
                guard let sum = week.regions[region] else { continue }
                json.object {
                  $0.field("region", region.rawValue)
                  amount(sum, &$0)
                }
              }
            }
            json.array("exercises") { json in
              for (name, sum) in week.exercises.sorted(by: { $0.key < $1.key }) {
                json.object {
                  $0.field("exercise", name)
                  amount(sum, &$0)
                }
              }
            }
          }
        }
      }
      json.array("unknown") { json in for name in volume.unknown { json.value(name) } }
    }
    return json.text
  }
}

struct Exercises: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "exercises", abstract: "The catalogue, or one exercise: exercises deadlift.")
  @OptionGroup var place: Place
  @Argument(help: "An exercise; none lists all.") var words: [String] = []
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let text = words.joined(separator: " ")
      guard !text.isEmpty else {
        if json { return Plain.put(Self.document(CareTexts.exercises.exercises), end: "\n") }
        for exercise in CareTexts.exercises.exercises {
          Plain.say("\(exercise.name): \(exercise.regions.map(\.name).joined(separator: ", "))")
        }
        return
      }
      guard let exercise = CareTexts.exercises.exercise(named: text) else {
        throw Failure(.usage, "\(text) is in no catalogue. legwork strength exercises lists it.")
      }
      if json { return Plain.put(Self.document([exercise]), end: "\n") }
      Plain.say(exercise.name)
      Plain.say("loads    " + exercise.regions.map(\.name).joined(separator: ", "))
      Plain.say("for      " + exercise.purpose)
      Plain.say("form     " + exercise.form)
    }
  }
  private static func document(_ exercises: [Model.Exercise]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("exercises") { json in
        for exercise in exercises {
          json.object {
            $0.field("name", exercise.name)
            $0.array("loads") { json in
              for region in exercise.regions { json.value(region.name) }
            }
            $0.field("for", exercise.purpose)
            $0.field("form", exercise.form)
            $0.field("counted", exercise.isHeld ? "seconds" : "repetitions")
          }
        }
      }
    }
    return json.text
  }
}
