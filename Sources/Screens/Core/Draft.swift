import Model

/// What was being typed and isn't in the journal: kept at every key, so that neither a terminal
/// that closes nor a crash takes it away.
public struct Draft: Equatable, Sendable {
  /// Where it was typed.
  public enum Kind: String, Sendable {
    /// A note, new or changed.
    case note
    /// The line that is understood while it is typed.
    case line
    /// The form of a session, a text for each field.
    case form
    /// What came back from a therapist.
    case reply
    /// The check-in, a text for each question.
    case checkIn
  }

  /// The record that was being changed.
  public struct Target: Equatable, Sendable {
    public var table: Table
    public var id: RecordID
    public init(table: Table, id: RecordID) {
      self.table = table
      self.id = id
    }
  }

  public var kind: Kind
  /// The day it is about.
  public var day: Day
  /// Nil for something new.
  public var target: Target?
  public var texts: [String]

  public init(kind: Kind, day: Day, target: Target? = nil, texts: [String]) {
    self.kind = kind
    self.day = day
    self.target = target
    self.texts = texts
  }

  /// Whether it says what its record says already: an editor was opened on it and saved nothing.
  public func isUntouched(_ record: Record?) -> Bool {
    guard kind == .note, let text = texts.first else { return false }
    return NotePanel(resuming: text, day: day, of: record).draft(always: false) == nil
  }

  /// What it is called in a sentence.
  var name: String {
    switch kind {
    case .note: target == nil ? "a note" : "a change of a note"
    case .line: "a line"
    case .form: target == nil ? "a session" : "a change of a session"
    case .reply: "what came back from the therapist"
    case .checkIn: "a check-in"
    }
  }

  /// The panel it was typed in, as it was; something new where its record is gone.
  func panel(_ record: Record?, _ world: World) -> any Screen {
    switch kind {
    case .note:
      NotePanel(resuming: texts.first ?? "", day: day, of: record)
    case .line: EntryPanel(resuming: texts.first ?? "", of: day, today: world.today)
    case .form: FormPanel(resuming: texts, day: day, of: record, world)
    case .reply: HomeworkPanel(resuming: texts.first ?? "", of: day)
    case .checkIn: CheckInPanel(resuming: texts, of: day, world)
    }
  }
}
