import Model

/// Whether massage has changed anything at a site so far.
enum MassageResponse {
  /// The newest treated episodes in a row at a site whose soreness fell by less than 1 point, the
  /// least change that matters to a person (Salaffi 2004): the rating on the day of the treatment
  /// against the mean of the two days after it.
  static func unchanged(_ facts: Facts, _ site: Site) -> Int {
    let days = facts.slice.treatments.filter { treatment in
      [.massage, .selfMassage].contains(treatment.kind)
        && treatment.sites.contains { $0.root == site.root }
        && treatment.day > facts.day - Massage.lookback && treatment.day < facts.day
    }.map(\.day)
    var count = 0
    for day in Set(days).sorted(by: >) {
      guard let before = facts.worst(site, on: day), before >= Massage.level else { continue }
      let after = [day + 1, day + 2].filter { $0 <= facts.day }
        .compactMap { facts.level(site, on: $0) }
      guard after.count == 2 else { continue }
      guard 2 * before - after.reduce(0, +) < 2 else { return count }
      count += 1
    }
    return count
  }
}
