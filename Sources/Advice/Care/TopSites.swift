import Model

/// The sites a sheet for the therapist leads with: its numbered lines.
public enum TopSites {
  /// At most three: those kept as problems first, then by days at 3 or more, then by the worst mark.
  ///
  /// A part and its area are one place; the one marked more stands for both.
  public static func of(_ slice: Slice, day: Day, days: Int) -> [Site] {
    let window = (day - max(1, days) + 1)...day
    var rows: [Site: (isKept: Bool, sore: Set<Day>, worst: Int)] = [:]
    for mark in slice.marks where window.contains(mark.day) && mark.level.level > 0 {
      var row = rows[mark.site] ?? (false, [], 0)
      if mark.level.level >= 3 { row.sore.insert(mark.day) }
      row.worst = max(row.worst, mark.level.level)
      rows[mark.site] = row
    }
    for problem in slice.problems
    where problem.from <= day && (problem.to.map { $0 >= window.lowerBound } ?? true) {
      var row = rows[problem.site] ?? (false, [], 0)
      row.isKept = problem.to == nil
      rows[problem.site] = row
    }
    let ranked = rows.sorted { one, other in
      let a = (one.value.isKept ? 0 : 1, -one.value.sore.count, -one.value.worst, one.key.number)
      let b = (
        other.value.isKept ? 0 : 1, -other.value.sore.count, -other.value.worst, other.key.number
      )
      return a < b
    }.map(\.key)
    var top: [Site] = []
    for site in ranked where top.count < 3 && !top.contains(where: { $0.area == site.area }) {
      top.append(site)
    }
    return top
  }
}
