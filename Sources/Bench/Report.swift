import Formats

/// The findings as a table, as JSON, and against the limits.
struct Report {
  let findings: Findings
  let years: [Int]
  let imports: ImportTimes

  /// Markdown: medians by the years of the journal, how they grow, and the ends.
  var table: String {
    var lines = [
      "| | " + years.map { "\($0) y" }.joined(separator: " | ") + " | growth | p95 | p99 |"
    ]
    lines.append("|---|" + String(repeating: "---:|", count: years.count + 3))
    for finding in findings.all {
      let medians = years.map { finding.samples[$0]?.median }
      let whole = finding.samples[years.last ?? 0] ?? finding.samples[0]
      var cells = medians.map { Report.text($0, finding.unit) }
      if let alone = finding.samples[0] {
        cells[cells.count - 1] = Report.text(alone.median, finding.unit)
      }
      cells.append(Report.growth(medians))
      for percent in [95.0, 99.0] {
        cells.append(finding.hasTail ? Report.text(whole?.percentile(percent), finding.unit) : "")
      }
      let unit = finding.unit == .count ? "" : ", " + finding.unit.rawValue
      lines.append("| \(finding.name)\(unit) | " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private static func growth(_ medians: [Double?]) -> String {
    guard medians.count > 1, let first = medians.first ?? nil, let last = medians.last ?? nil,
      first > 0
    else { return "" }
    return "×" + text(last / first, .milliseconds)
  }

  private static func text(_ value: Double?, _ unit: Finding.Unit) -> String {
    guard let value else { return "" }
    switch unit {
    case .bytes, .count: return String(Int(value.rounded()))
    case .milliseconds, .mebibytes:
      let hundredths = Int((value * (value < 10 ? 100 : 10)).rounded())
      let scale = value < 10 ? 100 : 10
      let rest = String(hundredths % scale)
      let zeros = String(repeating: "0", count: (scale == 100 ? 2 : 1) - rest.count)
      return "\(hundredths / scale).\(zeros)\(rest)"
    }
  }

  var json: String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("findings") { json in
        for finding in findings.all {
          for (years, sample) in finding.samples.sorted(by: { $0.key < $1.key }) {
            json.object {
              $0.field("name", finding.name)
              $0.field("unit", finding.unit.rawValue)
              $0.field("years", years == 0 ? nil : years)
              $0.field("count", sample.values.count)
              $0.field("least", sample.least)
              $0.field("median", sample.median)
              $0.field("p95", sample.percentile(95))
              $0.field("p99", sample.percentile(99))
              $0.field("most", sample.most)
            }
          }
        }
      }
    }
    return json.text + "\n"
  }
}
