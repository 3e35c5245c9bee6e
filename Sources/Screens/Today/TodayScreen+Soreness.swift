import Drawing
import Model

extension TodayScreen {
  /// Where the parts of a soreness line stand.
  private struct Places {
    let name: Int
    let yesterday: Int
    let now: Int
    let kind: Int
    let strip: Int
    /// Days in the strip.
    let days: Int
    let says: (yesterday: String, now: String)

    init(_ columns: TodayColumns) {
      name = columns.at
      if columns.isNarrow {
        yesterday = columns.at + 12
        now = yesterday + 6
        kind = now + 6
        strip = kind + 7
        says = ("was ", "now ")
      } else {
        yesterday = columns.at + 15
        now = yesterday + 14
        kind = now + 7
        strip = kind + 10
        says = ("yesterday ", "now ")
      }
      let room = columns.width - strip - 1
      days = room < 14 ? 0 : room >= 42 ? 42 : room >= 28 ? 28 : 14
    }
  }

  /// Yesterday's and today's sore sites, and the question about all others.
  func soreness(_ list: TodayList, _ world: World, _ columns: TodayColumns) -> [TodayLine] {
    let places = Places(columns)
    let days = (world.today - max(0, places.days - 1))...world.today
    var lines = list.shown.enumerated().map { index, site in
      let strip = places.days > 0 ? world.slice.strip(of: site.site, days) : []
      return TodayLine(item: .site(site.site)) { canvas, y, isSelected in
        canvas.label(index == 0 ? "soreness" : "", y: y, at: columns.at, isSelected: isSelected)
        row(site, strip, places, y: y, isSelected, &canvas)
      }
    }
    lines.append(rest(list, world, columns, places))
    return lines
  }

  private func row(
    _ site: SoreSite, _ strip: [(text: String, level: Int?)], _ places: Places, y: Int,
    _ isSelected: Bool, _ canvas: inout Canvas
  ) {
    canvas.put(
      Columns.clip(site.site.shortName, to: places.yesterday - places.name - 1), x: places.name,
      y: y, style: isSelected ? .accent : .plain)
    let before = canvas.put(places.says.yesterday, x: places.yesterday, y: y, style: .faint)
    canvas.put(
      site.yesterday.map { String($0) } ?? "·", x: places.yesterday + before, y: y,
      style: Self.style(site.yesterday))
    let said = canvas.put(places.says.now, x: places.now, y: y, style: .faint)
    canvas.put(
      site.now.map { String($0) } ?? "_", x: places.now + said, y: y,
      style: site.now == nil ? (isSelected ? .accent : .faint) : Self.style(site.now, bold: true))
    let kind = places.strip - places.kind - 1
    canvas.put(
      site.kind.rawValue.count <= kind ? site.kind.rawValue : "", x: places.kind, y: y,
      style: .faint)
    for (index, bit) in strip.enumerated() {
      canvas.put(bit.text, x: places.strip + index, y: y, style: Self.style(bit.level))
    }
  }

  private func rest(
    _ list: TodayList, _ world: World, _ columns: TodayColumns, _ places: Places
  ) -> TodayLine {
    let isAnswered = world.slice.answers.contains { $0.day == world.today }
    let hidden = list.sites.count - list.shown.count
    return TodayLine(spare: isAnswered && !list.sites.isEmpty ? 6 : 0) { canvas, y, _ in
      if list.sites.isEmpty { canvas.put("soreness", x: 3, y: y, style: .faint) }
      var x = columns.at
      if hidden > 0 {
        x += canvas.put("\(hidden) more", x: x, y: y, style: .faint) + 3
      }
      if isAnswered {
        let text = list.sites.isEmpty ? "nothing sore" : "nothing else"
        x += canvas.put(text, x: x, y: y, style: .faint)
      } else {
        let question = list.sites.isEmpty ? "anywhere sore?" : "anywhere else?"
        x += canvas.put(question, x: x, y: y) + 3
        for (key, word) in [("=", "no"), ("s", "name it")] {
          x += canvas.put(key + " ", x: x, y: y, style: .accent)
          x += canvas.put(word, x: x, y: y, style: .faint) + 3
        }
      }
      let text = "\(places.days) days to today"
      let end = columns.width - Columns.width(of: text) - 1
      if places.days > 0, !list.sites.isEmpty, end > x {
        canvas.put(text, x: end, y: y, style: .faint)
      }
    }
  }

  private static func style(_ level: Int?, bold: Bool = false) -> Style {
    guard let level, level > 0 else { return .faint }
    return Style(ink: .level(level), bold: bold)
  }

  /// How the night was and how it feels, as far as it was said.
  func night(_ world: World, _ columns: TodayColumns) -> [TodayLine] {
    guard let checkIn = world.slice.checkIn(on: world.today), let texts = checkIn.words else {
      return [
        TodayLine(spare: 3) { canvas, y, _ in
          canvas.label("night", y: y, at: columns.at, isSelected: false)
          let x = columns.at + canvas.put("m ", x: columns.at, y: y, style: .accent)
          canvas.put("asks", x: x, y: y, style: .faint)
        }
      ]
    }
    return Self.flow(texts, columns).enumerated().map { index, text in
      TodayLine { canvas, y, _ in
        canvas.label(index == 0 ? "night" : "", y: y, at: columns.at, isSelected: false)
        canvas.put(text, x: columns.at, y: y)
      }
    }
  }

  /// Texts in as few lines as they fit, with gaps between.
  static func flow(_ texts: [String], _ columns: TodayColumns) -> [String] {
    texts.reduce(into: []) { lines, text in
      guard let line = lines.last, Columns.width(of: line + columns.gap + text) <= columns.room
      else {
        lines.append(text)
        return
      }
      lines[lines.count - 1] = line + columns.gap + text
    }
  }
}

extension CheckIn {
  /// What was said, each with its word; nil where nothing was.
  var words: [String]? {
    let all = [
      sleepMinutes.map { "\($0 / 60) h " + Digits.padded($0 % 60, 2) },
      sleepQuality.map { "quality \($0)" }, fatigue.map { "fatigue \($0)" },
      stress.map { "stress \($0)" }, mood.map { "mood \($0)" },
      restingHeartRate.map { "pulse \($0.beatsPerMinute)" },
      isIll == true ? "ill" : nil, tookPainkiller == true ? "painkiller" : nil,
    ].compactMap { $0 }
    return all.isEmpty ? nil : all
  }
}
