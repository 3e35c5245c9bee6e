/// What sort of word a verdict is.
public enum VerdictKind: String, CaseIterable, Sendable {
  /// A number is past its limit.
  case flag
  /// Something that could be done.
  case suggestion
  /// A warning sign: it comes before everything else.
  case redFlag = "red_flag"
}

/// What a verdict proposes.
public enum Action: String, CaseIterable, Sendable {
  case massage, rest, strength
  case seeProfessional = "see_professional"
  case homeCare = "home_care"
  case easeWeek = "ease_week"
  case none
}

/// How soon a warning sign should be seen: the emergency number, today, or this week.
public enum Urgency: String, CaseIterable, Sendable { case now, today, soon }
