import CZlib

/// What is packed by gzip. Members that follow each other are read as one.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private var stream = z_stream()
  private var input: [UInt8] = []
  private var used = 0
  private var isAtEnd = false
  private var isOpen = false
  private var packed = 0
  private var unpacked = 0

  init(_ source: any ByteSource) throws(FormatError) {
    self.source = source
    guard lw_inflate_begin(&stream) == Z_OK else { throw .badArchive(reason: "gzip") }
    isOpen = true
  }

  deinit { if isOpen { inflateEnd(&stream) } }

  static func recognises(_ head: [UInt8]) -> Bool {
    head.count > 2 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8
  }

  func next(_ count: Int) throws(FormatError) -> [UInt8] {
    while !isAtEnd {
      if used == input.count {
        input = try source.next(1 << 16)
        used = 0
        packed += input.count
        guard !input.isEmpty else {
          isAtEnd = true
          throw .badArchive(reason: "its end is missing")
        }
      }
      let piece = try inflate(count)
      guard unpacked <= Unfolding.limit(packed) else { throw .hostileArchive }
      if !piece.isEmpty { return piece }
    }
    return []
  }

  private func inflate(_ count: Int) throws(FormatError) -> [UInt8] {
    var result = Z_OK
    let available = input.count - used
    var left = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress?.advanced(by: used)
        stream.avail_in = UInt32(available)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(count)
        result = CZlib.inflate(&stream, Z_NO_FLUSH)
        left = Int(stream.avail_in)
        filled = count - Int(stream.avail_out)
      }
    }
    used += available - left
    unpacked += piece.count
    switch result {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: try finishMember()
    default: throw .badArchive(reason: "gzip")
    }
    return piece
  }

  /// Another member may follow; zeros and other padding are the end.
  private func finishMember() throws(FormatError) {
    if used == input.count {
      input = try source.next(1 << 16)
      used = 0
      packed += input.count
    }
    if used + 1 < input.count, input[used] == 0x1F, input[used + 1] == 0x8B {
      inflateReset(&stream)
    } else {
      isAtEnd = true
    }
  }
}

/// How far packed data may unfold: real files stay under fifty times their size.
enum Unfolding {
  static func limit(_ packed: Int) -> Int { min(packed, 1 << 48) * 200 + (16 << 20) }
}
