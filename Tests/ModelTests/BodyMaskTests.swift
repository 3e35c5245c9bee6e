import Testing

@testable import Model

@Suite struct BodyMaskTests {
  private let text = """
    back 8
    letter h hip
    letter c calf
    letter 1 head
    label 1 3 hip = hip
    label 0 1 L
    letters

      h  H   c
      1
    """

  @Test func `a small letter is left, a capital right, a digit a slug`() throws {
    let mask = BodyMask(text: text)
    #expect(mask.site(x: 2, y: 1) == Site(slug: "left-hip"))
    #expect(mask.site(x: 5, y: 1) == Site(slug: "right-hip"))
    #expect(mask.site(x: 9, y: 1) == Site(slug: "left-calf"))
    #expect(mask.site(x: 2, y: 2) == Site(slug: "head"))
    #expect(mask.site(x: 3, y: 1) == nil)
    #expect(mask.site(x: -1, y: 99) == nil)
    #expect(mask.face(x: 7) == .front)
    #expect(mask.face(x: 8) == .back)
    #expect(mask.labels.map(\.text) == ["hip", "L"])
    #expect(mask.labels.first?.regions == [.hip])
    #expect(mask.width == 10)
    #expect(mask.height == 2)
  }

  @Test func `facing you the front is mirrored and the back stays`() throws {
    let mask = BodyMask(text: text).facing()
    #expect(mask.site(x: 5, y: 1) == Site(slug: "left-hip"))
    #expect(mask.site(x: 2, y: 1) == Site(slug: "right-hip"))
    #expect(mask.site(x: 9, y: 1) == Site(slug: "left-calf"))
    #expect(mask.labels.last?.text == "R")
  }

  @Test func `a row of letters is half a row of the screen`() {
    let mask = BodyMask(text: "rimless\nletter h hip\nletters\nhh\nhh\nhh\n")
    #expect(mask.isRimless)
    #expect(mask.height == 2)
    #expect(mask.sites.count == 3)
  }

  @Test func `a text that is no mask is an empty body`() {
    let mask = BodyMask(text: "letter\nback x\nlabel 1\nletters\n??\n")
    #expect(mask.sites.joined().allSatisfy { $0 == nil })
  }
}
