import CNcurses
import Drawing
import Glibc

/// Reads keys from ncurses, which must not wait.
struct KeyReader {
  enum Result { case key(Key), resized, ignored, nothing }

  /// More than this many scalars of one paste are dropped.
  private let mostPasted = 1_000_000

  /// What was read after an escape and belongs to the next keys.
  private var held: [(result: Int32, value: UInt32)] = []

  mutating func read() -> Result {
    var value: UInt32 = 0
    let result = next(&value)
    if result == lw_err { return .nothing }
    // Not by closures, which would be asked each time whether they are on the main thread.
    guard result == lw_key_code else {
      if value == 27 { return escaped() }
      guard let key = KeyCodes.key(scalar: value) else { return .ignored }
      return .key(key)
    }
    let code = Int32(bitPattern: value)
    if code == lw_key_resize { return .resized }
    if code == lw_key_paste { return .key(.paste(pasted())) }
    if code == lw_key_mouse {
      var event = MEVENT()
      guard getmouse(&event) != lw_err else { return .ignored }
      return .key(.mouse(Point(Int(event.x), Int(event.y))))
    }
    guard let key = KeyCodes.key(code: code) else { return .ignored }
    return .key(key)
  }

  private mutating func next(_ value: inout UInt32) -> Int32 {
    guard let first = held.first else { return lw_get(&value) }
    held.removeFirst()
    value = first.value
    return first.result
  }

  /// The key that begins with an escape, which is no sequence of the terminal's description: the
  /// escape alone, a letter with Alt, or a sequence that is taken whole, known or not. Its letters
  /// are no keys.
  private mutating func escaped() -> Result {
    var value: UInt32 = 0
    let result = lw_get(&value)
    if result == lw_err { return .key(.escape) }
    let isBackspace =
      result == lw_key_code ? Int32(bitPattern: value) == lw_key_backspace : value == 8
    if isBackspace { return .key(.alt(Key.rubout)) }
    if result == lw_key_code || value < 32 {
      held = [(result, value)]
      return .key(.escape)
    }
    guard value == 0x5B || value == 0x4F else {
      guard let scalar = Unicode.Scalar(value) else { return .key(.escape) }
      return .key(.alt(Character(scalar)))
    }
    let first = (result, value)
    var sequence = ""
    while sequence.utf8.count < KeyReader.longest {
      let result = lw_get(&value)
      guard result != lw_err, result != lw_key_code, (0x20...0x7E).contains(value),
        let scalar = Unicode.Scalar(value)
      else {
        if result != lw_err { held = [(result, value)] }
        guard sequence.isEmpty else { return .ignored }
        // Nothing behind it: two keys that were pressed.
        held.insert(first, at: 0)
        return .key(.escape)
      }
      sequence.unicodeScalars.append(scalar)
      if (0x40...0x7E).contains(value) { break }
    }
    return KeyCodes.key(sequence: sequence).map { .key($0) } ?? .ignored
  }

  /// Letters of a sequence at most.
  private static let longest = 32

  /// What comes until the end of the paste, or until nothing has come for a second.
  private func pasted() -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    while true {
      var value: UInt32 = 0
      let result = lw_get(&value)
      if result == lw_err {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, 1000) > 0, descriptor.revents & Int16(POLLIN) != 0 else {
          return String(text)
        }
      } else if result == lw_key_code {
        if Int32(bitPattern: value) == lw_key_pasted { return String(text) }
      } else if let scalar = Unicode.Scalar(value == 13 ? 10 : value), count < mostPasted {
        count += 1
        text.append(scalar)
      }
    }
  }
}
