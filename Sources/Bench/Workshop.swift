import Foundation
import Model
import Pty

/// Makes the journals, measures everything and tells it.
struct Workshop {
  /// Keys that change the journal, and the commits in C that they are held against: as many of
  /// both, for the highest of few is no percentile.
  private static let commits = 300
  private let options: Options
  private let folder: String
  private let program: String
  private let environment: [String: String]

  init(_ options: Options) throws {
    self.options = options
    folder = NSTemporaryDirectory() + "/legwork-bench-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = (own as NSString).deletingLastPathComponent + "/legwork"
    program = options.program ?? beside
    environment = [
      "HOME": folder, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
    ]
  }

  func clear() { try? FileManager.default.removeItem(atPath: folder) }

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("There is no \(program). Build it first: swift build -c release --product legwork")
      exit(66)
    }
    // Other work on the machine then disturbs less; only root may ask for it.
    var order = sched_param(sched_priority: 10)
    let isUndisturbed = sched_setscheduler(0, SCHED_FIFO, &order) == 0
    var findings = Findings()
    let floors = options.onlyImports ? nil : Floors(in: folder, environment: environment)
    let allYears = options.onlyImports ? [] : options.years
    for years in allYears {
      say("making a journal of \(years) years")
      let counts = try MadeJournal.make(journal(years), years: years)
      if years == options.years.last { say(MadeJournal.text(counts)) }
    }
    say("first pages")
    try firstPages(allYears, floors, &findings)
    for years in allYears { try measure(years, floors, &findings) }
    say("rules")
    findings.add(
      "the rules, a day of a year", .milliseconds, years: 0, RuleTimes.days(), hasTail: true)
    say("imports")
    let imports = ImportTimes(
      program: program, folder: folder, environment: environment, files: options.files,
      megabytes: options.megabytes)
    try imports.measure(&findings)
    let report = Report(findings: findings, years: options.years, imports: imports)
    print(report.table)
    if floors == nil, !options.onlyImports {
      print("The C programs of ../shared/bench/src are not here to compare with.")
    }
    if !isUndisturbed { print("Measured at ordinary priority: other work disturbs.") }
    for line in report.limits { print(line) }
    if let json = options.json {
      try report.json.write(toFile: json, atomically: true, encoding: .utf8)
    }
  }

  private func journal(_ years: Int) -> String { "\(folder)/journal\(years).sqlite" }

  private func screens(_ years: Int) -> ScreenTimes {
    ScreenTimes(program: program, journal: journal(years), environment: environment)
  }

  private func measure(_ years: Int, _ floors: Floors?, _ findings: inout Findings) throws {
    say("\(years) years")
    let screens = screens(years)
    for tour in Tour.all {
      say("keys on \(tour.screen)")
      try keys(tour, screens, years: years, floors, &findings)
    }
    say("commands")
    try commands(journal(years), years: years, &findings)
    if years == options.years.last {
      say("idle")
      if let idle = try screens.idle(seconds: 10) {
        findings.add("idle 10 s: wake-ups", .count, years: years, [Double(idle.sleeps)])
        findings.add("idle 10 s: CPU", .milliseconds, years: years, [idle.cpu])
      }
    }
  }

  /// Journals of all lengths in turn, each beside its floor, so that all see the same machine.
  private func firstPages(
    _ allYears: [Int], _ floors: Floors?, _ findings: inout Findings
  ) throws {
    var tables: [Int: String] = [:]
    for years in allYears { tables[years] = floors?.table(years: years) }
    var times: [Int: [Double]] = [:]
    var least: [Int: [Double]] = [:]
    var bytes: [Int: [Double]] = [:]
    for run in -1..<options.runs {
      for years in allYears {
        if let floors, let table = tables[years], let time = try floors.firstFrame(table), run >= 0
        {
          least[years, default: []].append(time)
        }
        guard let frame = try screens(years).firstFrame(), run >= 0 else { continue }
        times[years, default: []].append(frame.milliseconds)
        bytes[years, default: []].append(Double(frame.bytes))
      }
    }
    for years in allYears {
      findings.add("first page", .milliseconds, years: years, times[years] ?? [])
      if let least = least[years] {
        findings.add("first page in C", .milliseconds, years: years, least)
      }
      findings.add("first page: bytes", .bytes, years: years, bytes[years] ?? [])
    }
  }

  private func keys(
    _ tour: Tour, _ screens: ScreenTimes, years: Int, _ floors: Floors?,
    _ findings: inout Findings
  ) throws {
    for (kind, keys) in [("move", tour.moves), ("change", tour.changes)] where !keys.isEmpty {
      let presses = kind == "move" ? options.presses : Self.commits
      // Half of them before and half after the keys that change, so that both see the same disk.
      let floor = kind == "change" && years == options.years.last ? floors : nil
      var commits = floor?.commits(Self.commits / 2) ?? []
      let paced = floor == nil ? nil : try PacedCommits(in: folder)
      let visit = try screens.visit(tour, keys, presses: presses) { try paced?.commit() }
      guard let visit else {
        say("\(tour.screen) wasn't reached")
        return
      }
      commits += floor?.commits(Self.commits / 2) ?? []
      if !commits.isEmpty {
        findings.add("one-row FULL commit in C", .milliseconds, years: 0, commits, hasTail: true)
      }
      if let paced {
        findings.add(
          "one-row FULL commit between those keys", .milliseconds, years: 0, paced.times,
          hasTail: true)
      }
      let answers = visit.answers.compactMap { $0 }
      let name = "\(tour.screen), a key that \(kind == "move" ? "moves" : "changes")"
      if !answers.isEmpty {
        findings.add(
          name, .milliseconds, years: years, answers.map(\.milliseconds), hasTail: true)
        findings.add(
          name + ": bytes", .bytes, years: years, answers.map { Double($0.bytes) }, hasTail: true)
        findings.add(
          name + ": cells", .count, years: years, answers.map { Double($0.changes.cells) },
          hasTail: true)
        findings.add(
          name + ": bytes beyond those cells'", .bytes, years: years,
          answers.map { Double(max(0, $0.bytes - $0.changes.bytes)) }, hasTail: true)
      }
      guard kind == "move" else {
        let firsts = try firstChanges(tour, screens)
        findings.add(
          "\(tour.screen), the first that changes", .milliseconds, years: years, firsts)
        continue
      }
      guard let facts = visit.facts else { continue }
      findings.add("\(tour.screen): most memory", .mebibytes, years: years, [facts.peak])
      findings.add("\(tour.screen): anonymous memory", .mebibytes, years: years, [facts.anonymous])
    }
  }

  /// Milliseconds of the first change that a program makes, in so many of them.
  private func firstChanges(_ tour: Tour, _ screens: ScreenTimes) throws -> [Double] {
    try (0..<options.runs).compactMap { _ in
      let visit = try screens.visit(tour, tour.changes, presses: 1)
      return visit?.answers.first.flatMap { $0?.milliseconds }
    }
  }

  private func commands(_ path: String, years: Int, _ findings: inout Findings) throws {
    let timer = CommandTimes(environment: environment)
    let place = ["--journal", path, "--date", Invention.today.iso]
    func take(
      _ name: String, _ program: String, _ arguments: [String], after: [String]? = nil
    ) throws {
      let runs = options.runs
      guard let times = try timer.time(program, arguments, runs: runs, after: after) else {
        return say("\(name) failed")
      }
      findings.add(name, .milliseconds, years: years, times)
    }
    /// What is held against something else comes in turn with it.
    func takeInTurn(
      _ floor: (name: String, program: String, arguments: [String]),
      _ name: String, _ arguments: [String], runs: Int
    ) throws {
      let pair = timer.times(
        (floor.program, floor.arguments), (program, arguments + place), runs: runs)
      // Where that isn't installed, the command alone.
      guard let pair else { return try take(name, program, arguments + place) }
      findings.add(floor.name, .milliseconds, years: years, pair.one)
      findings.add(name, .milliseconds, years: years, pair.other)
    }
    // Short enough to be asked often.
    try takeInTurn(
      ("legwork --version", program, ["--version"]), "prompt", ["prompt"],
      runs: max(options.runs, 30))
    try takeInTurn(
      ("sqlite3: weekly sums", "sqlite3", [path, Queries.weeks]), "week --weeks 1040 --json",
      ["week", "--weeks", "1040", "--json"], runs: options.runs)
    try takeInTurn(
      ("sqlite3: a search", "sqlite3", [path, Queries.search]), "search achilles --json",
      ["search", "achilles", "--json"], runs: options.runs)
    try take("week", program, ["week"] + place)
    try take("trend --weeks 1040", program, ["trend", "--weeks", "1040"] + place)
    try take("search achilles", program, ["search", "achilles"] + place)
    try take("sessions --json", program, ["sessions", "--json"] + place)
    try take("load --json", program, ["load", "--json"] + place)
    try take("advise --json", program, ["advise", "--json"] + place)
    let table = "\(folder)/sessions.csv"
    try Queries.hundredSessions.write(toFile: table, atomically: true, encoding: .utf8)
    try take("import of 100 sessions, dry", program, ["import", "--dry-run", table] + place)
    try take(
      "import of 100 sessions", program, ["import", table] + place, after: ["undo"] + place)
    try take("add", program, ["add", "5k 27:30 rpe 3 around the park"] + place)
  }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
