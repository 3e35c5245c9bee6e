import Drawing
import Model

/// The columns of the week's table, as many as the width has room for.
struct WeekColumns {
  enum Column: Int, CaseIterable {
    case distance, flag, time, pace, climb, rpe, load, sore, last

    var width: Int {
      switch self {
      case .flag: 2
      case .time, .climb, .rpe: 5
      case .distance, .pace, .load, .last: 6
      case .sore: 9
      }
    }
  }

  /// Where the titles begin, and the columns they have.
  static let titleAt = 10
  let title: Int
  /// The column after the last of each, by its number; nil where it was dropped.
  private var ends: [Int?] = Column.allCases.map { _ in nil }

  /// Those that go first when it gets narrow, one after the other.
  private static let dropped: [Column] = [.last, .climb, .load, .rpe, .pace, .sore, .time]

  init(width: Int) {
    var columns = Column.allCases
    var drop = Self.dropped[...]
    func room() -> Int { width - 2 - Self.titleAt - columns.reduce(0) { $0 + $1.width } }
    while room() < 14, let next = drop.popFirst() { columns.removeAll { $0 == next } }
    title = max(1, min(40, room()))
    var end = Self.titleAt + title
    for column in columns {
      end += column.width
      ends[column.rawValue] = end
    }
  }

  /// Puts a text flush right into its column; nothing where the column was dropped.
  func put(
    _ text: String, _ column: Column, y: Int, style: Style = .plain, on canvas: inout Canvas
  ) {
    guard let end = ends[column.rawValue] else { return }
    canvas.put(text, x: end - Columns.width(of: text), y: y, style: style)
  }

  func heading(_ units: Units, y: Int, on canvas: inout Canvas) {
    canvas.put("day", x: 3, y: y, style: .faint)
    canvas.put("what", x: Self.titleAt, y: y, style: .faint)
    let words: [(Column, String)] = [
      (.distance, units.rawValue), (.time, "min"), (.pace, "/" + units.rawValue), (.climb, "up"),
      (.rpe, "RPE"), (.load, "load"), (.sore, "sore"), (.last, "last"),
    ]
    for (column, word) in words { put(word, column, y: y, style: .faint, on: &canvas) }
  }

  /// Sums under the columns; `–` for what no session has.
  func total(
    _ name: String, _ total: WeekTotal, _ taste: Taste, y: Int, style: Style,
    on canvas: inout Canvas
  ) {
    canvas.put(name, x: Self.titleAt, y: y, style: style, width: title)
    func put(_ text: String, isKnown: Bool, _ column: Column) {
      self.put(isKnown ? text : "–", column, y: y, style: style, on: &canvas)
    }
    let isEmpty = total.sessionCount == 0
    put(taste.number(total.runDistance), isKnown: total.knownDistance != nil, .distance)
    put(total.moving.wholeMinutes, isKnown: isEmpty || total.moving > .zero, .time)
    let climb = total.climb.metres
    put(Digits.fixed(climb, 0), isKnown: isEmpty || climb > 0, .climb)
    put(Digits.fixed(total.load ?? 0, 0), isKnown: total.load != nil, .load)
  }

  /// A session's numbers; what wasn't recorded is `–`, and blank while it is only planned.
  func numbers(of session: Session, _ taste: Taste, y: Int, style: Style, on canvas: inout Canvas) {
    let unknown = session.isDone ? "–" : ""
    func put(_ text: String?, _ column: Column) {
      self.put(text ?? unknown, column, y: y, style: style, on: &canvas)
    }
    put(session.distance == nil ? "–" : taste.number(session.distance), .distance)
    put(session.time?.wholeMinutes, .time)
    put(session.kind.isRunning && session.pace != nil ? taste.number(session.pace) : nil, .pace)
    put(session.climb.map { Digits.fixed($0.metres, 0) }, .climb)
    put(session.rpe?.text, .rpe)
    put(session.load.map { Digits.fixed($0, 0) }, .load)
  }
}

extension Session {
  /// Session load, RPE × minutes (Foster 2001); nil without a rating or a time.
  var load: Double? {
    guard isDone, let rpe, let time else { return nil }
    return rpe.value * time.minutes
  }
}
