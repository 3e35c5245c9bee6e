import ArgumentParser
import Formats
import Model
import Store

struct PlanCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "What is planned from today on, and races.",
    discussion: """
      A session is planned by adding it to a day to come: legwork add "plan 6k easy @fri". So is a
      race, its time the goal: legwork add "@2027-03-14 race marathon 3:15".
      """)
  @OptionGroup var place: Place
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let slice = try place.read().slice(today...(today + 365))
      let planned = slice.openPlans(from: today)
      let races = slice.races(from: today)
      if json { return Plain.put(document(planned, races), end: "\n") }
      let taste = try Place.taste()
      for session in planned where !session.isPlannedRace {
        let title = session.title.isEmpty ? session.sport ?? session.kind.rawValue : session.title
        Plain.say(
          "\(session.day.iso)  \(title)"
            + (session.distance == nil ? "" : "  " + taste.text(session.distance))
            + (session.time.map { "  " + $0.clock } ?? ""))
      }
      for race in races {
        Plain.say(
          "\(race.day.iso)  race: \(race.name)"
            + (race.distance == nil ? "" : "  " + taste.text(race.distance))
            + (race.goal.map { "  goal " + $0.clock } ?? ""))
      }
      if planned.isEmpty, races.isEmpty { Plain.say("Nothing is planned.") }
    }
  }

  private func document(_ planned: [Session], _ races: [Race]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("planned") { json in
        for session in planned {
          json.object {
            $0.field("id", session.id.text)
            $0.field("day", session.day.iso)
            $0.field("kind", session.kind.rawValue)
            $0.field("title", session.title)
            $0.field("distance_m", session.distance?.metres)
            $0.field("moving_s", session.time?.seconds)
          }
        }
      }
      $0.array("races") { json in
        for race in races {
          json.object {
            $0.field("id", race.id.text)
            $0.field("day", race.day.iso)
            $0.field("name", race.name)
            $0.field("distance_m", race.distance?.metres)
            $0.field("goal_s", race.goal?.seconds)
          }
        }
      }
    }
    return json.text
  }
}
