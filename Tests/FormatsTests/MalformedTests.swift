import Foundation
import Model
import Testing

@testable import Formats

/// Whatever the bytes are, a reader gives a value or a typed error.
struct MalformedTests {
  private let context = ReadingContext(today: farDay)
  private let folders = ["fit", "gpx", "tcx", "strava_csv", "garmin_csv", "apple_health", "other"]

  /// Reads and asks for nothing but an end.
  private func survive(_ bytes: some Sequence<UInt8>) {
    do { _ = try Reader.read(Array(bytes), context) } catch { _ = error.message }
  }

  /// Of the lengths within 4 KB of either end: every one up to 48 bytes, then each 97th, or each as
  /// LEGWORK_CUT_STEP says; of samples over 60 KB a sixteenth of them, as all but the end is read
  /// each time, unless it says so.
  @Test func `samples cut off at either end are read or refused`() {
    let step = ProcessInfo.processInfo.environment["LEGWORK_CUT_STEP"].flatMap { Int($0) }
    let lengths = Array(0..<48) + Array(stride(from: 48, through: 4096, by: step ?? 97))
    let few =
      step != nil ? lengths : lengths.enumerated().filter { $0.offset % 16 == 0 }.map(\.element)
    var count = 0
    for folder in folders {
      for name in Shared.names("samples/" + folder) {
        guard let bytes = Shared.bytes("samples/\(folder)/\(name)") else { continue }
        for length in lengths where length < bytes.count { survive(bytes.prefix(length)) }
        for length in bytes.count > 60_000 ? few : lengths where length < bytes.count {
          survive(bytes.dropLast(length))
          survive(bytes.dropFirst(length))
          count += 1
        }
      }
    }
    print("\(count) lengths cut off at both ends")
  }

  /// A small generator of its own, so that a failure can be repeated.
  private struct Chance {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
  }

  @Test func `samples with changed bytes are read or refused`() {
    var chance = Chance(state: 7)
    for folder in folders {
      for name in Shared.names("samples/" + folder) {
        guard let bytes = Shared.bytes("samples/\(folder)/\(name)"), bytes.count < 60_000 else {
          continue
        }
        for _ in 0..<40 {
          var changed = bytes
          for _ in 0...chance.next(20) {
            // Most near the beginning, where headers are.
            let at = chance.next(chance.next(2) == 0 ? min(200, bytes.count) : bytes.count)
            changed[at] = [0, 0xFF, 0x7F, 0x80, UInt8(chance.next(256))][chance.next(5)]
          }
          survive(changed)
        }
      }
    }
  }
}
