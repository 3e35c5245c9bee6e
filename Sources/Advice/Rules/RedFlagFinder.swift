import Model

/// Finds the warning signs in signs and marks.
struct RedFlagFinder {
  struct Found: Equatable {
    var urgency: Urgency
    var text: String
    var site: Site?
  }

  let facts: Facts
  private var week: [SorenessMark] {
    facts.marks(facts.day - 6...facts.day).filter { $0.level.level >= 1 && !isSeen($0) }
  }

  var found: [Found] { fromSigns + calves + numbness + swelling + bones + nights + groins }

  /// Bony sites sore this week where nobody answered the question of bone.
  var unasked: [Site] {
    Set(week.filter { $0.site.region.isBony && $0.kind != .bone }.map(\.site)).sorted().filter {
      site in
      !facts.slice.signs.contains {
        $0.name == WarningSign.boneSpot.rawValue && $0.day >= facts.day - 6
          && ($0.site.map { $0.covers(site) } ?? true)
      }
    }
  }

  private func isSeen(_ mark: SorenessMark) -> Bool {
    facts.slice.signs.contains {
      $0.seenBy != nil && $0.day >= mark.day && ($0.site.map { $0.covers(mark.site) } ?? false)
    }
  }

  private var open: [Sign] {
    facts.slice.signs.filter { sign in
      sign.isPresent && sign.seenBy == nil
        && !facts.slice.signs.contains {
          $0.seenBy != nil && $0.name == sign.name && $0.site == sign.site && $0.day >= sign.day
        }
    }
  }

  private static let calf: Set<Region> = [.calf, .innerCalf, .outerCalf]

  private var fromSigns: [Found] {
    let calf = week.contains { Self.calf.contains($0.site.region) }
    let bone = week.contains { $0.kind == .bone || $0.site.region == .groin }
    return open.compactMap { sign in
      guard let known = WarningSign(rawValue: sign.name), var urgency = known.urgency else {
        return nil
      }
      if known == .breathless, calf { urgency = .now }
      if known == .limp, bone { urgency = .today }
      let place = sign.site.map { ", " + $0.name } ?? ""
      let ask = urgency == .now ? ": emergency number now" : ": be seen \(word(urgency))"
      return Found(urgency: urgency, text: "STOP. " + known.noun + place + ask, site: sign.site)
    }
  }

  private func word(_ urgency: Urgency) -> String { urgency == .today ? "today" : "this week" }

  private var calves: [Found] {
    let marked = week.filter {
      Self.calf.contains($0.site.region) && ($0.kind == .swollen || $0.kind == .warm)
    }
    let sides = Set(marked.map(\.site.side))
    guard sides.count == 1, let mark = marked.last else { return [] }
    let text = "STOP. \(mark.site.shortName) \(mark.kind.rawValue), one side: can be a clot. Today."
    return [Found(urgency: .today, text: text, site: mark.site)]
  }

  private var numbness: [Found] {
    let sites = Set(week.filter { $0.kind == .numb }.map(\.site)).sorted()
    let apart = sites.filter { site in !sites.contains { $0 != site && $0.covers(site) } }
    if apart.count >= 2 {
      let text = "STOP. Numb at \(apart.count) sites: emergency number now"
      return [Found(urgency: .now, text: text, site: apart[0])]
    }
    return apart.map {
      Found(urgency: .soon, text: "\($0.shortName) numb: be seen this week", site: $0)
    }
  }

  private var swelling: [Found] {
    Set(week.filter { $0.kind == .swollen }.map(\.site)).sorted().map {
      Found(urgency: .soon, text: "\($0.shortName) swollen: be seen this week", site: $0)
    }
  }

  private var bones: [Found] {
    let answered = facts.slice.signs.filter {
      $0.name == WarningSign.boneSpot.rawValue && $0.isPresent && $0.seenBy == nil
        && $0.day >= facts.day - 6
    }
    let marked = week.filter {
      $0.kind == .bone || ($0.kind == .sharp && $0.level.level >= 5 && $0.site.region.isBony)
    }
    return days(
      marked.map { ($0.site, $0.day) } + answered.compactMap { s in s.site.map { ($0, s.day) } }
    )
    .filter { $0.days.count >= 2 }.map {
      let text = "\($0.site.shortName): bone, \($0.days.count) of 7 days, limit 2: this week"
      return Found(urgency: .soon, text: text, site: $0.site)
    }
  }

  private var nights: [Found] {
    let bone = Set(week.filter { $0.kind == .bone }.map(\.site))
    return days(week.filter { $0.kind == .nightPain }.map { ($0.site, $0.day) }).compactMap {
      let name = $0.site.shortName
      if $0.site.region == .groin || bone.contains($0.site) {
        let text = "STOP. \(name) pain at night: be seen today"
        return Found(urgency: .today, text: text, site: $0.site)
      }
      guard $0.days.count >= 2 else { return nil }
      let text = "\(name): night pain, \($0.days.count) of 7, limit 2: this week"
      return Found(urgency: .soon, text: text, site: $0.site)
    }
  }

  private var groins: [Found] {
    let marked = facts.marks(facts.day - 13...facts.day).filter {
      $0.site.region == .groin && $0.level.level >= 3 && !isSeen($0)
    }
    return days(marked.map { ($0.site, $0.day) }).compactMap {
      guard $0.days.count >= 3, let first = $0.days.min(), let last = $0.days.max(),
        last - first >= 6
      else { return nil }
      let text = "\($0.site.shortName) 3 or more on \($0.days.count) days: this week"
      return Found(urgency: .soon, text: text, site: $0.site)
    }
  }

  private func days(_ pairs: [(Site, Day)]) -> [(site: Site, days: Set<Day>)] {
    var all: [Site: Set<Day>] = [:]
    for (site, day) in pairs { all[site, default: []].insert(day) }
    return all.keys.sorted().map { ($0, all[$0] ?? []) }
  }
}
