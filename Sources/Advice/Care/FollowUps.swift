import Model

/// What is asked on one of the two days after a treatment: a digit each.
public struct DueFollowUp: Hashable, Sendable {
  public enum Question: CaseIterable, Sendable {
    case level, lighter, movedFreely

    /// As it is asked; the answer goes from 0 to 10.
    public var text: String {
      switch self {
      case .level: "how sore now?"
      case .lighter: "lighter than before it?"
      case .movedFreely: "moved freely on the run?"
      }
    }
  }

  public var treatment: Treatment
  public var day: Day
  /// As far as it is answered.
  public var answer: FollowUp
  /// Still open, in the order they are asked.
  public var questions: [Question]

  /// `massage yesterday, L calf`.
  public var title: String {
    let when = day - treatment.day == 1 ? "yesterday" : "two days ago"
    return ([treatment.kind.words + " " + when] + treatment.sites.map(\.shortName))
      .joined(separator: ", ")
  }

  /// The record with one more answer.
  public func answering(_ question: Question, _ digit: Int) -> FollowUp {
    var filled = answer
    switch question {
    case .level: filled.level = Soreness(digit)
    case .lighter: filled.lighter = digit
    case .movedFreely: filled.movedFreely = digit
    }
    return filled
  }
}

/// The follow-ups of treatments.
public enum FollowUps {
  /// What is due on a day, newest treatment first; nothing once all is answered.
  ///
  /// How sore it is isn't asked where the treated sites were marked that day; how freely one moved
  /// only after the first run since.
  public static func due(_ slice: Slice, _ day: Day) -> [DueFollowUp] {
    slice.treatments.filter { (1...2).contains(day - $0.day) }
      .sorted { ($1.day, $0.id) < ($0.day, $1.id) }
      .compactMap { treatment in
        let earlier = slice.followUps.filter { $0.treatment == treatment.id }
        let answer =
          earlier.first { $0.day == day } ?? FollowUp(treatment: treatment.id, day: day)
        var open: [DueFollowUp.Question] = []
        if answer.level == nil, !isMarked(treatment, slice, day) { open.append(.level) }
        if answer.lighter == nil { open.append(.lighter) }
        let hasRun = slice.sessions.contains {
          $0.isDone && $0.kind.isRunning && $0.day > treatment.day && $0.day <= day
        }
        if hasRun, !earlier.contains(where: { $0.movedFreely != nil }) {
          open.append(.movedFreely)
        }
        guard !open.isEmpty else { return nil }
        return DueFollowUp(treatment: treatment, day: day, answer: answer, questions: open)
      }
  }

  private static func isMarked(_ treatment: Treatment, _ slice: Slice, _ day: Day) -> Bool {
    guard !treatment.sites.isEmpty else { return false }
    if slice.answers.contains(where: { $0.day == day }) { return true }
    return treatment.sites.allSatisfy { site in
      slice.marks.contains { $0.day == day && $0.site.area == site.area }
    }
  }

  /// The change that writes one answer.
  public static func change(
    _ due: DueFollowUp, _ question: DueFollowUp.Question, _ digit: Int, in slice: Slice
  ) -> Change {
    Change(
      title: "\(due.title): \(question.text) \(digit)",
      edits: [slice.put(.followUp(due.answering(question, digit)))])
  }
}
