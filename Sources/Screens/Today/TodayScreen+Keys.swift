import Advice
import Drawing
import Model

extension TodayScreen {
  /// The keys of what is selected: digits only where it asks for one, so that they name screens
  /// everywhere else.
  public func keymap(_ world: World) -> [Binding] {
    if isEmpty(world) { return Self.welcomeKeys }
    let list = list(world)
    let selected = selected(list)
    return world.answer(
      TodayKeys(
        selected: selected, isAsking: selected.map(list.asking.contains) ?? false,
        hasPlan: !list.planned.isEmpty))
  }

  /// Every key of a day, whatever is selected; those that digits have several times.
  static func everyKey(_ world: World) -> [Binding] {
    let id = RecordID(high: 0, low: 0)
    let sites = [Site(slug: "left-calf")].compactMap { $0 }.map(TodayItem.site)
    let items: [TodayItem] =
      [.run(id), .verdict("")] + sites + [.followUp(id), .homework(id)]
    var seen: Set<String> = []
    return items.flatMap { item in
      TodayKeys(selected: item, isAsking: true, hasPlan: true).answer(world)
    }.filter { seen.insert($0.label + $0.help).inserted }
  }
}

/// The keys of the day, by what is selected.
private struct TodayKeys: Question {
  let selected: TodayItem?
  /// Whether that asks for an answer.
  let isAsking: Bool
  /// Whether anything planned for today is to be done.
  let hasPlan: Bool

  func answer(_ world: World) -> [Binding] {
    var keys = [
      Binding("m", .panel(.morning), "The morning round: a digit a site", hint: "morning")
    ]
    if let selected, isAsking {
      keys += Self.digits(selected)
    }
    switch selected {
    case .verdict?:
      keys += [
        Binding("enter", [.enter], .open, "Why it says so", hint: "why"),
        Binding("y", .accept, "Accept what it proposes", hint: "accept"),
        Binding("x", .dismiss, "Not now, until its numbers change", hint: "not now"),
      ]
    case .site?:
      keys += [
        Binding("c", .kind, "What it feels like: ache, tight, sharp …", hint: "kind"),
        Binding("enter", [.enter], .open, "Open the body"),
      ]
    case .run?, .planned?:
      keys.append(
        Binding("e, enter", [.character("e"), .enter], .edit, "Edit the session", hint: "edit"))
    case .followUp?:
      keys.append(Binding("enter", [.enter], .open, "Open the treatments", hint: "treatments"))
    case .homework?:
      keys += [
        Binding("space", [.character(" ")], .choose, "Done today, or not", hint: "done"),
        Binding("enter", [.enter], .open, "Open what the therapist asked for"),
      ]
    case nil: break
    }
    if hasPlan {
      keys += [
        Binding("D", .done, "The plan was done"),
        Binding("B", .insteadBike, "A bike ride in place of the planned run"),
        Binding("R", .insteadRest, "Rest in place of what is planned"),
      ]
    }
    return keys + Self.body + MovingKeys.rows.prefix(2)
  }

  private static let body = [
    Binding("=", .nothingElse, "Nothing else is sore"),
    Binding("s", .nameSite, "Name a sore site"),
  ]

  private static func digits(_ item: TodayItem) -> [Binding] {
    switch item {
    case .run: ofRuns
    case .followUp: ofTreatments
    case .site: ofSites
    case .verdict, .planned, .homework: []
    }
  }

  private static let ofRuns = LevelKeys.table(hint: "how hard") {
    "How hard the selected run felt: \($0) of 10"
  }
  private static let ofTreatments = LevelKeys.table(hint: "answer") {
    "\($0) of 10 to what is asked after a treatment"
  }
  private static let ofSites = LevelKeys.table(hint: "how sore") {
    "How sore the selected site is: \($0) of 10"
  }
}
