/// A series in one row, a column a value.
public enum Spark {
  static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Blocks as high as the values are against `maximum`; `–` where there is none, and `▁` for 0.
  public static func line(_ values: [Double?], maximum: Double) -> String {
    String(
      values.map { value in
        guard let value, value.isFinite else { return "–" }
        let eighth = Eighths.of(value, maximum: maximum, height: 1)
        return blocks[max(1, eighth) - 1]
      })
  }
}

/// Heights in eighths of a cell.
enum Eighths {
  /// From 0 to `8 * height`; at least 1 for what is more than 0.
  static func of(_ value: Double, maximum: Double, height: Int) -> Int {
    guard value.isFinite, maximum.isFinite, value > 0, maximum > 0, height > 0 else { return 0 }
    let full = 8 * height
    let share = min(1, value / maximum) * Double(full)
    return min(full, max(1, Int(share.rounded())))
  }
}
