import Drawing
import Model

/// The panels that the palette and keys can lay over any screen.
public enum PanelName: String, CaseIterable, Sendable {
  case morning
  case importing
  case gaps
  case care
  case homework
  case outcomes
  case problems
  case selfTests
  case signs
  case strength
  case treatments
  case form
  case health

  /// What the palette calls it.
  public var help: String {
    switch self {
    case .morning: "The morning round: a digit a site"
    case .importing: "Bring sessions in from a file"
    case .gaps: "What long stretches without a run were"
    case .care: "What can be done at home, by area"
    case .homework: "What the therapist found and asked for"
    case .outcomes: "Did massage help? From your own diary"
    case .problems: "Problem areas and the week's questions"
    case .selfTests: "Self-tests, step by step"
    case .strength: "Strength work by region, and the exercises"
    case .treatments: "Treatments, what followed and what they cost"
    case .signs: "The warning signs, 20 seconds"
    case .form: "Fill in a session, field by field"
    case .health: "The health questions, before massage is suggested"
    }
  }

  /// The panel, fresh, for the day the screen below is about and the site under its cursor.
  public func panel(_ world: World, day: Day, site: Site? = nil) -> any Screen {
    switch self {
    case .morning: MorningPanel(world)
    case .importing: ImportPanel()
    case .gaps: GapsPanel()
    case .care: CarePanel(site: site)
    case .homework: HomeworkPanel()
    case .outcomes: OutcomesPanel(site: site)
    case .problems: ProblemsPanel(site: site)
    case .selfTests: SelfTestPanel()
    case .strength: StrengthPanel()
    case .treatments: TreatmentsPanel(site: site)
    case .signs: SignsPanel()
    case .form: FormPanel(day: day, world)
    case .health: HealthPanel()
    }
  }

  /// The letter after `g` that opens it from any screen; nil where it has none.
  var letter: Character? {
    switch self {
    case .treatments: "t"
    case .outcomes: "o"
    case .problems: "p"
    case .homework: "h"
    case .care: "c"
    case .strength: "s"
    case .selfTests: "r"
    default: nil
    }
  }

  /// The panel that a letter after `g` opens; nil for other keys.
  init?(_ key: Key) {
    guard case .character(let letter) = key,
      let name = Self.allCases.first(where: { $0.letter == letter })
    else { return nil }
    self = name
  }

  /// Those that `g` and a letter open.
  static let lettered: [Binding] = allCases.compactMap { name in
    name.letter.map { Binding("g\($0)", [], .panel(name), name.help) }
  }

  /// The others, without keys, for the palette.
  static let bindings: [Binding] = allCases.filter { $0.letter == nil }.map {
    Binding("", [], .panel($0), $0.help)
  }
}
