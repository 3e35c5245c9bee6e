import Foundation
import Pty
import Testing

@Suite struct TourTests {
  @Test func `A runner's first evening, from an empty journal to reopening it`() throws {
    let work = try Workplace()
    let log = try work.file("log.csv", Workplace.log(runs: 60))
    #expect(try work.said("import", log).contains("60 added"))
    #expect(try work.said("import", log).contains("0 added"))

    let screens = try work.screens()
    let before = screens.settings
    #expect(screens.wait(for: "Today"))
    screens.send("a10k 52:30 rpe 6 easy along the river, right calf 2\r")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")

    screens.send("g3")
    #expect(screens.wait { $0.text.contains("[3 Body]") || $0.text.contains("[Body]") })
    screens.send("6")
    #expect(screens.wait { $0.text.contains("Saved") && $0.text.contains("6") })
    screens.send("ncalves loud after the track")
    #expect(screens.wait(for: "calves loud after the track"))
    screens.send("\u{1B}")
    #expect(screens.wait(for: "Saved"))

    screens.send("g2")
    #expect(screens.wait(for: "easy along the river"))
    #expect(screens.text.contains("10.0"))
    screens.send("g5")
    #expect(screens.wait { $0.text.contains("Trends]") && $0.text.contains("km") })
    screens.send("g6")
    #expect(screens.wait { $0.text.contains("Advice]") })
    screens.send("g4")
    #expect(screens.wait(for: "calves loud after the track"))
    screens.send("u")
    #expect(screens.wait(for: "Took back: a note"))
    screens.send("u")
    #expect(screens.wait { $0.text.contains("Took back: ") && $0.text.contains("6") })
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(screens.settings == before)
    #expect(screens.isPageGivenBack)

    let again = try work.screens()
    #expect(again.wait(for: "Today"))
    again.send("g2")
    #expect(again.wait(for: "easy along the river"))
    again.send("U")
    #expect(again.wait(for: "Made again"))
    again.send("U")
    #expect(again.wait(for: "Made again: a note"))
    again.send("g4")
    #expect(again.wait(for: "calves loud after the track"))
    again.send("q")
    #expect(again.waitForEnd() == .exited(0))

    #expect(try work.said("check").contains("whole"))
    #expect(try work.said("search", "loud").contains("calves loud after the track"))
    #expect(try work.said("sessions", "--json").components(separatedBy: "\"id\"").count == 62)
  }
}
