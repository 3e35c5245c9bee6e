import Formats
import Foundation
import Model
import Store

/// What `legwork export` can write.
enum ExportFormat: String, CaseIterable {
  case jsonl, csv, md, ics, strava
}

/// Writes a journal out a month at a time, so that memory doesn't grow with the years.
struct Exporting {
  let store: JournalStore
  let taste: Taste
  /// A file, or a folder for what makes several; nil writes to standard output.
  let output: String?

  func write(_ format: ExportFormat, _ tables: [JournalCSV]?) throws {
    switch format {
    case .jsonl: try lines()
    case .csv: try csv(tables)
    case .md: try diary()
    case .ics: try calendar()
    case .strava:
      try single { out in
        var csv = CSVWriter(StravaSummary.header)
        try eachMonth { StravaSummary.write($0, to: &csv) }
        try out(csv.text)
      }
    }
  }

  private func lines() throws {
    try single { out in
      for table in Table.allCases {
        try store.allRecords(table) { try out(JournalLines.line($0) + "\n") }
      }
    }
  }

  private func calendar() throws {
    try single { out in
      try out(Calendar.head)
      try eachMonth(ahead: 366) { try out(Calendar.events($0, taste: taste)) }
      try out(Calendar.foot)
    }
  }

  private func csv(_ tables: [JournalCSV]?) throws {
    if output == nil || tables != nil {
      let table = tables?.first ?? .sessions
      return try single { try $0(text(of: table)) }
    }
    let folder = try folder()
    func path(_ table: JournalCSV) -> String { folder + "/\(table.rawValue).csv" }
    try refuseTaken(JournalCSV.allCases.map(path))
    for table in JournalCSV.allCases { try PrivateFile(path(table)).write(text(of: table)) }
  }

  /// Where one file of several is there already, none is written.
  private func refuseTaken(_ paths: [String]) throws {
    guard let taken = paths.first(where: { access($0, F_OK) == 0 }) else { return }
    throw Failure(
      .cannotCreate, "\(taken) is there already. Nothing was written; name another folder.")
  }

  private func text(of table: JournalCSV) throws -> String {
    var csv = CSVWriter(table.header)
    try eachMonth { table.write($0, to: &csv) }
    return csv.text
  }

  private func diary() throws {
    guard output != nil else {
      return try single { out in
        try eachMonth { for page in DiaryMarkdown.months($0, taste: taste) { try out(page.text) } }
      }
    }
    let folder = try folder()
    func path(_ name: String) -> String { folder + "/\(name).md" }
    try eachMonth {
      try refuseTaken(DiaryMarkdown.months($0, taste: taste).map { path($0.name) })
    }
    try eachMonth {
      for page in DiaryMarkdown.months($0, taste: taste) {
        try PrivateFile(path(page.name)).write(page.text)
      }
    }
  }

  /// Days without a record that are passed over: a date that was mistyped by centuries must not
  /// hold an export up.
  private static let longestGap = 3650

  /// Calls with each month that holds anything, oldest first; `ahead` days past the last one too.
  private func eachMonth(ahead: Int = 0, _ body: (Slice) throws -> Void) throws {
    guard let days = try store.writtenDays() else { return }
    let end = days.upperBound + ahead
    var (year, month, _) = days.lowerBound.parts
    while let first = Day(year: year, month: month, dayOfMonth: 1), first <= end {
      let last = first + (Day.length(ofMonth: month, year: year) - 1)
      try body(store.slice(first...last))
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      if let next = try store.writtenDay(from: last + 1), next > last + Exporting.longestGap {
        (year, month, _) = next.parts
      }
    }
  }

  /// Writes one text to the file, or to standard output.
  private func single(_ body: ((String) throws -> Void) throws -> Void) throws {
    guard let output else {
      return try body { Plain.put($0) }
    }
    let file = try PrivateFile(output)
    try body { try file.write($0) }
  }

  private func folder() throws -> String {
    let folder = output ?? "."
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.cannotCreate, "Can't make the folder \(folder). Nothing was written.")
    }
    return folder
  }
}
