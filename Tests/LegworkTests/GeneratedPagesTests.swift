import Foundation
import Pty
import Testing

@Suite struct GeneratedPagesTests {
  private func page(_ word: String) throws -> String {
    let run = try CommandRun(Workplace.program, ["generate", word], environment: [:])
    try #require(run.status == 0, "\(run.error)")
    return run.output
  }

  @Test func `The page of keys has every screen, and what the keys do`() throws {
    let text = try page("keys")
    for screen in ["Today", "Week", "Body", "Notes", "Trends", "Advice", "Plan"] {
      #expect(text.contains("\n## \(screen)\n"))
    }
    #expect(text.contains("| `]`") || text.contains("| `], pgdn` | The week after |"))
    #expect(text.contains("| `u` | Take the newest change back |"))
  }

  @Test func `The manual has every command that help shows, and each exit status`() throws {
    let text = try page("man")
    #expect(text.hasPrefix(".TH LEGWORK 1"))
    for command in ["add", "week", "trend", "import", "undo", "check"] {
      #expect(text.contains(".SS legwork \(command)\n"))
    }
    #expect(!text.contains("legwork generate"))
    #expect(text.contains("\\fB78\\fR"))
  }
}
