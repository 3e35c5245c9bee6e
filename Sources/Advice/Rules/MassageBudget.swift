import Model

/// What massage cost this month, beside what it may cost.
struct MassageBudget {
  private let budget: Money?
  private let spent: Int
  private let last: Treatment?

  init(_ facts: Facts) {
    budget = facts.runner.massageBudget
    let (year, month, _) = facts.day.parts
    let paid = facts.slice.treatments.filter {
      $0.kind == .massage && $0.cost != nil && $0.day > facts.day - Massage.lookback
    }
    let currency = budget?.currency ?? facts.runner.currency
    spent = paid.filter {
      let parts = $0.day.parts
      return parts.year == year && parts.month == month && $0.cost?.currency == currency
    }.reduce(0) { $0 + ($1.cost?.cents ?? 0) }
    last = paid.max { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  private var left: Int? { budget.map { $0.cents - spent } }

  /// Whether another one like the last fits; true without a budget.
  var hasRoom: Bool { left.map { $0 >= max(1, last?.cost?.cents ?? 1) } ?? true }

  /// `45 min was 55 EUR on 5 Nov; 55 of 110 EUR left this month`.
  var text: String {
    let before = last.map { treatment in
      (treatment.minutes.map { "\($0) min was " } ?? "the last was ")
        + (treatment.cost?.text ?? "") + " on \(treatment.day.dayAndMonth); "
    }
    guard let budget, let left else {
      return (before ?? "") + "no budget set (set massage-budget); home care costs nothing"
    }
    let rest = Money(cents: max(0, left), currency: budget.currency).text
    return (before ?? "") + "\(rest) of \(budget.text) left this month"
      + (hasRoom ? "" : ": home care, which costs nothing")
  }
}
