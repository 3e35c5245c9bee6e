import Formats
import Foundation
import Testing

@Suite struct JSONWriterTests {
  private func read(_ json: JSONWriter) throws -> [Any] {
    try #require(JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [Any])
  }

  @Test func `Whole numbers are read back as they are`() throws {
    let numbers = [0, 1, -1, 9, 10, -10, 1_234_567_890, .max, .min]
    var json = JSONWriter()
    json.array { json in
      for number in numbers { json.value(number) }
    }
    #expect(json.text == "[" + numbers.map(String.init).joined(separator: ",") + "]")
    #expect(try read(json) as? [Int] == numbers)
  }

  @Test func `Numbers with decimals are written shortest, and what is none as null`() {
    var json = JSONWriter()
    json.array { json in
      for number in [0.1, -2.5, 3, -0.0, 1e15, 1e22, 1e-7, .infinity, .nan] { json.value(number) }
    }
    #expect(json.text == "[0.1,-2.5,3,0,1000000000000000.0,1e+22,1e-07,null,null]")
  }

  @Test func `Any text is read back as it is, and shows nothing hidden`() throws {
    let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{202E}", "\u{200B}", "🏃"]
    let texts =
      scalars.map { String($0) } + scalars.map { "before" + String($0) + "after, and more of it" }
      + ["", "plain", "\"", "\\"]
    var json = JSONWriter()
    json.array { json in
      for text in texts { json.value(text) }
    }
    #expect(try read(json) as? [String] == texts)
    let raw = json.text.unicodeScalars.filter { $0.value < 0x20 || $0.value == 0x7F }
    #expect(raw.isEmpty)
    #expect(!json.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `What was taken away is followed by the rest`() {
    var json = JSONWriter()
    var text = ""
    json.object { json in
      json.array("a") { json in
        for number in 0..<3 {
          json.value(number)
          text += json.take()
        }
      }
      json.field("b", true)
    }
    #expect(text + json.text == "{\"a\":[0,1,2],\"b\":true}")
  }
}
