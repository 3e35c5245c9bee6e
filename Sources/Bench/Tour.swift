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

  static let all = [
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
}
