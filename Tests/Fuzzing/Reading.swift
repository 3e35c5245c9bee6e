import Foundation
import Model
import Synchronization

@testable import Formats

/// One input of the fuzzer: the first byte says how the runner asks, the rest is the file. It goes
/// to the reader that READER names, else to the one that the content chooses.
@_cdecl("LLVMFuzzerTestOneInput")
public func read(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if cuts > 0 { return cut(bytes) }
  guard let way = bytes.first else { return 0 }
  let begun = clock()
  defer { note(clock() - begun) }
  var context = ReadingContext(today: Day(number: 21_000))
  if way & 1 == 1 { context.units = .miles }
  if way & 2 == 2 { context.day = Day(number: 20_000) }
  if way & 4 == 4 {
    context.columns = try? ColumnMap("date=date,distance=distance:km,time=time,hr=hr,note=note")
  }
  do throws(FormatError) {
    for reading in try readings(Array(bytes.dropFirst()), &context) {
      for session in reading.sessions {
        precondition(ReadValues.telling(session.values) != nil, "values don't read back")
      }
    }
  } catch {
    _ = error.message
  }
  return 0
}

/// CUTS gives each file as it is, cut off at each length up to it from either end.
private let cuts = ProcessInfo.processInfo.environment["CUTS"].flatMap { Int($0) } ?? 0

private func cut(_ bytes: [UInt8]) -> CInt {
  for length in 0...min(cuts, bytes.count) {
    for part in [bytes.prefix(length), bytes.dropLast(length), bytes.dropFirst(length)] {
      var context = ReadingContext(today: Day(number: 21_000))
      let begun = clock()
      do throws(FormatError) {
        _ = try readings(Array(part), &context)
      } catch {
        _ = error.message
      }
      note(clock() - begun)
    }
  }
  print("cut off at \(min(cuts, bytes.count)) lengths: \(bytes.count) bytes")
  return 0
}

/// The longest time so far, of this process, so that other work on the machine hangs nothing.
private let slowest = Mutex(CLOCKS_PER_SEC / 20)

private func note(_ time: clock_t) {
  precondition(time < CLOCKS_PER_SEC, "a second for one input")
  slowest.withLock { most in
    guard time > most else { return }
    most = time
    print("slowest input so far: \(time * 1000 / CLOCKS_PER_SEC) ms")
  }
}

private let reader = ProcessInfo.processInfo.environment["READER"] ?? "any"
private let file = "/dev/shm/reading-\(getpid())"

private func readings(
  _ bytes: [UInt8], _ context: inout ReadingContext
) throws(FormatError) -> [ImportReading] {
  switch reader {
  case "fit": return [try FITReader.read(bytes, context)]
  case "gpx", "tcx", "health": return [try XMLReader.read(MemorySource(bytes), context)]
  case "gzip": return [try Reader.read(PeekedSource(GzipSource(MemorySource(bytes))), context)]
  case "zip", "folder":
    _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
    var all: [ImportReading] = []
    var failure: FormatError?
    var pile = Pile(context) { reading in
      switch reading.result {
      case .success(let reading): all.append(reading)
      case .failure(let error): failure = error
      }
    }
    pile.read(file)
    if let failure, all.isEmpty { throw failure }
    return all
  case "lines":
    for record in JournalLines.read(bytes).records {
      let (again, skipped) = JournalLines.read(Array(JournalLines.line(record).utf8))
      precondition(again == [record] && skipped.isEmpty, "a line doesn't read back")
    }
    return []
  case "any": return [try Reader.read(bytes, context)]
  default:
    let table = try TableReader.table(bytes)
    switch reader {
    case "garmin": return [try GarminCSV.read(table, context)]
    case "opentracks": return [try OpenTracksCSV.read(table, context)]
    case "intervals": return [IntervalsCSV.read(table, context)]
    case "wellness": return [WellnessCSV.read(table, context)]
    case "runningahead": return [RunningAheadLog.read(table, context)]
    case "plain": return [PlainCSV.read(table, context)]
    case "strava": return [try StravaCSV.read(table, context)]
    case "mapped":
      guard let map = context.columns ?? (try? ColumnMap("date=date,time=time:s")) else {
        return []
      }
      return [try MappedCSV.read(table, map, context)]
    default: preconditionFailure("no reader \(reader)")
    }
  }
}
