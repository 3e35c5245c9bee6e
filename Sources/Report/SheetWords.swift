import Advice
import Model

/// The sheet's words, the same on the page and as plain text.
extension TherapistSheet {
  /// `28 days to Tue 24 Nov 2026`.
  var title: String { "\(days) days to \(day.long)" }

  var raceWords: String {
    guard let race else { return "none written" }
    let away = race.day - day
    let when = away < 14 ? "in \(away) days" : "in \(away / 7) weeks"
    return [race.day.long, race.name, race.distance.map { taste.text($0) }, when]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var healthWords: String {
    guard let health else { return "not asked yet" }
    let answers = health.answers.split(separator: ",").joined(separator: ", ")
    return "\(answers) (asked \(health.asked.dayAndMonth) \(health.asked.parts.year))"
  }

  var pastWords: [String] {
    pastProblems.map { problem in
      "\(problem.site.name), \(problem.from.iso) to \(problem.to?.iso ?? ""), \(problem.status)"
    }
      + absences.map { absence in
        let site = absence.site.map { ", \($0.name)" } ?? ""
        let note = absence.note.isEmpty ? "" : ": \(absence.note)"
        return "no run \(absence.from.iso) to \(absence.to.iso), injury\(site)\(note)"
      }
  }

  /// A treatment in a line, and what followed.
  func words(_ treatment: Treatment) -> (what: String, followed: String) {
    var bits = [treatment.kind.words]
    bits += treatment.sites.map(\.shortName)
    if let minutes = treatment.minutes { bits.append("\(minutes) min") }
    if let technique = treatment.technique { bits.append(technique) }
    if let pressure = treatment.pressure { bits.append("pressure \(pressure)") }
    if let provider = treatment.provider { bits.append(provider) }
    if !treatment.note.isEmpty { bits.append(treatment.note) }
    var after: [String] = []
    if let before = treatment.before { after.append("before \(before.level)") }
    if let level = treatment.after { after.append("after \(level.level)") }
    for follow in followUps.filter({ $0.treatment == treatment.id }).sorted(by: { $0.day < $1.day })
    {
      let said = [
        follow.level.map { "sore \($0.level)" }, follow.lighter.map { "lighter \($0)" },
        follow.movedFreely.map { "moved freely \($0)" },
      ].compactMap { $0 }
      guard !said.isEmpty else { continue }
      after.append("day \(follow.day - treatment.day): " + said.joined(separator: ", "))
    }
    return (bits.joined(separator: ", "), after.joined(separator: "; "))
  }

  /// The newest values of a self-test: `L 21, R 27 reps (1 Nov)`.
  func words(_ course: SelfTestCourse) -> String {
    func newest(_ side: Side) -> String? {
      course.values(side).last.map {
        "\(side.letter) \(course.kind.text($0.value)) (\($0.day.dayAndMonth))"
      }
    }
    let sides = [newest(.left), newest(.right)].compactMap { $0 }.joined(separator: ", ")
    return "\(course.kind.name): \(sides) \(course.kind.unit)"
  }

  func words(_ homework: Homework) -> String {
    var bits = [homework.text]
    if !homework.dose.isEmpty { bits.append(homework.dose) }
    if let until = homework.until { bits.append("until \(until.dayAndMonth)") }
    let done = homework.tickedDays.filter { (day - days + 1...day).contains($0) }.count
    if !homework.isRestriction { bits.append("done on \(done) of these days") }
    return bits.joined(separator: ", ")
  }
}

extension SheetSite {
  /// `4 on Tue 24 Nov`, or that no morning was rated.
  var morningWords: String {
    guard let morning else { return "no morning rated in 14 days" }
    return "\(morning.level) on \(morning.day.weekday.short) \(morning.day.dayAndMonth)"
  }

  var worstWords: String { worst.map { "worst \($0)" } ?? "not marked" }

  var stiffWords: String { "tight on \(tightMornings) of \(ratedMornings) mornings rated" }

  /// A digit a morning, a dot where it wasn't asked.
  var strip: String {
    mornings.map { $0.level.map { $0 == 10 ? "x" : String($0) } ?? "·" }.joined()
  }

  /// `12 Nov 10.6 km: that day 3, next morning 4`.
  func words(_ response: Response, _ taste: Taste) -> String {
    func level(_ value: Int?) -> String { value.map { String($0) } ?? "not rated" }
    return "\(response.day.dayAndMonth) \(taste.text(response.distance)): that day "
      + "\(level(response.after)), next morning \(level(response.nextMorning))"
  }

  var sinceWords: String {
    func date(_ day: Day) -> String { "\(day.dayAndMonth) \(day.parts.year)" }
    if let keptSince { return "kept as a problem since \(date(keptSince))" }
    return onset.map { "sore since \(date($0))" } ?? "on and off"
  }
}
