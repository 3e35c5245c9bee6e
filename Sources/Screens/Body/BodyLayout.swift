import Drawing
import Model

/// Where the parts of the body screen lie in a room of some size.
struct BodyLayout {
  /// The most weeks of history that are shown.
  static let mostWeeks = 24

  let room: Size
  let scale: Figure.Scale
  let figure: Figure
  /// The first column of the list, and how many it has.
  let x: Int
  let width: Int

  init(_ room: Size, isWhole: Bool, isFacing: Bool) {
    self.room = room
    scale = Figure.Scale.fitting(room)
    figure = Figure.of(scale, isWhole: isWhole, isFacing: isFacing)
    switch scale {
    case .small: x = 31
    case .medium: x = 45
    case .large: x = figure.size.width + 3
    }
    // The strips of digits stay beside their names in wide windows.
    width = max(0, min(scale == .large ? 72 : 48, room.width - x))
  }

  /// Rows of sites that are shown at once.
  var listRows: Int {
    switch scale {
    case .small: 5
    case .medium: 6
    case .large: 14
    }
  }

  /// Days in a site's strip.
  var stripDays: Int { scale == .large ? 28 : 14 }
  /// Weeks of history.
  var weeks: Int { scale == .small ? 16 : Self.mostWeeks }

  /// The row of the list under a point, counted from its first; nil elsewhere.
  func row(at point: Point) -> Int? {
    point.x >= x && point.y >= 1 && point.y <= listRows ? point.y - 1 : nil
  }

  /// The first of some rows to show, so that the selected one is seen.
  func first(of count: Int, selected: Int?) -> Int {
    guard let selected, count > listRows else { return 0 }
    return max(0, min(selected - listRows / 2, count - listRows))
  }
}
