import Assets
import Model
import Testing

@testable import Screens

@Test func `the catalogue and the routines are readable`() throws {
  let catalogue = try ExerciseCatalogue(text: EmbeddedFile.text("exercises/catalogue.txt"))
  #expect(catalogue.exercises.count >= 25)
  #expect(CareTexts.exercises.exercises == catalogue.exercises)
  for name in ["deadlifts", "air squat", "balance", "hops", "calf raises", "plank", "step-ups"] {
    #expect(catalogue.exercise(named: name) != nil, "\(name)")
  }
  let routines = try CareRoutine.all(EmbeddedFile.text("care/home.txt"))
  #expect(CareTexts.routines == routines)
}

@Test func `every region of the legs has a routine that begins with what to avoid`() throws {
  for region in Region.allCases where region.isLeg && region != .groin && region != .toes {
    let routine = CareTexts.routines.routine(for: region)
    #expect(routine != nil, "\(region.rawValue)")
    if let routine { #expect(CareTexts.lines(of: routine).first?.hasPrefix("avoid") == true) }
  }
}
