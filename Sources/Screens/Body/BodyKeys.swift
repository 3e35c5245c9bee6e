import Drawing

/// The keys of the body map.
enum BodyKeys {
  static let all: [Binding] = marking + places + days + MovingKeys.rows.prefix(2) + MovingKeys.sides

  /// While the selected site has an open question; `n` then is its answer.
  static let questions: [Binding] = [
    Binding("y", .yes, "Yes, to the question", hint: "yes"),
    Binding("n", .no, "No, to the question", hint: "no"),
  ]

  /// While a site is being named.
  static let naming: [Binding] = [
    Binding("enter", [.enter], .choose, "Go to the first site", hint: "goes there"),
    Binding("esc", [.escape], .close, "Leave", hint: "leaves"),
  ]

  private static let marking: [Binding] =
    LevelKeys.table(hint: "mark") { level in
      switch level {
      case 0: "Not sore, 0 of 10"
      case 10: "Sore, ten of ten"
      default: "Sore, \(level) of 10"
      }
    } + [
      Binding("o", .otherSide, "The same place on the other side", hint: "other side"),
      Binding("f", .flip, "Front or back", hint: "front/back"),
      Binding("c", .kind, "Ache, tight, sharp, bone, numb, swollen, warm, night", hint: "kind"),
      Binding("v", .moment, "Morning, during or after", hint: "when"),
      Binding("=", .nothingElse, "Nothing else is sore", hint: "nothing else"),
      Binding("m", .round, "A digit for each site of the list, in turn", hint: "round"),
      Binding("d", .delete, "Take the mark away"),
    ]

  private static let places: [Binding] = [
    Binding("s", .nameSite, "Name a site by a few letters", hint: "name it"),
    Binding("z", .range, "Legs or the whole body", hint: "whole"),
    Binding("enter", [.enter], .area, "The whole area, or one part of it"),
    Binding("p", .panel(.problems), "Problem areas, and this site as one", hint: "problem"),
    Binding("n", .noteSite, "Write a note on this site"),
    Binding("M", .mentions, "Every note that names this site"),
  ]

  private static let days: [Binding] = [
    Binding("[", .earlier, "The day before"),
    Binding("]", .later, "The day after"),
    Binding("<", .previous, "A week back; held, the weeks go by"),
    Binding(">", .next, "A week on"),
    Binding("w", .span, "This day, 7 or 28 days at worst, summed, or strength", hint: "span"),
    Binding("P", .play, "Play through the weeks up to today; any key stops", hint: "play"),
  ]

  /// While the weeks go by themselves.
  static let playing: [Binding] = [
    Binding("any key", [.character("P")], .play, "Stops the weeks", hint: "stops")
  ]
}
