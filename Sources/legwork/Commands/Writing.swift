import App
import ArgumentParser
import Model
import Store

struct Add: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write a line: \"10k 52:30 rpe 6 easy along the river, left calf 3\".")
  @OptionGroup var place: Place
  @Argument(help: "What was done, what is sore, the day with @.") var line: [String]

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let text = line.joined(separator: " ")
      let taste = try Place.taste()
      let entry = Entry.parse(text, today: today, taste: taste, currency: "EUR")
      guard entry.problems.isEmpty, !entry.items.isEmpty else {
        let why = entry.problems.map {
          $0.word.isEmpty ? $0.why : "\"\($0.word)\": \($0.why)"
        }.joined(separator: "; ")
        throw Failure(
          .usage, "Not understood: \(why). Nothing was written.\n\(entry.underlined(text))")
      }
      let store = try place.open()
      let slice = try store.slice(entry.day...entry.day)
      let currency = slice.runner.currency
      let read = Entry.parse(text, today: today, taste: taste, currency: currency)
      let change = read.change(in: slice, seed: Clock.freshID())
      try store.commit(
        Forecasting.extended(change, today: today, taste: taste, keeper: store))
      read.preview.forEach(Plain.say)
    }
  }
}

struct Sore: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "sore", abstract: "Mark a site: sore left calf 6.",
    discussion: """
      sore left calf none takes the mark of that day and moment away, or the only one of the day; \
      sore nothing says that nothing else was sore.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The site and the level, 0 to 10.") var words: [String]
  @Option(help: "ache, tight, sharp, bone, numb, swollen, warm or \"night pain\".")
  var kind = "ache"
  @Option(help: "morning, during or after; after where none is named.") var moment: String?

  @MainActor private func namedMoment() throws -> Moment {
    guard let named = Moment(rawValue: moment ?? "after") else {
      throw Failure(.usage, "The moment is morning, during or after, not \(moment ?? "").")
    }
    return named
  }

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let parts = words.flatMap { $0.split(separator: " ") }
      if parts.map({ $0.lowercased() }) == ["nothing"] {
        try nothing(today)
        return
      }
      guard let kind = SorenessKind(rawValue: kind) else {
        let all = SorenessKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "There is no kind \(self.kind): \(all).")
      }
      let moment = try namedMoment()
      if parts.last?.lowercased() == "none" {
        try takeAway(parts.dropLast().joined(separator: " "), moment, today)
        return
      }
      guard let last = parts.last, let number = Int(last), let level = Soreness(number) else {
        throw Failure(.usage, "The level goes from 0 to 10: legwork sore left calf 6.")
      }
      guard case .sites(let sites, let used) = SiteName.parse(Array(parts.dropLast())),
        used == parts.count - 1
      else {
        throw Failure(
          .usage,
          "No site is called \(parts.dropLast().joined(separator: " ")). Name it with its side, as in left calf."
        )
      }
      let store = try place.open()
      let slice = try store.slice(today...today)
      let edits = sites.map { site in
        slice.put(
          .sorenessMark(
            SorenessMark(day: today, site: site, moment: moment, level: level, kind: kind)))
      }
      let names = sites.map(\.name).joined(separator: " and ")
      let change = Change(title: "\(names) \(level.level), \(moment.rawValue)", edits: edits)
      try store.commit(
        Forecasting.extended(change, today: today, taste: Place.taste(), keeper: store))
      Plain.say("\(today.long): \(change.title)")
    }
  }
}

extension Sore {
  @MainActor private func takeAway(_ name: String, _ moment: Moment, _ today: Day) throws {
    let sites = try SiteArgument.sites(name)
    let store = try place.open(create: false)
    let slice = try store.slice(today...today)
    let changes = try sites.map { site in
      let isThere = slice.marks.contains { $0.site == site && $0.moment == moment }
      guard isThere || self.moment == nil, let change = slice.takingAway(site, on: today, moment)
      else {
        throw Failure(
          .badData,
          "No mark of the \(site.name), \(moment.rawValue), on \(today.long). Nothing was written.")
      }
      return change
    }
    let change = Change(
      title: changes.map(\.title).joined(separator: "; "), edits: changes.flatMap(\.edits))
    try store.commit(change)
    Plain.say("\(today.long): \(change.title)")
  }

  /// `sore nothing`: nothing else is sore at that moment.
  @MainActor private func nothing(_ today: Day) throws {
    let moment = try namedMoment()
    let store = try place.open()
    let slice = try store.slice(today...today)
    let answer = BodyAnswer(day: today, moment: moment)
    if !slice.answers.contains(answer) {
      try store.commit(
        Change(title: "nothing else sore", edits: [slice.put(.bodyAnswer(answer))]))
    }
    Plain.say("\(today.long): nothing else sore, \(moment.rawValue).")
  }
}

struct CheckInCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "How you slept and feel today.")
  @OptionGroup var place: Place
  @Option(help: "Hours slept: 7.5, 7h30 or 7:30.") var sleep: String?
  @Option(help: "Sleep quality 1–5, 5 the best.") var quality: Int?
  @Option(help: "Fatigue 1–5, 5 the worst.") var fatigue: Int?
  @Option(help: "Stress 1–5, 5 the worst.") var stress: Int?
  @Option(help: "Mood 1–5, 5 the best.") var mood: Int?
  @Option(help: "Resting heart rate.") var rhr: Int?
  @Flag(help: "Ill: until --well there is no training advice.") var ill = false
  @Flag(help: "Well, or well again.") var well = false
  @Flag(help: "A painkiller was taken.") var painkiller = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      for (name, value) in [
        ("quality", quality), ("fatigue", fatigue), ("stress", stress), ("mood", mood),
      ] {
        guard let value, !(1...5).contains(value) else { continue }
        throw Failure(.usage, "--\(name) goes from 1 to 5, not \(value). Nothing was written.")
      }
      let slept = sleep.map(TypedField.sleep)
      if let slept, slept.value == nil {
        throw Failure(
          .usage, "--sleep is in hours, 0 to 24: 7.5, 7h30 or 7:30. Nothing was written.")
      }
      if let rhr, HeartRate(beatsPerMinute: rhr) == nil {
        throw Failure(.usage, "--rhr is in beats a minute, 20 to 260. Nothing was written.")
      }
      let store = try place.open()
      let slice = try store.slice(today...today)
      var checkIn = slice.checkIn(on: today) ?? CheckIn(day: today)
      checkIn.sleepMinutes = slept?.value ?? checkIn.sleepMinutes
      checkIn.sleepQuality = quality ?? checkIn.sleepQuality
      checkIn.fatigue = fatigue ?? checkIn.fatigue
      checkIn.stress = stress ?? checkIn.stress
      checkIn.mood = mood ?? checkIn.mood
      if let rhr { checkIn.restingHeartRate = HeartRate(beatsPerMinute: rhr) }
      if ill || well { checkIn.isIll = ill }
      if painkiller { checkIn.tookPainkiller = true }
      guard checkIn != CheckIn(day: today) else {
        throw Failure(
          .usage, "Nothing was said: legwork checkin --sleep 7.5 --quality 4. Nothing was written.")
      }
      try store.commit(Change(title: "the check-in", edits: [slice.put(.checkIn(checkIn))]))
      Plain.say("\(today.long): the check-in is written.")
    }
  }
}

struct NoteCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note for the day.")
  @OptionGroup var place: Place
  @Argument(help: "The text.") var text: String

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      guard !text.allSatisfy(\.isWhitespace) else {
        throw Failure(.usage, "The note is empty. Nothing was written.")
      }
      let store = try place.open()
      let slice = try store.slice(today...today)
      let note = Note(id: Clock.freshID(), day: today, text: text, tags: Note.tags(in: text))
      try store.commit(Change(title: "a note", edits: [slice.put(.note(note))]))
      Plain.say("\(today.long): the note is written.")
    }
  }
}
