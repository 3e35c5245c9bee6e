import Model
import Testing

@Test func `records are read with their continued lines and comments`() throws {
  let text = "# care\nname: a\nfor: one\n  two\n\n\nname: b\nloads: calf, shin\n"
  let records = try TextRecord.all(text)
  #expect(records.map(\.line) == [2, 7])
  #expect(try records[0].value("for") == "one two")
  #expect(try records[1].regions("loads") == [.calf, .shin])
}

@Test func `a line without a key and an unknown region are named`() {
  #expect(throws: TextRecordError.noKey(line: 2)) { try TextRecord.all("name: a\nnonsense") }
  #expect(throws: TextRecordError.badValue(line: 1, key: "loads")) {
    try ExerciseCatalogue(text: "name: a\nloads: elbows\nfor: b\nform: c")
  }
  #expect(throws: TextRecordError.badValue(line: 1, key: "form")) {
    try ExerciseCatalogue(text: "name: a\nloads: calf\nfor: b")
  }
}

@Test(arguments: ["Squats", "back squat", "heavy back squats", "weighted Squat"])
func `an exercise is known by name, alias, plural and ending`(typed: String) throws {
  let text = "name: squat\naliases: back squat\nloads: quadriceps\nfor: a\nform: b"
  let catalogue = try ExerciseCatalogue(text: text)
  #expect(catalogue.exercise(named: typed)?.name == "squat")
  #expect(catalogue.exercise(named: "press") == nil)
  #expect(catalogue.exercise(named: "") == nil)
}

@Test func `norms go by decade and sex, and no others are made up`() {
  #expect(SelfTestKind.calfRaise.norm(age: 39, sex: "female")?.middle == 27)
  #expect(SelfTestKind.calfRaise.norm(age: 70, sex: "male")?.middle == 14)
  #expect(SelfTestKind.calfRaise.norm(age: 80, sex: "male") == nil)
  #expect(SelfTestKind.calfRaise.norm(age: 30, sex: nil) == nil)
  #expect(SelfTestKind.kneeToWall.norm(age: nil, sex: nil)?.spread == 2.8)
  #expect(SelfTestKind.legRaise.norm(age: 30, sex: "female") == nil)
}
