/// Which rows of a long list are shown.
public enum RowWindow {
  /// As many rows as there is room for, with the selected one among them, near the middle.
  public static func around(_ row: Int, count: Int, room: Int) -> Range<Int> {
    guard count > 0, room > 0 else { return 0..<0 }
    let from = max(0, min(row - room / 2, count - room))
    return from..<min(count, from + room)
  }
}
