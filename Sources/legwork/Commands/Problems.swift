import Advice
import ArgumentParser
import Formats
import Model
import Store

struct ProblemsCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "problems", abstract: "Problem areas: found in the diary, and kept by you.",
    subcommands: [ProblemsShow.self, OpenProblem.self, CloseProblem.self, AnswerProblem.self],
    defaultSubcommand: ProblemsShow.self)
}

struct ProblemsShow: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List them with their course against weekly distance.")
  @OptionGroup var place: Place
  @Option(help: "Weeks of their course.") var weeks = 12
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      guard (1...520).contains(weeks) else {
        throw Failure(.usage, "--weeks goes from 1 to 520, not \(weeks).")
      }
      let today = try place.today()
      let store = try place.read()
      let (slice, totals) = try place.history(store, through: today)
      let found = FoundProblem.all(Facts(slice: slice, totals: totals, day: today))
      let kept = slice.problems.sorted {
        ($0.to == nil ? 0 : 1, $0.from) < ($1.to == nil ? 0 : 1, $1.from)
      }
      let courses = kept.map {
        ProblemCourse(
          $0.site, problem: $0, weeks: weeks, to: today, slice: slice, totals: totals)
      }
      let open = Set(kept.filter { $0.to == nil }.map(\.site))
      let fresh = found.filter { !open.contains($0.site) }.map {
        (
          $0,
          ProblemCourse($0.site, weeks: weeks, to: today, slice: slice, totals: totals)
        )
      }
      if json {
        Plain.put(document(courses, found: found, fresh: fresh.map(\.1), today), end: "\n")
      } else {
        say(courses, fresh)
      }
    }
  }

  @MainActor private func say(
    _ courses: [ProblemCourse], _ fresh: [(FoundProblem, ProblemCourse)]
  ) {
    if courses.isEmpty, fresh.isEmpty {
      Plain.say("No problem is kept, and none shows in the last 6 weeks of marks.")
    }
    for course in courses {
      guard let problem = course.problem else { continue }
      let end = problem.to.map { "to \($0.iso)" } ?? "until now"
      let score = problem.overuseScore.map { "   overuse \($0) of 100" } ?? ""
      Plain.say("\(problem.site.name)   \(problem.status), \(problem.from.iso) \(end)\(score)")
      lines(course)
    }
    for (found, course) in fresh {
      Plain.say("\(found.site.name)   found: \(found.reason); not kept")
      Plain.say("  legwork problems open \(found.site.slug) keeps it")
      lines(course)
    }
    if !courses.isEmpty {
      Plain.say("The overuse values 0, 8, 17 and 25 are convention.")
    }
  }

  @MainActor private func lines(_ course: ProblemCourse) {
    func row(_ name: String, _ cells: [String]) {
      let name = name + String(repeating: " ", count: max(1, 9 - name.count))
      Plain.say(
        "  " + name
          + cells.map { String(repeating: " ", count: max(0, 4 - $0.count)) + $0 }.joined())
    }
    Plain.say("  \(course.weeks.count) weeks from \(course.weeks.first?.week.start.iso ?? "")")
    row("day", course.weeks.map { String($0.week.start.parts.dayOfMonth) })
    row("km", course.weeks.map { Digits.fixed($0.distance.kilometres, 0) })
    row("worst", course.weeks.map { $0.worst.map { String($0) } ?? "·" })
    if course.problem != nil {
      row("overuse", course.weeks.map { $0.answer?.score.map { String($0) } ?? "·" })
    }
  }

  private func document(
    _ courses: [ProblemCourse], found: [FoundProblem], fresh: [ProblemCourse], _ today: Day
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("date", today.iso)
      json.field("option_values", "convention")
      json.array("problems") { json in
        for course in courses {
          json.object { json in
            json.field("site", course.site.slug)
            json.field("from", course.problem?.from.iso)
            json.field("to", course.problem?.to?.iso)
            json.field("status", course.problem?.status)
            json.field("overuse_score", course.problem?.overuseScore)
            weeks(course, &json)
          }
        }
      }
      json.array("found") { json in
        for (one, course) in found.map({ found in
          (found, fresh.first { $0.site == found.site })
        }) {
          json.object { json in
            json.field("site", one.site.slug)
            json.field("weeks_of_6", one.blocks)
            json.field("days_sore", one.span)
            json.field("why", one.reason)
            json.field("kept", course == nil)
            if let course { weeks(course, &json) }
          }
        }
      }
    }
    return json.text
  }

  private func weeks(_ course: ProblemCourse, _ json: inout JSONWriter) {
    json.array("weeks") { json in
      for week in course.weeks {
        json.object {
          $0.field("start", week.week.start.iso)
          $0.field("run_distance_m", week.distance.metres)
          $0.field("worst", week.worst)
          $0.field("participation", week.answer?.participation)
          $0.field("modified", week.answer?.modified)
          $0.field("performance", week.answer?.performance)
          $0.field("symptoms", week.answer?.symptoms)
          $0.field("overuse_score", week.answer?.score)
          $0.field("substantial", week.answer?.isSubstantial)
        }
      }
    }
  }
}

struct OpenProblem: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Keep a problem: problems open left achilles.")
  @OptionGroup var place: Place
  @Argument(help: "The site.") var words: [String]
  @Option(help: "Since when, YYYY-MM-DD; else today.") var from: String?
  @Flag(help: "It is an injury.") var injury = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let site = try SiteArgument.site(words.joined(separator: " "))
      let from = try place.day(self.from) ?? today
      let store = try place.open()
      let slice = try store.slice(today...today)
      guard
        let change = ProblemChange.open(
          site, from: from, isInjury: injury, id: Clock.freshID(), in: slice)
      else {
        throw Failure(
          .badData, "\(site.name) is open already. Nothing was written; close it first.")
      }
      try store.commit(change)
      Plain.say("\(site.name) is kept as a problem since \(from.iso).")
    }
  }
}

struct CloseProblem: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End a problem: problems close left achilles.")
  @OptionGroup var place: Place
  @Argument(help: "The site.") var words: [String]
  @Option(help: "Its last day, YYYY-MM-DD; else today.") var to: String?

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let site = try SiteArgument.site(words.joined(separator: " "))
      let to = try place.day(self.to) ?? today
      let store = try place.open(create: false)
      let slice = try store.slice(today...today)
      let problem = try slice.kept(site)
      guard to >= problem.from else {
        throw Failure(
          .badData, "It began on \(problem.from.iso), after \(to.iso). Nothing was written.")
      }
      try store.commit(ProblemChange.close(problem, on: to, in: slice))
      Plain.say("\(site.name) is settled, \(problem.from.iso) to \(to.iso).")
    }
  }
}

struct AnswerProblem: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "The week's overuse questions: problems answer left achilles --participation 8 …",
    discussion: OveruseQuestion.allCases.map { question in
      "\(question): \(question.text) "
        + zip(OveruseAnswer.options, question.answers).map { "\($0) \($1)" }
        .joined(separator: ", ")
    }.joined(separator: "\n") + "\nThe values are convention (OSTRC, Clarsen 2013).")
  @OptionGroup var place: Place
  @Argument(help: "The site.") var words: [String]
  @Option(help: "0, 8, 17 or 25.") var participation: Int?
  @Option(help: "0, 8, 17 or 25.") var modified: Int?
  @Option(help: "0, 8, 17 or 25.") var performance: Int?
  @Option(help: "0, 8, 17 or 25.") var symptoms: Int?

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let site = try SiteArgument.site(words.joined(separator: " "))
      let given = [participation, modified, performance, symptoms]
      guard given.contains(where: { $0 != nil }) else {
        throw Failure(
          .usage, "Answer at least one: --participation, --modified, --performance, --symptoms.")
      }
      for value in given {
        guard let value, !OveruseAnswer.options.contains(value) else { continue }
        throw Failure(.usage, "An answer is 0, 8, 17 or 25, not \(value). Nothing was written.")
      }
      let store = try place.open(create: false)
      let first = try store.slice(today...today).runner.firstWeekday
      let week = Week(containing: today, first: first)
      let slice = try store.slice(week.start...max(week.last, today) + 366)
      let problem = try slice.kept(site)
      var answer =
        slice.overuseAnswers.first { $0.problem == problem.id && $0.day == week.start }
        ?? OveruseAnswer(problem: problem.id, day: week.start)
      for (question, value) in zip(OveruseQuestion.allCases, given) {
        if let value { answer[question] = value }
      }
      try store.commit(ProblemChange.answer(answer, of: problem, in: slice))
      let score = answer.score.map { "\($0) of 100" } ?? "not complete yet"
      Plain.say("\(site.name), week of \(week.start.iso): \(score).")
    }
  }
}

extension Slice {
  /// The open problem of a site; a failure that says so when there is none.
  @MainActor fileprivate func kept(_ site: Site) throws -> Problem {
    guard let problem = openProblem(site) else {
      throw Failure(
        .badData,
        "No problem is open for \(site.name). legwork problems open \(site.slug) keeps one.")
    }
    return problem
  }
}
