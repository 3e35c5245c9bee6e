import Model

/// A session as a file tells it.
public struct ImportedSession: Equatable, Sendable {
  public var draft: SessionDraft
  /// The same for the same row or activity each time it is read.
  public var externalID: String
  /// The row as it was read.
  public var values: String
  /// Where its row begins, from 1.
  public var line: Int

  public init(draft: SessionDraft, externalID: String, values: String, line: Int) {
    self.draft = draft
    self.externalID = externalID
    self.values = values
    self.line = line
  }
}

/// A row that could not become a session.
public struct Skipped: Equatable, Sendable {
  /// Such as `line 12`.
  public var where_: String
  public var why: String

  public init(where_: String, why: String) {
    self.where_ = where_
    self.why = why
  }
}

/// All that one file says.
public struct ImportReading: Equatable, Sendable {
  /// The format's name, such as `Garmin Activities.csv`.
  public var format: String
  public var sessions: [ImportedSession] = []
  public var skipped: [Skipped] = []
  public var warnings: [String] = []

  public init(format: String) { self.format = format }
}
