import CExpat

/// The name of an element or attribute, without its prefix. Valid only while it is handed over.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    var start = qualified
    var at = qualified
    while at.pointee != 0 {
      if at.pointee == 58 { start = at + 1 }
      at += 1
    }
    self.start = start
  }

  static func == (name: XMLName, text: StaticString) -> Bool { are(name.start, text) }

  /// Whether two texts are the same, byte by byte.
  fileprivate static func are(_ own: UnsafePointer<CChar>, _ text: StaticString) -> Bool {
    var index = 0
    let wanted = text.utf8Start
    while index < text.utf8CodeUnitCount {
      guard UInt8(bitPattern: own[index]) == wanted[index] else { return false }
      index += 1
    }
    return own[index] == 0
  }

  var text: String { String(cString: start) }
}

/// An element's attributes. Valid only while they are handed over.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, whatever its prefix; nil when it isn't there.
  subscript(_ name: StaticString) -> String? {
    guard var at = pairs else { return nil }
    while let key = at.pointee, let value = (at + 1).pointee {
      if XMLName(key) == name { return String(cString: value) }
      at += 2
    }
    return nil
  }

  /// Whether an attribute has just this value; makes no string.
  func has(_ name: StaticString, _ value: StaticString) -> Bool {
    guard var at = pairs else { return false }
    while let key = at.pointee, let own = (at + 1).pointee {
      if XMLName(key) == name { return XMLName.are(own, value) }
      at += 2
    }
    return false
  }
}

/// What takes in the elements of an XML document, in their order.
protocol XMLTaker: AnyObject {
  /// An element begins; true when its text is wanted.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool
  /// An element ends; its text up to its first child, where it was wanted.
  func end(_ name: XMLName, _ text: String)
}

/// Reads an XML document in one pass, in bounded memory.
final class XMLPass {
  /// Real files are nested about ten deep.
  static let deepest = 100
  /// Of one tag or text, in bytes. Expat goes over an unfinished one again with every piece.
  static let longestToken = 2 << 20

  private let parser: XML_Parser
  private let taker: (XMLName) -> (any XMLTaker)?
  private var chosen: (any XMLTaker)?
  private var depth = 0
  private var text: [UInt8] = []
  private var keepsText = false
  private var refusal: FormatError?

  /// `taker` chooses by the root element's name; nil is a format that isn't known.
  init(_ taker: @escaping (XMLName) -> (any XMLTaker)?) throws(FormatError) {
    guard let parser = XML_ParserCreate(nil) else { throw .badXML(line: 1, reason: "no memory") }
    self.parser = parser
    self.taker = taker
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let pass = XMLPass.of(data), let name else { return }
        pass.begin(XMLName(name), XMLAttributes(pairs: attributes))
      },
      { data, name in
        guard let pass = XMLPass.of(data), let name else { return }
        pass.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let pass = XMLPass.of(data), let bytes else { return }
      pass.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    // No real file defines entities: who does wants them to unfold.
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLPass.of(data)?.stop(.hostileXML)
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLPass? {
    data.map { Unmanaged<XMLPass>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Hands everything over; an error comes after what lies before it.
  func run(_ source: any ByteSource) throws(FormatError) {
    var fed = 0
    while true {
      let piece = try source.next(1 << 16)
      fed += piece.count
      let status = piece.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        return XML_Parse(parser, start, Int32(bytes.count), piece.isEmpty ? 1 : 0)
      }
      if let refusal { throw refusal }
      guard status == XML_STATUS_OK else { throw failure() }
      if piece.isEmpty { return }
      guard fed - Int(XML_GetCurrentByteIndex(parser)) < XMLPass.longestToken else {
        throw .hostileXML
      }
    }
  }

  private func failure() -> FormatError {
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH { return .hostileXML }
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "error"
    return .badXML(line: Int(XML_GetCurrentLineNumber(parser)), reason: reason)
  }

  private func stop(_ reason: FormatError) {
    refusal = refusal ?? reason
    XML_StopParser(parser, 0)
  }

  private func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard refusal == nil else { return }
    depth += 1
    guard depth <= XMLPass.deepest else { return stop(.hostileXML) }
    if depth == 1 {
      chosen = taker(name)
      if chosen == nil { return stop(.unknownFormat) }
    }
    text.removeAll(keepingCapacity: true)
    keepsText = chosen?.begin(name, attributes) ?? false
  }

  private func end(_ name: XMLName) {
    guard refusal == nil else { return }
    depth -= 1
    chosen?.end(name, keepsText ? String(decoding: text, as: UTF8.self) : "")
    keepsText = false
  }

  private func add(_ bytes: UnsafeBufferPointer<CChar>) {
    guard keepsText, refusal == nil else { return }
    guard text.count + bytes.count <= XMLPass.longestToken else { return stop(.hostileXML) }
    for byte in bytes { text.append(UInt8(bitPattern: byte)) }
  }
}
