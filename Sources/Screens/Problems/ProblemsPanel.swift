import Advice
import Drawing
import Model

/// Problem areas: those found in the diary, those the runner keeps, and the week's questions.
struct ProblemsPanel: Screen {
  /// A line of the list.
  enum Row: Equatable {
    case kept(Problem)
    case found(FoundProblem)
    /// The site the panel was opened for, when it is neither.
    case named(Site)

    var site: Site {
      switch self {
      case .kept(let problem): problem.site
      case .found(let found): found.site
      case .named(let site): site
      }
    }
  }

  let title = "Problem areas"
  /// Weeks that are loaded, and shown where there is room.
  static let weeks = 24
  private let asked: Site?
  private var row = 0
  private var hasMoved = false

  /// - Parameter site: the one to begin with; nil begins with the first.
  init(site: Site? = nil) { asked = site }

  func keymap(_ world: World) -> [Binding] {
    rows(world).isEmpty
      ? Self.keys.unhinted([.accept, .done, .kind, .otherSide, .level(0)]) : Self.keys
  }

  private static let keys =
    Array(MovingKeys.rows.prefix(2)) + [
      Binding("y", .accept, "Keep it as a problem, or take it up again", hint: "keep"),
      Binding("s", .done, "It is settled", hint: "settled"),
      Binding("i", .kind, "Call it an injury, or not", hint: "injury"),
      Binding("r", .otherSide, "Answer the week's questions anew", hint: "anew"),
    ] + answers

  private static let answers: [Binding] = (0...3).map { number in
    Binding(
      number == 0 ? "0-3" : String(number), [.character(Character(String(number)))],
      .level(number),
      number == 0 ? "Answer 0 to the question; 1–3 likewise" : "Answer \(number) to the question",
      hint: number == 0 ? "answer" : nil)
  }

  func needs(_ world: World) -> Needs? {
    let last = world.week(of: world.today)
    let days = min(last.advanced(by: 1 - Self.weeks).start, world.today - 80)...last.last
    return Needs(days: days, totals: (days.lowerBound - 120)...days.upperBound)
  }

  func rows(_ world: World) -> [Row] { world.answer(ProblemsQuestion(asked: asked)) }

  private func index(_ rows: [Row]) -> Int {
    if !hasMoved, let asked, let at = rows.firstIndex(where: { $0.site == asked }) { return at }
    return max(0, min(row, rows.count - 1))
  }

  /// The questionnaire of this week, as far as it is answered.
  private func answer(_ problem: Problem, _ world: World) -> OveruseAnswer {
    let day = world.week(of: world.today).start
    return world.slice.overuseAnswers.first { $0.problem == problem.id && $0.day == day }
      ?? OveruseAnswer(problem: problem.id, day: day)
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let rows = rows(world)
    guard !rows.isEmpty else { return [] }
    let at = index(rows)
    switch action {
    case .up, .down:
      row = max(0, min(rows.count - 1, at + (action == .up ? -1 : 1)))
      hasMoved = true
      return []
    default: return act(action, on: rows[at], world)
    }
  }

  private func act(_ action: Request, on row: Row, _ world: World) -> [Wish] {
    let slice = world.slice
    guard case .kept(let problem) = row else {
      guard action == .accept else { return [.say("y keeps \(row.site.name) as a problem.")] }
      let change = ProblemChange.open(
        row.site, from: slice.onset(of: row.site, on: world.today) ?? world.today, id: world.seed,
        in: slice)
      return change.map { [.commit($0)] } ?? []
    }
    switch action {
    case .accept:
      guard problem.to != nil else { return [.say("\(problem.site.name) is open already.")] }
      return [.commit(ProblemChange.mark(problem, as: "open", in: slice))]
    case .done:
      guard problem.to == nil else { return [.say("It is settled already. y takes it up again.")] }
      return [.commit(ProblemChange.close(problem, on: world.today, in: slice))]
    case .kind:
      let status = problem.status == "injury" ? (problem.to == nil ? "open" : "settled") : "injury"
      return [.commit(ProblemChange.mark(problem, as: status, in: slice))]
    case .otherSide:
      let fresh = OveruseAnswer(problem: problem.id, day: world.week(of: world.today).start)
      return [.commit(ProblemChange.answer(fresh, of: problem, in: slice))]
    case .level(let number):
      var answer = answer(problem, world)
      guard problem.to == nil else { return [.say("It is settled. y takes it up again.")] }
      guard let question = answer.next, OveruseAnswer.options.indices.contains(number) else {
        return [.say("This week is answered. r answers it anew.")]
      }
      answer[question] = OveruseAnswer.options[number]
      return [.commit(ProblemChange.answer(answer, of: problem, in: slice))]
    default: return []
    }
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put(title, x: 3, y: 0, style: .bold)
    let rows = rows(world)
    guard !rows.isEmpty else {
      canvas.put("None is kept, and none shows in the last 6 weeks of marks.", x: 3, y: 2)
      canvas.put("On Body, p keeps the site under the cursor.", x: 3, y: 3, style: .faint)
      return
    }
    let at = index(rows)
    let room = max(1, min(rows.count, canvas.size.height - 14))
    for (line, index) in RowWindow.around(at, count: rows.count, room: room).enumerated() {
      draw(rows[index], isSelected: index == at, y: 2 + line, world, on: &canvas)
    }
    let course = world.answer(CourseQuestion(site: rows[at].site, problem: kept(rows[at])))
    let top = 3 + room
    let bottom = canvas.size.height - 4
    CourseChart(course: course, taste: world.taste).draw(
      on: &canvas, in: Rect(x: 3, y: top, width: canvas.size.width - 6, height: bottom - top))
    question(rows[at], world, y: canvas.size.height - 3, on: &canvas)
  }

  private func kept(_ row: Row) -> Problem? {
    if case .kept(let problem) = row { problem } else { nil }
  }

  private func draw(
    _ row: Row, isSelected: Bool, y: Int, _ world: World, on canvas: inout Canvas
  ) {
    let style: Style = isSelected ? .accent : .plain
    if isSelected {
      canvas.put("›", x: 1, y: y, style: .accent)
      canvas.cursor = Point(1, y)
    }
    canvas.put(Columns.clip(row.site.shortName, to: 16), x: 3, y: y, style: style)
    let room = max(0, canvas.size.width - 21)
    var text: String
    switch row {
    case .kept(let problem):
      func date(_ day: Day) -> String { day.dayAndMonth(seenFrom: world.today) }
      let end = problem.to.map { " to \(date($0))" } ?? ""
      let score = problem.overuseScore.map { "   overuse \($0) of 100" } ?? ""
      text = "\(problem.status), \(date(problem.from))\(end)\(score)"
    case .found(let found):
      text = "found: \(found.reason)"
      if Columns.width(of: text) > room { text = found.reason }
    case .named: text = "not kept as a problem"
    }
    canvas.put(Columns.clip(text, to: room), x: 20, y: y, style: style)
  }

  private func question(_ row: Row, _ world: World, y: Int, on canvas: inout Canvas) {
    let width = max(0, canvas.size.width - 6)
    func put(_ text: String, _ line: Int, _ style: Style = .plain) {
      canvas.put(Columns.clip(text, to: width), x: 3, y: y + line, style: style)
    }
    guard let problem = kept(row), problem.to == nil else {
      let text = "y keeps it: then a few questions a week follow its course."
      for (line, part) in Columns.wrap(text, to: width).enumerated() { put(part, line, .faint) }
      return
    }
    let answer = answer(problem, world)
    guard let question = answer.next else {
      let word = answer.isSubstantial ? ", substantial: much was cut or lost" : ""
      put("This week: \(answer.score ?? 0) of 100\(word)", 0)
      put("The values 0, 8, 17, 25 are convention. r answers anew.", 1, .faint)
      return
    }
    put("\(question.rawValue + 1) of 4  \(question.text)", 0, .bold)
    var lines: [String] = []
    for (number, words) in question.answers.enumerated() {
      let answer = "\(number) \(words)"
      if let last = lines.last, Columns.width(of: last) + 3 + Columns.width(of: answer) <= width {
        lines[lines.count - 1] += "   " + answer
      } else {
        lines.append(answer)
      }
    }
    for (line, answers) in lines.enumerated() { put(answers, 1 + line) }
  }
}

/// What is listed: what is kept open, what shows in the marks, what is settled.
private struct ProblemsQuestion: Question {
  /// The site the panel was opened for.
  var asked: Site?

  func answer(_ world: World) -> [ProblemsPanel.Row] {
    let facts = Facts(slice: world.slice, totals: world.totals, day: world.today)
    let kept = world.slice.problems.sorted {
      ($0.to == nil ? 0 : 1, $1.from) < ($1.to == nil ? 0 : 1, $0.from)
    }
    let open = Set(kept.filter { $0.to == nil }.map(\.site))
    let found = FoundProblem.all(facts).filter { !open.contains($0.site) }
    let lasting = kept.filter { $0.to == nil }.map(ProblemsPanel.Row.kept)
    let ended = kept.filter { $0.to != nil }.map(ProblemsPanel.Row.kept)
    var rows = lasting + found.map(ProblemsPanel.Row.found) + ended
    if let asked, !rows.contains(where: { $0.site == asked }) { rows.insert(.named(asked), at: 0) }
    return rows
  }
}

private struct CourseQuestion: Question {
  var site: Site
  /// What is kept of it; nil where nothing is.
  var problem: Problem?

  func answer(_ world: World) -> ProblemCourse {
    ProblemCourse(
      site, problem: problem, weeks: ProblemsPanel.weeks, to: world.today, slice: world.slice,
      totals: world.totals)
  }
}
