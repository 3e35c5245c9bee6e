import Model

/// A month of the journal as a diary to read.
public enum DiaryMarkdown {
  /// The pages of the days in a slice, newest month last: `2026-11` and its text.
  public static func months(_ slice: Slice, taste: Taste) -> [(name: String, text: String)] {
    var days: Set<Day> = Set(slice.sessions.filter(\.isDone).map(\.day))
    days.formUnion(slice.marks.map(\.day))
    days.formUnion(slice.notes.map(\.day))
    days.formUnion(slice.checkIns.map(\.day))
    days.formUnion(slice.treatments.map(\.day))
    var pages: [(name: String, text: String)] = []
    for day in days.sorted() where slice.days.contains(day) {
      let name = String(day.iso.prefix(7))
      if pages.last?.name != name {
        pages.append((name, "# \(day.monthName) \(day.parts.year)\n"))
      }
      pages[pages.count - 1].text += self.day(day, slice, taste)
    }
    return pages
  }

  private static func day(_ day: Day, _ slice: Slice, _ taste: Taste) -> String {
    var text = "\n## \(day.long)\n\n"
    for session in slice.sessions.filter({ $0.day == day && $0.isDone }).inOrder {
      text += "- " + line(session, taste) + "\n" + quote(session.note, indent: "  ")
    }
    let marks = slice.marks.filter { $0.day == day }.sorted { $0.site < $1.site }
    if !marks.isEmpty {
      let words = marks.map { mark in
        "\(mark.site.name) \(mark.level.level) \(mark.kind.rawValue), \(mark.moment.rawValue)"
      }
      text += "- sore: " + words.joined(separator: "; ") + "\n"
    }
    if let checkIn = slice.checkIns.first(where: { $0.day == day }) {
      text += "- " + line(checkIn) + "\n"
    }
    for treatment in slice.treatments where treatment.day == day {
      text += "- " + line(treatment) + "\n" + quote(treatment.note, indent: "  ")
    }
    for note in slice.notes where note.day == day { text += "\n" + quote(note.text, indent: "") }
    return text
  }

  private static func line(_ session: Session, _ taste: Taste) -> String {
    var parts = [session.sport ?? session.kind.rawValue]
    if session.distance != nil { parts.append(taste.text(session.distance)) }
    if let time = session.time { parts.append(time.clock) }
    if session.kind.isRunning, let pace = session.pace { parts.append(taste.text(pace)) }
    if let rpe = session.rpe { parts.append("how hard \(rpe.text)") }
    if let rate = session.averageHeartRate { parts.append("pulse \(rate.beatsPerMinute)") }
    if let climb = session.climb { parts.append("up \(Digits.fixed(climb.metres, 0)) m") }
    let title = session.title.isEmpty ? "" : "**" + oneLine(session.title) + "** "
    return title + parts.joined(separator: ", ")
  }

  private static func line(_ checkIn: CheckIn) -> String {
    var parts: [String] = []
    if let sleep = checkIn.sleepMinutes { parts.append("slept \(sleep / 60) h \(sleep % 60)") }
    let scales = [
      ("sleep", checkIn.sleepQuality), ("fatigue", checkIn.fatigue), ("stress", checkIn.stress),
      ("mood", checkIn.mood),
    ]
    for (name, value) in scales { if let value { parts.append("\(name) \(value) of 5") } }
    if let rate = checkIn.restingHeartRate { parts.append("resting pulse \(rate.beatsPerMinute)") }
    if checkIn.isIll == true { parts.append("ill") }
    if checkIn.tookPainkiller == true { parts.append("a painkiller") }
    return parts.isEmpty ? "checked in" : parts.joined(separator: ", ")
  }

  private static func line(_ treatment: Treatment) -> String {
    var parts = [treatment.kind.rawValue]
    if let minutes = treatment.minutes { parts.append("\(minutes) min") }
    if !treatment.sites.isEmpty {
      parts.append(treatment.sites.map(\.name).joined(separator: " and "))
    }
    if let before = treatment.before, let after = treatment.after {
      parts.append("\(before.level) to \(after.level)")
    }
    if let cost = treatment.cost { parts.append(cost.text) }
    return parts.joined(separator: ", ")
  }

  /// The runner's text as a quotation, so that none of it is taken for a heading.
  private static func quote(_ text: String, indent: String) -> String {
    guard !text.isEmpty else { return "" }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { indent + "> " + $0 + "\n" }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
