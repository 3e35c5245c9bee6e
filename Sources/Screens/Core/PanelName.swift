import Drawing
import Model

/// The panels that the palette and keys can lay over any screen.
public enum PanelName: String, CaseIterable, Sendable {
  case morning
  case importing
  case gaps
  case problems
  case signs
  case form

  /// What the palette calls it.
  public var help: String {
    switch self {
    case .morning: "The morning round: a digit a site"
    case .importing: "Bring sessions in from a file"
    case .gaps: "What long stretches without a run were"
    case .problems: "Problem areas and the week's questions"
    case .signs: "The warning signs, 20 seconds"
    case .form: "Fill in a session, field by field"
    }
  }

  /// The panel, fresh, for the day the screen below is about and the site under its cursor.
  public func panel(_ world: World, day: Day, site: Site? = nil) -> any Screen {
    switch self {
    case .morning: MorningPanel(world)
    case .importing: ImportPanel()
    case .gaps: GapsPanel()
    case .problems: ProblemsPanel(site: site)
    case .signs: SignsPanel()
    case .form: FormPanel(day: day, world)
    }
  }

  /// Bindings without keys, for the palette.
  static let bindings: [Binding] = allCases.map { Binding("", [], .panel($0), $0.help) }
}
