import Advice
import Model
import Testing

@testable import Report

private let today = Day(number: 20_781)  // Tue 24 Nov 2026
private let evil = "<script>alert('x')</script> & \"quotes\" \u{202E}"

private func site(_ slug: String) throws -> Site { try #require(Site(slug: slug)) }

/// Six weeks of runs, an Achilles that came up in the last two, and evil text wherever a runner
/// can write.
private func journal() throws -> Slice {
  var slice = Slice(days: (today - 100)...today)
  for ago in stride(from: 2, through: 60, by: 2) {
    slice.sessions.append(
      Session(
        id: RecordID(high: 1, low: UInt64(ago)), day: today - ago, title: ago == 2 ? evil : "",
        distance: Distance(centimetres: 1_000_000), moving: Duration(seconds: 3000), rpe: RPE(4),
        note: ago == 4 ? "left achilles tight \(evil)" : ""))
  }
  let achilles = try site("left-achilles")
  for ago in 0..<14 {
    for (moment, level) in [(Moment.morning, 3), (.after, 4)] {
      slice.marks.append(
        SorenessMark(
          day: today - ago, site: achilles, moment: moment,
          level: try #require(Soreness(level)), kind: moment == .morning ? .tight : .ache))
    }
  }
  slice.notes = [
    Note(id: RecordID(high: 2, low: 1), day: today - 1, text: "Achilles loud \(evil)"),
    Note(id: RecordID(high: 2, low: 2), day: today - 1, text: "Nothing of that kind"),
  ]
  slice.treatments = [
    Treatment(
      id: RecordID(high: 3, low: 1), day: today - 3, kind: .massage, technique: evil,
      sites: [achilles], provider: evil, note: evil)
  ]
  slice.homework = [
    Homework(
      id: RecordID(high: 4, low: 1), day: today - 9, site: achilles, text: "raises \(evil)",
      dose: evil)
  ]
  slice.findings = [
    Finding(id: RecordID(high: 5, low: 1), day: today - 9, site: achilles, text: evil)
  ]
  slice.races = [
    Race(id: RecordID(high: 6, low: 1), day: today + 90, name: evil)
  ]
  slice.absences = [
    Absence(from: today - 90, to: today - 70, reason: .injury, site: achilles, note: evil)
  ]
  slice.runner.health = evil
  slice.runner.healthAsked = today - 30
  return slice
}

private func sheet(_ slice: Slice) -> TherapistSheet {
  TherapistSheet(slice, totals: slice.sessions.dayTotals, day: today, days: 28)
}

@Test func `every text of the runner is escaped, wherever it stands`() throws {
  let page = SheetHTML(sheet(try journal())).text
  #expect(!page.contains("<script"))
  #expect(!page.contains("alert('x')"))
  #expect(!page.unicodeScalars.contains("\u{202E}"))
  // Title and note of sessions, note, technique, provider, note of the treatment, homework and its
  // dose, finding, race, absence, health.
  #expect(page.components(of: "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; ") >= 9)
}

@Test func `a problem that was never marked is no 0`() throws {
  let site = try #require(Site(slug: "left-hip"))
  var slice = Slice(days: today - 400...today)
  slice.problems = [Problem(id: RecordID(high: 9, low: 9), site: site, from: today)]
  #expect(SheetText(sheet(slice)).lines.joined().contains("left hip: not marked"))
  #expect(SheetHTML(sheet(slice)).text.contains("Not marked."))
}

@Test func `the page loads nothing and forbids it`() throws {
  let page = SheetHTML(sheet(try journal())).text
  #expect(page.contains("default-src 'none'"))
  for word in ["http://", "https://", "src=", "url(", "@import", "<link", "<img", "<iframe"] {
    #expect(!page.contains(word), "\(word)")
  }
}

@Test func `the sheet says morning, stiffness and how the next morning answered`() throws {
  let sheet = sheet(try journal())
  let first = try #require(sheet.sites.first)
  #expect(first.site.slug == "left-achilles")
  #expect(first.morning?.level == 3)
  #expect(first.tightMornings == 14)
  #expect(first.ratedMornings == 14)
  #expect(first.responses.count == 5)
  #expect(first.responses.last?.day == today - 2)
  #expect(first.responses.last?.after == 4)
  #expect(first.responses.last?.nextMorning == 3)
  #expect(first.onset == today - 13)
}

@Test func `six weeks of load lead up to the week it began`() throws {
  let sheet = sheet(try journal())
  #expect(sheet.load.count == 7)
  #expect(sheet.load.map(\.isOnset) == [false, false, false, false, false, false, true])
  #expect(sheet.load[3].total.runDistance.centimetres >= 3_000_000)
}

@Test func `notes that name a marked site are there, others aren't`() throws {
  let mentions = sheet(try journal()).mentions
  #expect(mentions.count == 2)
  #expect(mentions.allSatisfy { $0.text.lowercased().contains("achilles") })
}

@Test func `an empty journal gives a sheet, and says what wasn't asked`() {
  let slice = Slice(days: today...today)
  let sheet = sheet(slice)
  let page = SheetHTML(sheet).text
  #expect(page.contains("Nothing was marked in these days."))
  #expect(page.contains("not asked yet"))
  #expect(page.contains("<svg class=\"map\""))
  #expect(!SheetText(sheet).lines.isEmpty)
}

@Test func `the map fills by level and says it in digits too`() throws {
  let map = BodySVG(levels: [try site("left-achilles"): 4]).html(
    levels: [try site("left-achilles"): 4]
  ).text
  #expect(map.contains("class=\"some\""))
  #expect(map.contains(">4</text>"))
  #expect(map.contains(">L</text>"))
  #expect(map.contains(">R</text>"))
}

@Test func `outlines are closed loops around the cells`() {
  // A ring of eight cells has an outer loop and an inner one.
  let loops = Outline.loops(width: 3, height: 3) { x, y in
    (0..<3).contains(x) && (0..<3).contains(y) && !(x == 1 && y == 1)
  }
  #expect(loops.map(\.count).sorted() == [4, 4])
  #expect(Outline.loops(width: 4, height: 4) { _, _ in false }.isEmpty)
}

@Test func `interpolated text is escaped, markup isn't`() {
  let inner: HTML = "<b>\("a<b")</b>"
  let outer: HTML = "<p>\(inner) \(3) \("'\"")</p>"
  #expect(outer.text == "<p><b>a&lt;b</b> 3 &#39;&quot;</p>")
}

extension String {
  /// How often a piece stands in it.
  fileprivate func components(of piece: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: piece) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
