import Foundation
import Model
import TOMLKit

/// What was wrong with the config file.
public enum SettingsError: Error, Equatable, Sendable {
  /// The file is there, and the system doesn't let it be read.
  case closed(path: String, reason: String)
  /// The line can't be read; lines count from 1.
  case unreadable(path: String, line: Int, reason: String)
  /// The key has a value that isn't one of those allowed.
  case badValue(path: String, key: String, allowed: String)
}

/// The runner's taste, in `config.toml`.
public enum ConfigFile {
  /// The taste that the file asks for; what it leaves out stays as it is by default. And the names
  /// in it, in order, that nothing reads: misspelt, or of another version.
  public static func read(
    path: String
  ) throws(SettingsError) -> (taste: Taste, unknownNames: [String]) {
    var taste = Taste()
    guard let data = try contents(path) else { return (taste, []) }
    let text = String(decoding: data, as: UTF8.self)
    if let fault = PlainTOML.firstFault(in: text) {
      throw .unreadable(path: path, line: fault.line, reason: fault.reason)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .unreadable(
        path: path, line: error.source.begin.line, reason: error.description)
    } catch {
      throw .unreadable(path: path, line: 1, reason: "\(error)")
    }
    if let value = table["units"] {
      guard let units = value.string.flatMap(Units.init(rawValue:)) else {
        throw .badValue(path: path, key: "units", allowed: "\"km\" or \"mi\"")
      }
      taste.units = units
    }
    if let value = table["colours"] {
      guard let colours = value.string, Taste.colourWords.contains(colours) else {
        let words = Taste.colourWords.map { "\"\($0)\"" }
        throw .badValue(
          path: path, key: "colours", allowed: words.joined(separator: ", "))
      }
      taste.colours = colours
    }
    taste.ascii = try flag("ascii", table, path) ?? taste.ascii
    taste.mouse = try flag("mouse", table, path) ?? taste.mouse
    taste.isFacing = try flag("facing", table, path) ?? taste.isFacing
    taste.showsMonotony = try flag("monotony", table, path) ?? taste.showsMonotony
    taste.showsACWR = try flag("acwr", table, path) ?? taste.showsACWR
    if let value = table["keys"] { taste.keys = try keys(value, path) }
    return (taste, table.keys.filter { !known.contains($0) }.sorted())
  }

  /// What is in the file; nil where there is none.
  private static func contents(_ path: String) throws(SettingsError) -> Data? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .closed(path: path, reason: String(cString: strerror(errno)))
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      return try file.readToEnd() ?? Data()
    } catch {
      throw .closed(path: path, reason: "it is no file")
    }
  }

  private static let known: Set<String> = [
    "units", "colours", "ascii", "mouse", "facing", "monotony", "acwr", "keys",
  ]

  /// The runner's own keys. Digits are answers everywhere and g leads to the screens: these stay.
  private static func keys(
    _ value: TOMLValueConvertible, _ path: String
  ) throws(SettingsError) -> [String: String] {
    let allowed = "a table with lines such as z = \"u\": z then does what u does"
    guard let table = value.table else {
      throw .badValue(path: path, key: "keys", allowed: allowed)
    }
    var keys: [String: String] = [:]
    for (word, value) in table {
      guard let old = value.string, word != "g", Int(word) == nil, !old.isEmpty else {
        throw .badValue(
          path: path, key: "keys." + word, allowed: allowed + "; digits and g stay as they are")
      }
      keys[word] = old
    }
    return keys
  }

  private static func flag(
    _ key: String, _ table: TOMLTable, _ path: String
  ) throws(SettingsError) -> Bool? {
    guard let value = table[key] else { return nil }
    guard let flag = value.bool else {
      throw .badValue(path: path, key: key, allowed: "true or false")
    }
    return flag
  }
}
