/// A strength exercise: what it loads, what it is for in running and how it is done.
public struct Exercise: Hashable, Sendable {
  public var name: String
  public var aliases: [String]
  /// What it loads most, first the region it is done for.
  public var regions: [Region]
  /// What it is for in running.
  public var purpose: String
  /// A line on form.
  public var form: String
  /// Held for seconds and not counted.
  public var isHeld: Bool
}

/// The exercises that are known by name.
public struct ExerciseCatalogue: Sendable {
  public let exercises: [Exercise]
  private let byName: [String: Int]

  /// Knows nothing.
  public static let empty = ExerciseCatalogue(exercises: [], byName: [:])

  private init(exercises: [Exercise], byName: [String: Int]) {
    self.exercises = exercises
    self.byName = byName
  }

  /// Reads the catalogue's text: `name`, `aliases`, `loads`, `for`, `form`, `counted`.
  public init(text: String) throws(TextRecordError) {
    var exercises: [Exercise] = []
    var byName: [String: Int] = [:]
    for record in try TextRecord.all(text) {
      let exercise = Exercise(
        name: try record.value("name"), aliases: record.list("aliases"),
        regions: try record.regions("loads"), purpose: try record.value("for"),
        form: try record.value("form"), isHeld: record.values("counted").first == "seconds")
      for name in [exercise.name] + exercise.aliases {
        let key = Self.key(name)
        guard byName[key] == nil else { throw .badValue(line: record.line, key: "aliases") }
        byName[key] = exercises.count
      }
      exercises.append(exercise)
    }
    self.exercises = exercises
    self.byName = byName
  }

  /// The exercise a runner means: by name or alias, one or many, with or without hyphens; else by
  /// the longest name that what was typed ends with ("weighted calf raises"). Nil when unknown.
  public func exercise(named typed: String) -> Exercise? {
    let words = Self.key(typed).split(separator: " ")
    for start in words.indices {
      let key = words[start...].joined(separator: " ")
      if let index = byName[key] { return exercises[index] }
    }
    return nil
  }

  /// Small letters, hyphens as spaces, no plural.
  private static func key(_ name: String) -> String {
    name.lowercased().split { " -_".contains($0) }.map { word in
      word.count >= 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
        ? String(word.dropLast()) : String(word)
    }.joined(separator: " ")
  }
}
