import Model
import Testing

struct SiteTableTests {
  @Test func `each site has its own, and they come in the order of the sites`() {
    var table = SiteTable<[Int]>()
    for (number, site) in Site.all.enumerated().reversed() {
      #expect(table[site] == nil)
      table[site] = [number]
      table[site]?.append(-number)
    }
    #expect(table.pairs.map(\.site) == Site.all)
    #expect(table.pairs.map(\.value) == Site.all.indices.map { [$0, -$0] })
  }

  @Test func `a site without anything has nothing`() {
    var table = SiteTable<Int>()
    table[Site.all[5]] = 7
    #expect(table[Site.all[4]] == nil)
    #expect(table.pairs.map(\.value) == [7])
    table[Site.all[5]] = nil
    #expect(table.pairs.isEmpty)
  }
}
