import Model
import Testing

@testable import legwork_bench

struct SampleTests {
  @Test func `a percentile is a value that was measured, by nearest rank`() {
    let sample = Sample((1...200).reversed().map(Double.init))
    #expect(sample.least == 1)
    #expect(sample.median == 100)
    #expect(sample.percentile(95) == 190)
    #expect(sample.percentile(99) == 198)
    #expect(sample.most == 200)
    #expect(Sample([7]).percentile(1) == 7)
    #expect(Sample([7]).percentile(99) == 7)
  }

  @Test func `of nothing measured nothing is said`() {
    #expect(Sample([]).median == nil)
    #expect(Sample([]).percentile(99) == nil)
  }

  @Test func `what is measured again stands in the same line`() {
    var findings = Findings()
    findings.add("first page", .milliseconds, years: 1, [3, 1, 2])
    findings.add("first page", .milliseconds, years: 20, [4])
    #expect(findings.all.count == 1)
    #expect(findings.sample("first page", years: 1)?.median == 2)
    #expect(findings.sample("first page", years: 20)?.median == 4)
    #expect(findings.sample("first page", years: 5) == nil)
  }
}

struct OptionsTests {
  @Test func `options are read, and what can't be read is refused`() {
    let options = Options(["--years", "20,1", "--runs", "3", "--json", "f", "--keys", "9"])
    #expect(options?.years == [1, 20])
    #expect(options?.runs == 3)
    #expect(options?.presses == 9)
    #expect(options?.json == "f")
    #expect(Options([])?.years == [1, 5, 20])
    for wrong in [["--runs", "0"], ["--years", "x"], ["--years"], ["--what"], ["--keys", "-1"]] {
      #expect(Options(wrong) == nil, "\(wrong)")
    }
  }
}

struct InventionTests {
  @Test func `the same years are invented alike, and of a real diary's size`() {
    var (one, other) = (Invention(years: 1), Invention(years: 1))
    var counts: [Model.Table: Int] = [:]
    for day in one.days.lowerBound...one.days.upperBound {
      let records = one.records(of: day)
      #expect(records == other.records(of: day))
      for record in records { counts[record.table, default: 0] += 1 }
    }
    #expect(counts[.session] == 730)
    #expect(counts[.checkIn] == 365)
    #expect((1_900...2_100).contains(counts[.sorenessMark] ?? 0))
  }
}
