import Drawing
import Model
import Testing

@testable import Screens

@Suite struct DraftPanelTests {
  let world = World.empty()

  private let note = Draft(
    kind: .note, day: .friday - 1,
    texts: ["calves loud after the track, nothing in the morning\nsecond line"])

  @Test func `A draft is read as it was written, whatever its text`() throws {
    let target = Draft.Target(table: .session, id: RecordID(high: 1, low: 2))
    let drafts = [
      note, Draft(kind: .form, day: .friday, target: target, texts: ["run", "", "a\n3\nb", "日本é"]),
      Draft(kind: .line, day: .friday, texts: ["\u{1B}[2J\r\n"]),
    ]
    for draft in drafts {
      let bytes = Array(draft.written.utf8)
      #expect(Draft(written: bytes) == draft)
      #expect(Draft(written: bytes + Array("of an older one\n".utf8)) == draft)
      for count in 0..<bytes.count {
        let cut = Draft(written: Array(bytes[..<count]))
        #expect(cut == nil || cut == draft)
      }
    }
    for text in ["", "legwork draft 2\n", "legwork draft 1\nnote 2026-13-01\n1\n1\nx\n"] {
      #expect(Draft(written: Array(text.utf8)) == nil)
    }
    #expect(Draft(written: Array("legwork draft 1\nnote 2026-11-20\n1\n99999999\nx\n".utf8)) == nil)
  }

  @Test(arguments: [Size(80, 24), Size(60, 20)])
  func `It says what was being written and what can be done`(size: Size) throws {
    var shell = Shell()
    shell.size = size
    shell.offer(note, nil)
    try expectSnapshot(
      shell.draw(world, size: size), "draft-\(size.width)x\(size.height)")
    for small in smallSizes { _ = shell.draw(world, size: small) }
  }

  @Test func `What is typed is a draft, and none once it is written or left`() {
    var shell = Shell()
    _ = shell.play("n", world)
    #expect(shell.draft() == nil)
    #expect(shell.draft(always: true)?.texts == [""])
    _ = shell.play("half", world)
    #expect(shell.draft()?.texts == ["half"])
    #expect(shell.play("\u{1B}", world).change != nil)
    #expect(shell.draft() == nil)
    _ = shell.play("a10k", world)
    #expect(shell.draft() == Draft(kind: .line, day: .friday, texts: ["10k"]))
    _ = shell.play("\u{1B}", world)
    #expect(shell.draft() == nil)
    _ = shell.play("A\t\thills", world)
    #expect(shell.draft()?.texts.prefix(3) == ["run", "2026-11-20", "hills"])
  }

  @Test func `Each kind goes on as it was`() throws {
    var texts = Array(repeating: "", count: SessionField.allCases.count)
    texts[0...2] = ["run", "2026-11-19", "hills"]
    let drafts = [
      note, Draft(kind: .line, day: .friday, texts: ["10k 52:30"]),
      Draft(kind: .form, day: .friday - 1, texts: texts),
      Draft(kind: .reply, day: .friday, texts: ["1 raises 3x15"]),
      Draft(
        kind: .checkIn, day: .friday - 1, texts: ["7h30", "4", "", "2", "", "48", "no", ""]),
    ]
    for draft in drafts {
      var shell = Shell()
      shell.offer(draft, nil)
      #expect(shell.draft() == draft)
      _ = shell.handle(.enter, world)
      #expect(shell.draft() == draft, "\(draft.kind)")
    }
  }

  @Test func `A note that another program changed first becomes a note of its own`() throws {
    let old = Note(id: RecordID(high: 1, low: 1), day: .friday, text: "old")
    var shell = Shell()
    shell.offer(
      Draft(
        kind: .note, day: .friday, target: Draft.Target(table: .note, id: old.id), texts: ["mine"]),
      .note(old))
    _ = shell.handle(.enter, world)
    var refused = shell
    let change = try #require(shell.handle(.escape, world).change)
    #expect(change.edits.first?.before == .note(old))
    refused.conflicted()
    let again = try #require(refused.handle(.escape, world).change)
    #expect(again.edits.first?.before == nil && again.edits.first?.id != old.id)
  }
}
