import Foundation
import Model
import TOMLKit

/// What was wrong with the config file.
public enum SettingsError: Error, Equatable, Sendable {
  /// The line can't be read; lines count from 1.
  case unreadable(path: String, line: Int, reason: String)
  /// The key has a value that isn't one of those allowed.
  case badValue(path: String, key: String, allowed: String)
}

/// The runner's taste, in `config.toml`.
public enum ConfigFile {
  /// The taste that the file asks for; what it leaves out stays as it is by default.
  public static func taste(path: String) throws(SettingsError) -> Taste {
    var taste = Taste()
    guard let data = FileManager.default.contents(atPath: path) else { return taste }
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
    return taste
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
