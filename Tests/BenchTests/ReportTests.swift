import Testing

@testable import legwork_bench

struct ReportTests {
  private func report(first: [Double], moves: [Double] = [1]) -> Report {
    var findings = Findings()
    for (years, time) in zip([1, 20], first) {
      findings.add("first page", .milliseconds, years: years, [time, time, time])
      findings.add("first page in C", .milliseconds, years: years, [2])
    }
    findings.add("Week, a key that moves", .milliseconds, years: 20, moves, hasTail: true)
    findings.add("one-row FULL commit in C", .milliseconds, years: 0, [4, 4, 9])
    findings.add("Body, a key that changes", .milliseconds, years: 20, [5, 13], hasTail: true)
    return Report(
      findings: findings, years: [1, 20],
      imports: ImportTimes(
        program: "", folder: "", environment: [:], files: 10, megabytes: 1))
  }

  @Test func `the table has medians by years, growth, and the ends where they are asked`() {
    let lines = report(first: [4, 6], moves: [1, 2, 30]).table.split(separator: "\n")
    #expect(lines[0] == "| | 1 y | 20 y | growth | p95 | p99 |")
    #expect(lines.contains("| first page, ms | 4.00 | 6.00 | ×1.50 |  |  |"))
    #expect(lines.contains("| Week, a key that moves, ms |  | 2.00 |  | 30.0 | 30.0 |"))
    #expect(lines.contains { $0.hasPrefix("| one-row FULL commit in C, ms |  | 4.00 |") })
  }

  @Test func `a limit is met up to its value and not past it`() {
    let met = report(first: [5, 6]).limits
    #expect(met.contains("met: first page, ms: 6.00, limit 6.00"))
    #expect(met.contains("met: first page, 20 years to 1: 1.20, limit 1.20"))
    let missed = report(first: [5, 6.1]).limits
    #expect(missed.contains("not met: first page, ms: 6.10, limit 6.00"))
    #expect(missed.contains("not met: first page, 20 years to 1: 1.22, limit 1.20"))
  }

  @Test func `the bytes of a key are held against 300 and against the cells that changed`() {
    func lines(_ bytes: Double, _ cells: Double, beyond: Double) -> [String] {
      var findings = Findings()
      let moves = "Week, a key that moves"
      findings.add(moves + ": bytes", .bytes, years: 20, [bytes], hasTail: true)
      findings.add(moves + ": cells", .count, years: 20, [cells], hasTail: true)
      findings.add(moves + ": bytes beyond those cells'", .bytes, years: 20, [beyond])
      return Report(
        findings: findings, years: [20],
        imports: ImportTimes(program: "", folder: "", environment: [:], files: 1, megabytes: 1)
      ).limits.filter { $0.contains("bytes") }
    }
    #expect(
      lines(300, 9, beyond: 0) == [
        "met: Week, a key that moves, p99 bytes: 300.00, limit 300.00",
        "met: Week, a key that moves, p99 bytes beyond its cells': 0.00, limit 60.00",
      ])
    #expect(
      lines(900, 700, beyond: 80) == [
        "a pane: Week, a key that moves, p99 bytes: 900 for up to 700 cells, limit 300",
        "not met: Week, a key that moves, p99 bytes beyond its cells': 80.00, limit 60.00",
      ])
  }

  @Test func `a key that changes is held against the commit in C and three milliseconds`() {
    let lines = report(first: [1, 1], moves: Array(repeating: 1, count: 99) + [8]).limits
    #expect(lines.contains("not met: Body, a key that changes, p99 ms: 13.00, limit 12.00"))
    #expect(lines.contains("met: Week, a key that moves, p99 ms: 1.00, limit 3.00"))
  }
}
