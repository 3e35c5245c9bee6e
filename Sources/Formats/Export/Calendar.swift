import Model

/// Planned and done sessions and races as iCalendar (RFC 5545).
public enum Calendar {
  public static let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Legwork//Legwork//EN\r\n"
  public static let foot = "END:VCALENDAR\r\n"

  /// The events of some days; races only where they lie in them.
  public static func events(_ slice: Slice, taste: Taste) -> String {
    var text = ""
    for session in slice.sessions.inOrder { text += event(session, taste) }
    for race in slice.races where slice.days.contains(race.day) {
      let goal = race.goal.map { "Goal " + $0.clock } ?? ""
      text += event(
        race.id, day: race.day, start: nil, length: nil, summary: "Race: " + race.name,
        description: goal, isDone: false)
    }
    return text
  }

  private static func event(_ session: Session, _ taste: Taste) -> String {
    var parts = [session.title.isEmpty ? session.sport ?? session.kind.rawValue : session.title]
    if session.distance != nil { parts.append(taste.text(session.distance)) }
    if let time = session.time { parts.append(time.clock) }
    return event(
      session.id, day: session.day, start: session.start, length: session.elapsed ?? session.time,
      summary: parts.joined(separator: ", "), description: session.note, isDone: session.isDone)
  }

  private static func event(
    _ id: RecordID, day: Day, start: StartTime?, length: Duration?, summary: String,
    description: String, isDone: Bool
  ) -> String {
    var lines = ["BEGIN:VEVENT", "UID:\(id.text)@legwork", "DTSTAMP:\(plain(day))T000000Z"]
    if let start {
      lines.append("DTSTART:" + stamp(start))
      let seconds = max(1, Int((length?.seconds ?? 0).rounded()))
      lines.append("DTEND:" + stamp(StartTime(local: start.local + seconds, offset: nil)))
    } else {
      lines.append("DTSTART;VALUE=DATE:" + plain(day))
      lines.append("DTEND;VALUE=DATE:" + plain(day + 1))
    }
    lines.append("SUMMARY:" + escaped(summary))
    if !description.isEmpty { lines.append("DESCRIPTION:" + escaped(description)) }
    lines.append("STATUS:" + (isDone ? "CONFIRMED" : "TENTATIVE"))
    lines.append("END:VEVENT")
    return lines.map(folded).joined()
  }

  /// The wall clock where it was: a run in the evening stays in the evening of its day, wherever the
  /// calendar is opened.
  private static func stamp(_ start: StartTime) -> String {
    let moment = StartTime(local: start.local, offset: nil)
    let second = moment.secondOfDay
    return plain(moment.day) + "T" + Digits.padded(second / 3600, 2)
      + Digits.padded(second / 60 % 60, 2) + Digits.padded(second % 60, 2)
  }

  private static func plain(_ day: Day) -> String { String(day.iso.filter { $0 != "-" }) }

  /// Line breaks and separators are escaped; other control characters have no place in a calendar.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\", ";", ",": out += "\\" + String(character)
      case _ where character.isNewline: out += "\\n"
      default:
        out.unicodeScalars += character.unicodeScalars.filter { $0 == "\t" || !isControl($0) }
      }
    }
    return out
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || (127..<160).contains(scalar.value)
  }

  /// At most 75 bytes a line; what is longer goes on after a line break and a space.
  private static func folded(_ line: String) -> String {
    var out = String.UnicodeScalarView()
    var used = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if used + bytes > 75 {
        out += "\r\n ".unicodeScalars
        used = 1
      }
      out.append(scalar)
      used += bytes
    }
    return String(out) + "\r\n"
  }
}
