import Model

/// What treatments cost in the month and the year of a day, by their means.
public struct CareCosts: Hashable, Sendable {
  /// Treatments of one means.
  public struct Sum: Hashable, Sendable {
    public var means: TreatmentMeans
    public var count = 0
    public var minutes = 0
    /// One amount a currency, in the order they first came.
    public var money: [Money] = []
    /// The first and the last day.
    private var first: Day?
    private var last: Day?

    /// Minutes at a time and days between: `45 min/33 d`; nil under two treatments.
    public var rhythm: String? {
      guard count > 1, let first, let last else { return nil }
      let days = "\((last - first + (count - 1) / 2) / (count - 1)) d"
      return minutes > 0 ? "\(minutes / count) min/\(days)" : days
    }

    init(means: TreatmentMeans) { self.means = means }

    mutating func add(_ treatment: Treatment) {
      count += 1
      minutes += treatment.minutes ?? 0
      first = min(first ?? treatment.day, treatment.day)
      last = max(last ?? treatment.day, treatment.day)
      guard let cost = treatment.cost else { return }
      if let index = money.firstIndex(where: { $0.currency == cost.currency }) {
        money[index].cents += cost.cents
      } else {
        money.append(cost)
      }
    }
  }

  public var month: [Sum]
  public var year: [Sum]
  /// What a month may cost; nil when not set.
  public var budget: Money?
  /// Of this month, in the budget's currency, else the runner's.
  public var spent: Money

  /// What is left of the month's budget, below 0 when it is overdrawn; nil without one.
  public var left: Money? {
    budget.map { Money(cents: $0.cents - spent.cents, currency: $0.currency) }
  }

  /// - Parameter slice: treatments from the first of the year to the day.
  public init(_ slice: Slice, day: Day) {
    let now = day.parts
    let year = slice.treatments.filter { $0.day <= day && $0.day.parts.year == now.year }
      .sorted { $0.day < $1.day }
    let month = year.filter { $0.day.parts.month == now.month }
    self.month = Self.sums(month)
    self.year = Self.sums(year)
    budget = slice.runner.massageBudget
    let currency = budget?.currency ?? slice.runner.currency
    let cents = month.compactMap(\.cost).filter { $0.currency == currency }.map(\.cents)
    spent = Money(cents: cents.reduce(0, +), currency: currency)
  }

  /// The first day it looks at.
  public static func start(_ day: Day) -> Day {
    Day(year: day.parts.year, month: 1, dayOfMonth: 1) ?? day
  }

  private static func sums(_ treatments: [Treatment]) -> [Sum] {
    TreatmentMeans.allCases.compactMap { means in
      var sum = Sum(means: means)
      for treatment in treatments where treatment.kind.means == means { sum.add(treatment) }
      return sum.count > 0 ? sum : nil
    }
  }

  /// `55 of 110 EUR left this month`, `20 EUR over the month's 110`, or what was spent.
  public var budgetWords: String {
    guard let budget, let left else { return spent.text + " this month; no budget set" }
    guard left.cents < 0 else { return "\(left.amount) of \(budget.text) left this month" }
    let over = Money(cents: -left.cents, currency: left.currency)
    return "\(over.text) over the month's \(budget.amount)"
  }
}

extension Money {
  /// Without the currency: `60`, `59.50`.
  public var amount: String { String(text.dropLast(currency.count + 1)) }
}
