import Assets
import Model

/// The texts about care and strength that are compiled into the program, as values.
public enum CareTexts {
  /// The exercises that are known by name; a broken text gives an empty catalogue, which a test
  /// rules out.
  public static let exercises: ExerciseCatalogue = {
    let known = try? ExerciseCatalogue(text: EmbeddedFile.text("exercises/catalogue.txt"))
    return known ?? ExerciseCatalogue.empty
  }()

  /// What can be done at home, by area.
  public static let routines = (try? CareRoutine.all(EmbeddedFile.text("care/home.txt"))) ?? []

  /// A routine line by line, what to avoid first.
  public static func lines(of routine: CareRoutine) -> [String] {
    routine.avoid.map { "avoid    " + $0 } + routine.hands.map { "hands    " + $0 }
      + routine.roller.map { "roller   " + $0 }
      + ["expect   about 1 point less sore for a day; the cause is not treated"]
  }
}
