/// Where the program is taken, and which keys are pressed there.
struct Tour {
  let screen: String
  /// Keys that lead there from anywhere.
  let way: String
  /// What then stands on the page.
  let sign: String
  /// Keys that move the cursor, pressed in turn.
  let moves: [String]
  /// Keys that change the journal, pressed in turn; none where nothing is changed.
  let changes: [String]

  static let all = screens + panels

  private static let screens = [
    Tour(screen: "Today", way: "\u{1B}g1", sign: "Today]", moves: ["j", "k"], changes: []),
    Tour(screen: "Week", way: "g2", sign: "Week]", moves: ["j", "j", "k"], changes: []),
    Tour(
      screen: "Body", way: "g3", sign: "Body]", moves: ["j", "l", "k", "h"],
      changes: ["3", "4", "5"]),
    Tour(screen: "Notes", way: "g4", sign: "Notes]", moves: ["j", "j", "j", "k"], changes: []),
    Tour(screen: "Trends", way: "g5", sign: "Trends]", moves: ["h", "h", "l"], changes: []),
    Tour(screen: "Advice", way: "g6", sign: "Advice]", moves: ["j", "j", "k"], changes: []),
    Tour(screen: "Plan", way: "g7", sign: "Plan]", moves: ["j", "k"], changes: []),
  ]

  /// What lies over the screens, found in the palette by the beginning of its help.
  private static let panels = [
    panel("Morning round", "The morning round", sign: "name one", moves: ["j", "k"]),
    panel("Warning signs", "The warning signs", sign: "Chest pain?", moves: ["j", "k"]),
    panel("Treatments", "Treatments, what", sign: "did it help?", moves: ["j", "j", "k"]),
    panel("Outcomes", "Did massage help", sign: "esc back", moves: ["j", "k"]),
    panel("Problems", "Problem areas", sign: "esc back", moves: ["j", "k"]),
    panel("Strength", "Strength work", sign: "Sets a week", moves: ["j", "j", "k"]),
    panel("Self-tests", "Self-tests", sign: "next test", moves: ["l", "l", "h"]),
    panel("Gaps", "What long stretches", sign: "14 days or more", moves: ["j", "k"]),
    Tour(screen: "Keys", way: "g2?", sign: "esc back", moves: ["j", "k"], changes: []),
  ]

  private static func panel(
    _ name: String, _ help: String, sign: String, moves: [String]
  ) -> Tour {
    Tour(screen: name, way: "g1:\(help)\r", sign: sign, moves: moves, changes: [])
  }
}
