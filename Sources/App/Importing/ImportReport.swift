/// What an import did with one file.
public nonisolated struct ImportReport: Sendable {
  public var file: String
  public var read = 0
  public var added = 0
  public var merged = 0
  public var duplicates = 0
  public var skipped: [(place: String, why: String)] = []
  /// What was merged with what, and why.
  public var merges: [(place: String, why: String)] = []
  /// Pairs that may be one session, for the runner to decide. Both are kept.
  public var unsure: [UnsurePair] = []
  public var warnings: [String] = []

  public init(file: String) { self.file = file }

  /// Adds what was done with another part of the same file.
  mutating func add(_ part: ImportReport) {
    read += part.read
    added += part.added
    merged += part.merged
    duplicates += part.duplicates
    skipped += part.skipped
    merges += part.merges
    unsure += part.unsure
    warnings += part.warnings
  }
}

/// Two sessions that may be one.
public nonisolated struct UnsurePair: Sendable {
  /// Where in the file the first is.
  public var place: String
  /// The ids of both sessions, as `join` takes them.
  public var first: String
  public var second: String
  /// Both in words: `Run 10.0 km and Run 10.4 km, 2026-11-20`.
  public var text: String
  public var why: String
}
