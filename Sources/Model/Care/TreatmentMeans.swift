/// By what means a treatment was done: they are never counted together.
public enum TreatmentMeans: String, CaseIterable, Sendable {
  /// A clinic's hands: massage and physio.
  case clinic
  case ownHands = "own hands"
  case roller
  case other
}

extension TreatmentKind {
  public var means: TreatmentMeans {
    switch self {
    case .massage, .physio: .clinic
    case .selfMassage: .ownHands
    case .foamRoll: .roller
    case .other: .other
    }
  }

  /// What it is called in a sentence.
  public var words: String {
    switch self {
    case .massage: "massage"
    case .selfMassage: "self-massage"
    case .foamRoll: "foam roll"
    case .physio: "physio"
    case .other: "treatment"
    }
  }
}

extension Money {
  /// A code of three letters in capitals; nil for anything else.
  public static func code(_ text: String) -> String? {
    let isCode = text.utf8.count == 3 && text.allSatisfy { $0.isASCII && $0.isLetter }
    return isCode ? text.uppercased() : nil
  }
}
