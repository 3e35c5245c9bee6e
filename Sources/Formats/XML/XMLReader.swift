import Model

/// Reads the XML formats: which one it is, the root element says.
enum XMLReader {
  static func recognises(_ head: [UInt8]) -> Bool {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    // UTF-16, either way round.
    if rest.starts(with: [0xFE, 0xFF, 0, 0x3C]) || rest.starts(with: [0xFF, 0xFE, 0x3C, 0]) {
      return true
    }
    return rest.first { $0 != 9 && $0 != 10 && $0 != 13 && $0 != 32 } == 0x3C
  }

  static func read(
    _ source: any ByteSource, _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    var chosen: (any XMLFormat)?
    let pass = try XMLPass { name in
      if name == "gpx" {
        chosen = GPXReader(context)
      } else if name == "TrainingCenterDatabase" {
        chosen = TCXReader(context)
      } else if name == "HealthData" {
        chosen = AppleHealthReader(context)
      }
      return chosen
    }
    var damage: FormatError?
    do throws(FormatError) {
      try pass.run(source)
    } catch {
      damage = error
    }
    guard let chosen else { throw damage ?? .unknownFormat }
    if damage == .hostileXML || damage == .hostileArchive { throw damage ?? .hostileXML }
    do throws(FormatError) {
      var reading = try chosen.finish(isCutShort: damage != nil)
      if let damage {
        guard !reading.sessions.isEmpty || !reading.checkIns.isEmpty else { throw damage }
        reading.warnings.append("\(damage.message): what lies before was read")
      }
      reading.warnOfFuture(today: context.today)
      return reading
    } catch {
      throw damage ?? error
    }
  }
}

/// A taker that knows what it read.
protocol XMLFormat: XMLTaker {
  /// All that was read; the last session is partial when the file broke off.
  func finish(isCutShort: Bool) throws(FormatError) -> ImportReading
}
