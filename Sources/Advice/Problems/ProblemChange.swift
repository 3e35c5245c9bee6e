import Model

/// What a runner does to the problems they keep, as changes of the journal.
public enum ProblemChange {
  /// Begins one; nil when it is open already.
  public static func open(
    _ site: Site, from day: Day, isInjury: Bool = false, id: RecordID, in slice: Slice
  ) -> Change? {
    guard slice.openProblem(site) == nil else { return nil }
    let problem = Problem(id: id, site: site, from: day, status: isInjury ? "injury" : "open")
    return Change(title: "problem \(site.name)", edits: [slice.put(.problem(problem))])
  }

  /// Ends one on a day; an injury stays called one.
  public static func close(_ problem: Problem, on day: Day, in slice: Slice) -> Change {
    var closed = problem
    closed.to = max(day, problem.from)
    if closed.status == "open" { closed.status = "settled" }
    return Change(
      title: "problem \(problem.site.name) settled", edits: [slice.put(.problem(closed))])
  }

  /// Takes one up again, or calls it an injury or not.
  public static func mark(_ problem: Problem, as status: String, in slice: Slice) -> Change {
    var marked = problem
    marked.status = status
    if status == "open" { marked.to = nil }
    return Change(
      title: "problem \(problem.site.name): \(status)", edits: [slice.put(.problem(marked))])
  }

  /// Writes a week's questionnaire; the problem keeps the newest week's score.
  public static func answer(
    _ answer: OveruseAnswer, of problem: Problem, in slice: Slice
  ) -> Change {
    var edits = [slice.put(.overuseAnswer(answer))]
    let newest = slice.overuseAnswers.filter { $0.problem == problem.id }.map(\.day).max()
    if let score = answer.score, newest.map({ answer.day >= $0 }) ?? true,
      problem.overuseScore != score
    {
      var scored = problem
      scored.overuseScore = score
      edits.append(slice.put(.problem(scored)))
    }
    return Change(title: "overuse questions, \(problem.site.name)", edits: edits)
  }
}
