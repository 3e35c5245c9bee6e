import Advice
import Model

/// The sheet as one self-contained page of two A4 sides: nothing is loaded from anywhere.
public struct SheetHTML {
  private let sheet: TherapistSheet

  public init(_ sheet: TherapistSheet) { self.sheet = sheet }

  /// The whole document.
  public var text: String {
    let page: HTML = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>Legwork, \(sheet.title)</title>
      <style>\(SheetStyle.css)</style></head><body>
      <section class="side">\(first)</section>
      <section class="side">\(second)</section>
      </body></html>

      """
    return page.text
  }

  /// Read in a minute: map, sites, load before the onset, and lines to write on.
  private var first: HTML {
    """
    <header><h1>For the therapist</h1><p>\(sheet.title)</p></header>
    <div class="top"><div class="figure">\(BodySVG(levels: sheet.levels).html(levels: sheet.levels))
    <p class="small">The worst of \(sheet.days) days, 0 none to 10. Left is the runner's left.</p></div>
    <div class="sites">\(sites)</div></div>
    <h2>\(loadTitle)</h2>\(load)
    <dl><dt>Race</dt><dd>\(sheet.raceWords)</dd>
    <dt>Health answers</dt><dd>\(sheet.healthWords)</dd>
    <dt>Past problems</dt><dd>\(past)</dd></dl>
    <h2>Findings and what to do</h2>\(lines)
    <p class="small">Raw numbers as the runner wrote them; no diagnosis. It comes back with:
    legwork reply --sheet \(sheet.day.iso) "1 raises 3x15 daily to 8 dec; 2 no hills"</p>
    """
  }

  private var sites: HTML {
    guard !sheet.sites.isEmpty else { return "<p>Nothing was marked in these days.</p>" }
    return sheet.sites.enumerated().map { index, site -> HTML in
      let responses = site.responses.map { response -> HTML in
        "<li>\(site.words(response, sheet.taste))</li>"
      }.joined
      return """
        <h3>\(index + 1) \(site.site.name)</h3>
        <p><b>Morning: \(site.morningWords).</b> \(site.worstWords.capitalisedFirst). \(site.sinceWords).</p>
        <p>14 mornings <code>\(site.strip)</code>; \(site.stiffWords).</p>
        <ul>\(responses)</ul>
        """
    }.joined
  }

  private var loadTitle: String {
    guard let site = sheet.sites.first(where: { $0.onset != nil }), let onset = site.onset else {
      return "The last weeks"
    }
    return "Six weeks before \(site.site.name) began, \(onset.dayAndMonth) \(onset.parts.year)"
  }

  private var load: HTML {
    let taste = sheet.taste
    let rows = sheet.load.map { week -> HTML in
      let total = week.total
      let cells = [
        total.week.start.dayAndMonth, taste.number(total.runDistance), String(total.runCount),
        taste.number(total.longestRun), total.moving.wholeMinutes,
        total.load.map { Digits.fixed($0, 0) + (total.unrated > 0 ? "+" : "") } ?? "not rated",
        String(week.strengthSessions), week.isOnset ? "began" : "",
      ].map { cell -> HTML in "<td>\(cell)</td>" }.joined
      return "<tr>\(cells)</tr>"
    }.joined
    return """
      <table><tr><th>week of</th><th>\(taste.units.rawValue)</th><th>runs</th><th>longest</th>
      <th>min</th><th>load, RPE × min</th><th>strength</th><th></th></tr>\(rows)</table>
      """
  }

  private var past: HTML {
    let words = sheet.pastWords
    guard !words.isEmpty else { return "none written" }
    let more = words.count > 6 ? "; and \(words.count - 6) more" : ""
    return "\(words.prefix(6).joined(separator: "; "))\(more)"
  }

  /// The first lines are the sites', the others are free.
  private var lines: HTML {
    let names = sheet.sites.map(\.site.name) + ["", ""]
    let rows = names.enumerated().map { index, name -> HTML in
      "<li><span>\(index + 1)</span> \(name)</li>"
    }.joined
    return "<ul class=\"lines\">\(rows)</ul>"
  }

  /// Courses, treatments, homework, self-tests and notes.
  private var second: HTML {
    let courses = sheet.courses.prefix(3).map { course -> HTML in
      let key = course.problem == nil ? "" : "; last row the overuse score, 0–100"
      return """
        <h3>\(course.site.name)</h3>\(CourseSVG(course: course, taste: sheet.taste).html)
        <p class="small">Bars \(sheet.taste.units.rawValue) a week; below them the week's worst
        mark, · not asked\(key).</p>
        """
    }.joined
    return """
      <h2>Problem areas against weekly distance</h2>\(courses)
      \(treatments)\(tests)\(homework)\(mentions)
      """
  }

  private var treatments: HTML {
    guard !sheet.treatments.isEmpty else { return "" }
    let rows = sheet.treatments.suffix(8).map { treatment -> HTML in
      let words = sheet.words(treatment)
      return """
        <tr><td>\(treatment.day.dayAndMonth)</td><td>\(Self.short(words.what, 110))</td>\
        <td>\(words.followed)</td></tr>
        """
    }.joined
    return """
      <h2>Treatments and what followed</h2><table class="wide">\(rows)</table>
      """
  }

  private var tests: HTML {
    list("Self-tests", sheet.selfTests.map { sheet.words($0) })
  }

  private var homework: HTML {
    list(
      "Asked for and found before",
      sheet.homework.map { sheet.words($0) }
        + sheet.findings.prefix(3).map { finding in
          "\(finding.day.dayAndMonth): "
            + (finding.site.map { "\($0.name): " } ?? "") + Self.short(finding.text, 120)
        })
  }

  private var mentions: HTML {
    list(
      "Notes that name a site",
      sheet.mentions.prefix(8).map { "\($0.day.dayAndMonth): \(Self.short($0.text, 180))" })
  }

  private func list(_ title: String, _ items: [String]) -> HTML {
    guard !items.isEmpty else { return "" }
    let rows = items.prefix(8).map { item -> HTML in "<li>\(item)</li>" }.joined
    return "<h2>\(title)</h2><ul>\(rows)</ul>"
  }

  /// Cut at a word, so that two sides hold it.
  private static func short(_ text: String, _ most: Int) -> String {
    guard text.count > most else { return text }
    let head = text.prefix(most)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + " …"
  }
}
