/// One exercise of a strength session.
public struct StrengthSet: Stored {
  public var id: RecordID
  public var session: RecordID
  public var order: Int
  public var exercise: String
  public var sets: Int
  /// Repetitions a set; nil when it was held for a time.
  public var repetitions: Int?
  /// Seconds a set; nil when repetitions were counted.
  public var seconds: Int?
  /// Grams; nil for the body's own weight.
  public var load: Int?

  public init(
    id: RecordID, session: RecordID, order: Int, exercise: String, sets: Int,
    repetitions: Int? = nil, seconds: Int? = nil, load: Int? = nil
  ) {
    self.id = id
    self.session = session
    self.order = order
    self.exercise = exercise
    self.sets = sets
    self.repetitions = repetitions
    self.seconds = seconds
    self.load = load
  }
  public static let table = Table.strengthSet
  public static let columns = [
    "session", "ordinal", "exercise", "sets", "repetitions", "seconds", "loadGrams",
  ]
  public var fields: [Field] {
    [
      .text(session.text), .integer(order), .text(exercise), .integer(sets), Field(repetitions),
      Field(seconds), Field(load),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    session = try r.value { (text: String) in RecordID(text) }
    order = try r.integer()
    exercise = try r.text()
    sets = try r.integer()
    repetitions = try r.optionalInteger()
    seconds = try r.optionalInteger()
    load = try r.optionalInteger()
  }
}

/// Where a session came from, with the values as read: it outlives the session, so that what the
/// runner deleted doesn't come back.
public struct Source: Stored {
  public var id: RecordID
  public var session: RecordID
  public var kind: Origin
  /// The same for the same row or activity each time it is read.
  public var externalID: String
  /// Of the whole file; nil when it had none.
  public var fileHash: String?
  /// The row as it was read.
  public var values: String

  public init(
    session: RecordID, kind: Origin, externalID: String, fileHash: String? = nil, values: String
  ) {
    id = RecordID(key: "source " + externalID)
    self.session = session
    self.kind = kind
    self.externalID = externalID
    self.fileHash = fileHash
    self.values = values
  }
  public static let table = Table.source
  public static let columns = ["session", "kind", "externalId", "fileHash", "readValues"]
  public var fields: [Field] {
    [
      .text(session.text), .text(kind.rawValue), .text(externalID), Field(fileHash), .text(values),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    session = try r.value { (text: String) in RecordID(text) }
    kind = try r.value { (name: String) in Origin(rawValue: name) }
    externalID = try r.text()
    fileHash = try r.optionalText()
    values = try r.text()
  }
}
