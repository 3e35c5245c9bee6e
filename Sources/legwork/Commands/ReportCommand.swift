import ArgumentParser
import Model
import Report
import Store

struct ReportCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "report", abstract: "A sheet for the therapist: two sides of raw numbers.")
  @OptionGroup var place: Place
  @Option(help: "How many days it looks back on.") var days = 28
  @Option(help: "Write it as one HTML page to this file; it must not exist yet.")
  var html: String?

  nonisolated func run() throws {
    try command {
      try Treat.check(days, "--days", 7...365)
      let today = try place.today()
      let store = try place.read()
      let (slice, totals) = try place.history(store, through: today)
      let sheet = TherapistSheet(
        slice, totals: totals, day: today, days: days, taste: try Place.taste())
      guard let html else {
        for line in SheetText(sheet).lines { Plain.say(line) }
        return
      }
      try PrivateFile(html).write(SheetHTML(sheet).text)
      Plain.say("The sheet is in \(html): open it in a browser, print it on two sides of A4.")
    }
  }
}
