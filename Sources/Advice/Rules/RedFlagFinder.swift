import Model

/// Finds the warning signs in signs and marks that nobody has seen yet.
struct RedFlagFinder {
  struct Found: Equatable {
    var urgency: Urgency
    /// Up to 60 columns.
    var text: String
    var site: Site?
    /// The whole of it; nil when the headline says all.
    var plain: String?
  }

  let facts: Facts
  /// Marks at 1 or more of the days the rule looks back.
  private let marks: [SorenessMark]
  private let answers: [Sign]
  /// Signs that are present and not seen.
  private let open: [Sign]

  init(facts: Facts) {
    self.facts = facts
    marks = facts.marks(facts.day - (RedFlag.lookback - 1)...facts.day)
      .filter { $0.level.level >= 1 }
    let answers = facts.slice.signs.filter { $0.seenBy != nil }
    self.answers = answers
    open = facts.slice.signs.filter { sign in
      sign.isPresent && sign.seenBy == nil
        && !answers.contains {
          $0.day >= sign.day && $0.name == sign.name && ($0.site == nil || $0.site == sign.site)
        }
    }
  }

  var found: [Found] {
    fromSigns + calves + numbness + swelling + bones + nights + groins
  }

  /// Bony sites sore this week where nobody answered the question of bone.
  var unasked: [Site] {
    let week = marks.filter { $0.day > facts.day - 7 && $0.site.region.isBony }
    return Set(week.map(\.site)).sorted().filter { site in
      !week.contains { $0.site == site && $0.kind == .bone }
        && !facts.slice.signs.contains {
          $0.name == WarningSign.boneSpot.rawValue && $0.day > facts.day - 7
            && ($0.site.map { $0.covers(site) } ?? true)
        }
    }
  }

  /// Marks that count for a sign and were not seen since.
  private func unseen(_ sign: WarningSign, _ counts: (SorenessMark) -> Bool) -> [SorenessMark] {
    marks.filter { mark in
      counts(mark)
        && !answers.contains {
          $0.day >= mark.day
            && ($0.site.map { $0.covers(mark.site) } ?? ($0.name == sign.rawValue))
        }
    }
  }

  /// By day; of one day the first site counts as the newest, whatever order the marks have.
  private static func isOlder(_ one: SorenessMark, _ other: SorenessMark) -> Bool {
    (one.day, other.site) < (other.day, one.site)
  }

  private func isNear(_ a: Day, _ b: Day) -> Bool { abs(a - b) < 7 }

  private static let calf: [Region] = [.calf, .innerCalf, .outerCalf]

  // MARK: signs

  private var fromSigns: [Found] {
    open.compactMap { sign in
      // Numb sites are counted together with the marks of them.
      guard let known = WarningSign(rawValue: sign.name), let least = known.urgency,
        known != .numbness || sign.site == nil
      else { return nil }
      let urgency = raised(known, sign) ?? least
      if known == .swollenCalf, urgency == .today {
        return clot(
          sign.site?.name ?? "one calf", sign.site?.shortName ?? "One calf", "swollen", sign.site)
      }
      let place = sign.site.map { ", " + $0.shortName } ?? ""
      let stop = urgency == .soon ? "" : "STOP. "
      let ask =
        switch urgency {
        case .now: ": emergency number now"
        case .today: ": be seen today"
        case .soon: ": be seen this week"
        }
      return Found(
        urgency: urgency, text: stop + known.noun.capitalisedFirst + place + ask, site: sign.site)
    }
  }

  /// What a sign means beside marks and other signs; nil when they add nothing.
  private func raised(_ sign: WarningSign, _ record: Sign) -> Urgency? {
    switch sign {
    case .breathless, .chestPain:
      let calf =
        marks.contains { Self.calf.contains($0.site.region) && isNear($0.day, record.day) }
        || open.contains { $0.name == WarningSign.swollenCalf.rawValue }
      return calf ? .now : nil
    case .swollenCalf:
      return open.contains {
        $0.name == WarningSign.breathless.rawValue || $0.name == WarningSign.chestPain.rawValue
      } ? .now : nil
    case .limp, .nightPain:
      let bone = marks.contains {
        ($0.kind == .bone || $0.site.region == .groin) && isNear($0.day, record.day)
      }
      let spot = open.contains {
        $0.name == WarningSign.boneSpot.rawValue && isNear($0.day, record.day)
      }
      return bone || spot || record.site?.region.isBony == true ? .today : nil
    default: return nil
    }
  }

  // MARK: marks

  private var calves: [Found] {
    let marked = unseen(.swollenCalf) {
      Self.calf.contains($0.site.region) && ($0.kind == .swollen || $0.kind == .warm)
    }
    guard let newest = marked.max(by: Self.isOlder) else { return [] }
    let near = marked.filter { isNear($0.day, newest.day) }
    guard Set(near.map(\.site.side)).count == 1 else { return [] }
    let kinds = Set(near.map(\.kind))
    let kind = kinds.count == 2 ? "swollen and warm" : newest.kind.rawValue
    return [clot(newest.site.name, newest.site.shortName, kind, newest.site)]
  }

  private func clot(_ name: String, _ short: String, _ kind: String, _ site: Site?) -> Found {
    Found(
      urgency: .today,
      text: "STOP. \(short) \(kind.split(separator: " ")[0]), one side: can be a clot. Today.",
      site: site,
      plain: """
        STOP. \(name.capitalisedFirst) \(kind), one side: this can be a clot. Don't run, don't rub \
        it. Be seen today. Breathless or chest pain: emergency number now. Legwork can't tell what \
        it is.
        """)
  }

  /// Numb sites and the days they were, by marks and by signs.
  private var numb: [(site: Site, day: Day)] {
    unseen(.numbness) { $0.kind == .numb }.map { ($0.site, $0.day) }
      + open.filter { $0.name == WarningSign.numbness.rawValue }
      .compactMap { sign in sign.site.map { ($0, sign.day) } }
  }

  private var numbness: [Found] {
    let numb = numb
    guard let newest = numb.map(\.day).max() else { return [] }
    let sites = Set(numb.filter { isNear($0.day, newest) }.map(\.site))
    // Of one week, an area and its part once.
    let apart = sites.filter { site in !sites.contains { $0 != site && $0.covers(site) } }.sorted()
    guard apart.count >= 2 else {
      return Set(numb.map(\.site)).sorted().map {
        Found(urgency: .soon, text: "\($0.shortName) numb: be seen this week", site: $0)
      }
    }
    return [
      Found(
        urgency: .now, text: "STOP. Numb at \(apart.count) sites, limit 2: emergency number now",
        site: apart[0])
    ]
  }

  private var swelling: [Found] {
    let marked =
      unseen(.swelling) { $0.kind == .swollen && !Self.calf.contains($0.site.region) }
      + unseen(.swollenCalf) { $0.kind == .swollen && Self.calf.contains($0.site.region) }
    return Set(marked.map(\.site)).sorted().map {
      Found(urgency: .soon, text: "\($0.shortName) swollen: be seen this week", site: $0)
    }
  }

  private var bones: [Found] {
    let marked = unseen(.boneSpot) {
      $0.kind == .bone || ($0.kind == .sharp && $0.level.level >= 5 && $0.site.region.isBony)
    }
    let signs = open.filter { $0.name == WarningSign.boneSpot.rawValue }
    let all =
      marked.map { ($0.site, $0.day) } + signs.compactMap { s in s.site.map { ($0, s.day) } }
    return days(all).compactMap { site, days in
      guard let count = most(days, within: 7), count >= 2 else { return nil }
      return Found(
        urgency: .soon, text: "\(site.shortName): bone, \(count) of 7 days, limit 2: this week",
        site: site)
    }
  }

  private var nights: [Found] {
    let marked = unseen(.nightPain) { $0.kind == .nightPain }
    let bone = unseen(.boneSpot) { $0.kind == .bone }
    let spots = open.filter { $0.name == WarningSign.boneSpot.rawValue }
    let today = marked.filter { night in
      night.site.region == .groin
        || bone.contains { $0.site.root == night.site.root && isNear($0.day, night.day) }
        || spots.contains { $0.site?.root == night.site.root && isNear($0.day, night.day) }
    }
    let found = Set(today.map(\.site)).sorted().map {
      Found(urgency: .today, text: "STOP. \($0.shortName) pain at night: be seen today", site: $0)
    }
    guard let newest = marked.max(by: Self.isOlder),
      let count = most(marked.map(\.day).oldestFirst, within: 7), count >= 2
    else { return found }
    let text = "\(newest.site.shortName): night pain, \(count) of 7 days, limit 2: this week"
    return found + [Found(urgency: .soon, text: text, site: newest.site)]
  }

  private var groins: [Found] {
    let marked = unseen(.boneSpot) { $0.site.region == .groin && $0.level.level >= 3 }
    return days(marked.map { ($0.site, $0.day) }).compactMap { site, days in
      // Three days that span a week, within four.
      let spans = days.indices.contains { last in
        days.indices.contains { first in
          last - first >= 2 && (6...27).contains(days[last] - days[first])
        }
      }
      guard spans else { return nil }
      let text = "\(site.shortName) at 3 or more on \(days.count) days, limit 3: this week"
      return Found(urgency: .soon, text: text, site: site)
    }
  }

  /// Days by area, oldest first and each once.
  private func days(_ pairs: [(site: Site, day: Day)]) -> [(site: Site, days: [Day])] {
    var all = SiteTable<[Day]>()
    for (site, day) in pairs { all[site.root, default: []].append(day) }
    return all.pairs.map { ($0.site, $0.value.oldestFirst) }
  }

  /// The most days within so many in a row; nil for none.
  ///
  /// - Parameter days: oldest first and each once.
  private func most(_ days: [Day], within length: Int) -> Int? {
    days.map { first in days.count { $0 >= first && $0 - first < length } }.max()
  }
}

extension [Day] {
  /// Each day once, oldest first.
  fileprivate var oldestFirst: [Day] {
    var days: [Day] = []
    for day in sorted() where days.last != day { days.append(day) }
    return days
  }
}

extension Site {
  /// The area it is a part of, or itself.
  var root: Site { parent ?? self }
}
