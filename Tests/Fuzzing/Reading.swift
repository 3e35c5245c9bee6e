import Formats
import Model

/// One input of the fuzzer: the first byte says how the runner asks, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func read(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let way = bytes.first else { return 0 }
  var context = ReadingContext(today: Day(number: 21_000))
  if way & 1 == 1 { context.units = .miles }
  if way & 2 == 2 { context.day = Day(number: 20_000) }
  if way & 4 == 4 {
    context.columns = try? ColumnMap("date=date,distance=distance:km,time=time,hr=hr,note=note")
  }
  do {
    let reading = try Reader.read(Array(bytes.dropFirst()), context)
    for session in reading.sessions {
      precondition(ReadValues.telling(session.values) != nil, "values don't read back")
    }
  } catch {
    _ = error.message
  }
  return 0
}
