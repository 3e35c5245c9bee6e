extension Slice {
  /// The change that deletes a record and what belongs to it: a session's sets, a treatment's
  /// answers. Nil when the slice doesn't hold it.
  ///
  /// - Parameter name: what it is called in a sentence: `Easy 8.0 km`.
  public func deletion(_ table: Table, _ id: RecordID, named name: String) -> Change? {
    guard let edit = remove(table, id) else { return nil }
    var edits = [edit]
    switch table {
    case .session: edits += sets(of: id).compactMap { remove(.strengthSet, $0.id) }
    case .treatment:
      edits += followUps.filter { $0.treatment == id }.compactMap { remove(.followUp, $0.id) }
    default: break
    }
    return Change(title: "deleted " + name, edits: edits)
  }

  /// The change that takes a site's mark away: that of a moment, else the only one of the day. Nil
  /// where there is none, and where none was named and there are several.
  public func takingAway(_ site: Site, on day: Day, _ moment: Moment?) -> Change? {
    let marks = marks.filter { $0.day == day && $0.site == site }
    let mark = marks.first { $0.moment == moment } ?? (marks.count == 1 ? marks.first : nil)
    guard let mark, let edit = remove(.sorenessMark, mark.id) else { return nil }
    let title = "took the mark of \(site.shortName) away, \(mark.moment.rawValue)"
    return Change(title: title, edits: [edit])
  }

  /// The sets of a strength session, in order.
  public func sets(of session: RecordID) -> [StrengthSet] {
    strengthSets.filter { $0.session == session }.sorted { $0.order < $1.order }
  }
}
