/// The four questions of the overuse questionnaire, in our own words (after OSTRC; Clarsen 2013,
/// Br J Sports Med 47:495). The values 0, 8, 17 and 25 of the answers are convention.
public enum OveruseQuestion: Int, CaseIterable, Sendable {
  case participation, modified, performance, symptoms

  /// As it is asked.
  public var text: String {
    switch self {
    case .participation: "Could you take part in all running this week?"
    case .modified: "How far did you cut or change training for it?"
    case .performance: "How far did it slow you down?"
    case .symptoms: "How strong was it?"
    }
  }

  /// The four answers, from 0 up; each stands for the option value at its place.
  public var answers: [String] {
    switch self {
    case .participation:
      ["all, no trouble", "all, with trouble", "less, for it", "none, for it"]
    case .modified, .performance: ["not", "a little", "moderately", "severely"]
    case .symptoms: ["none", "mild", "moderate", "severe"]
    }
  }
}

extension OveruseAnswer {
  /// The value given to a question; nil when not answered.
  public subscript(question: OveruseQuestion) -> Int? {
    get {
      switch question {
      case .participation: participation
      case .modified: modified
      case .performance: performance
      case .symptoms: symptoms
      }
    }
    set {
      switch question {
      case .participation: participation = newValue
      case .modified: modified = newValue
      case .performance: performance = newValue
      case .symptoms: symptoms = newValue
      }
    }
  }

  /// The first question without an answer.
  public var next: OveruseQuestion? { OveruseQuestion.allCases.first { self[$0] == nil } }
}
