import Model

/// What the diary of the last 90 days says of massage: treated episodes, and pairs with untreated
/// ones, as the outcomes have them.
struct MassageResponse {
  /// Days of the diary that are looked at; what is hard needs 30 more before them.
  static let days = 90
  /// The least change that matters to a person, in half points: 1 point (Salaffi 2004).
  private static let least = 2

  private let outcomes: Outcomes

  init(_ facts: Facts) {
    let days = facts.day - (Self.days - 1)...facts.day
    let part = facts.slice.part(days)
    outcomes = Outcomes(Diary(part, hardDays: facts.hardDays(days)))
  }

  /// The newest treated episodes in a row of a site's area after which the mean of two days was less
  /// than 1 point under the rating before.
  func unchanged(at site: Site) -> Int {
    outcomes.treated.filter { $0.episode.area == site.area }.reversed()
      .prefix { 2 * $0.baseline - $0.after.reduce(0, +) < Self.least }.count
  }

  /// `2 pairs of 6 in 90 days: too few …`
  var detail: Detail {
    Detail(
      "for you",
      "from the last \(Self.days) days (legwork outcomes has all): "
        + outcomes.sentence)
  }
}
