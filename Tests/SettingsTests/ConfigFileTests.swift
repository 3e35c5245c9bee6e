import Foundation
import Model
import Testing

@testable import Settings

struct ConfigFileTests {
  let path = FileManager.default.temporaryDirectory.appending(path: "config-\(UUID()).toml").path

  private func taste(_ text: String) throws -> Taste {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ConfigFile.read(path: path).taste
  }

  @Test func `a missing file leaves everything as it is`() throws {
    #expect(try ConfigFile.read(path: path).taste == Taste())
  }

  @Test func `a file that can't be read is named, not taken for none`() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? files.removeItem(atPath: path) }
    let circle = path + "/circle"
    try files.createSymbolicLink(atPath: circle, withDestinationPath: circle)
    for closed in [path, circle] {
      #expect {
        try ConfigFile.read(path: closed)
      } throws: { error in
        guard case SettingsError.closed(closed, let reason) = error else { return false }
        return !reason.isEmpty
      }
    }
  }

  @Test func `units and flags are read`() throws {
    let taste = try taste("units = \"mi\"\nascii = true\n")
    #expect(taste.units == .miles)
    #expect(taste.ascii)
  }

  @Test(arguments: ["[[[", "[]", "[[ ]]", " [=", "[[\"\u{1B}", "a = ]", "a = [1", "a = 0755e"])
  func `a line that would end the parser is named`(line: String) {
    #expect(throws: SettingsError.self) { try taste("units = \"km\"\n\(line)\n") }
  }

  @Test func `an unreadable line is named`() throws {
    #expect {
      try taste("units = \"km\"\nascii == true\n")
    } throws: { error in
      guard case SettingsError.unreadable(_, let line, _) = error else { return false }
      return line == 2
    }
  }

  @Test func `a wrong value says what is allowed`() {
    #expect {
      try taste("units = \"furlongs\"")
    } throws: { error in
      guard case SettingsError.badValue(_, "units", _) = error else { return false }
      return true
    }
  }

  @Test func `keys of one's own are read`() throws {
    #expect(try taste("[keys]\nz = \"u\"\nctrl-r = \"U\"\n").keys == ["z": "u", "ctrl-r": "U"])
  }

  @Test(arguments: ["g = \"u\"", "3 = \"u\"", "z = 3", "z = \"\""])
  func `a key that can't be given is named`(line: String) {
    let word = String(line.prefix(1))
    #expect {
      try taste("[keys]\n\(line)\n")
    } throws: { error in
      guard case SettingsError.badValue(_, let key, _) = error else { return false }
      return key == "keys." + word
    }
  }

  @Test func `names that nothing reads are listed`() throws {
    try Data("unit = \"mi\"\nascii = true\n[theme]\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let config = try ConfigFile.read(path: path)
    #expect(config.unknownNames == ["theme", "unit"])
    #expect(config.taste.ascii)
  }
}
