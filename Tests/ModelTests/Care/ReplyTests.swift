import Model
import Testing

private let today = Day(number: 20_781)  // 2026-11-24

@Test func `a reply makes homework with its dose and its last day`() throws {
  let reply = Reply("1 raises 3x15 daily to 8 dec; 2 no hills", today: today)
  #expect(reply.problems.isEmpty)
  #expect(reply.items.map(\.text) == ["raises", "no hills"])
  #expect(reply.items.map(\.dose) == ["3x15 daily", ""])
  #expect(reply.items.map(\.isFinding) == [false, false])
  #expect(reply.items[0].until?.iso == "2026-12-08")
  #expect(reply.items.map(\.number) == [1, 2])
}

@Test func `what is found, where, and when to test again`() throws {
  let achilles = try #require(Site(slug: "left-achilles"))
  let text =
    "1. found: thick in the middle\n2) left calf raise 3x15 every other day retest 2027-01-10"
  let reply = Reply(text, today: today, sites: [achilles])
  #expect(reply.items.count == 2)
  #expect(reply.items[0].isFinding)
  #expect(reply.items[0].site == achilles)
  #expect(reply.items[0].text == "thick in the middle")
  #expect(reply.items[1].site?.slug == "left-calf")
  #expect(reply.items[1].dose == "3x15 every other day")
  #expect(reply.items[1].retest?.iso == "2027-01-10")
}

@Test func `a number gives its line's site to work, not to what is left alone`() throws {
  let calf = try #require(Site(slug: "left-calf"))
  let reply = Reply("1 raises 3x15; 1 no hills; 2 bridge 2x20", today: today, sites: [calf])
  #expect(reply.items.map(\.site) == [calf, nil, nil])
}

@Test func `a month that is over is next year's`() {
  #expect(Reply("bridge 2x20 until 3 feb", today: today).items.first?.until?.iso == "2027-02-03")
  #expect(Reply("bridge 2x20 until 24 nov", today: today).items.first?.until == today)
}

@Test(arguments: ["", " ; ", "3", "1 3x15 daily"])
func `nothing is written for what names nothing`(text: String) {
  let reply = Reply(text, today: today)
  #expect(reply.items.isEmpty)
  #expect(!reply.problems.isEmpty)
}

@Test func `heel to toe is no date, and its change can be undone`() throws {
  let reply = Reply("walk heel to toe 5 minutes daily", today: today)
  #expect(reply.items.first?.text == "walk heel to toe")
  #expect(reply.items.first?.until == nil)
  var slice = Slice(days: today...today)
  let empty = slice
  let change = reply.change(on: today, seed: RecordID(high: 1, low: 1), in: slice)
  slice.apply(change)
  #expect(slice.homework.count == 1)
  slice.apply(change.inverse)
  #expect(slice == empty)
}
