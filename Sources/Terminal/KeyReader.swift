import CNcurses
import Drawing
import Glibc

/// Reads keys from ncurses, which must not wait.
struct KeyReader {
  enum Result { case key(Key), resized, ignored, nothing }

  /// More than this many scalars of one paste are dropped.
  private let mostPasted = 1_000_000

  mutating func read() -> Result {
    var value: UInt32 = 0
    let result = lw_get(&value)
    if result == lw_err { return .nothing }
    // Not by closures, which would be asked each time whether they are on the main thread.
    guard result == lw_key_code else {
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
