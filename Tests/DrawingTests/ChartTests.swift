import Testing

@testable import Drawing

struct ChartTests {
  @Test func `a spark shows what is missing as missing`() {
    #expect(Spark.line([0, 4, nil, 8, .nan, 100], maximum: 8) == "▁▄–█–█")
  }

  @Test func `bars stand on the last row, the plan above them`() {
    var canvas = Canvas(size: Size(8, 3))
    let chart = BarChart([12, nil, 24], planned: [24], maximum: 24)
    chart.draw(on: &canvas, in: Rect(0, 0, 8, 3))
    #expect(canvas.lines() == ["░░    ██", "▄▄    ██", "██    ██"])
    #expect(canvas.styleRows() == ["pp....bb", "bb....bb", "bb....bb"])
    BarChart.select(Rect(0, 0, 2, 3), on: &canvas)
    #expect(canvas.styleRows() == ["aa....bb", "aa....bb", "aa....bb"])
    #expect(chart.index(at: 7) == 2)
    #expect(chart.index(at: 5) == nil)
  }

  @Test func `a chart without room or sense draws nothing`() {
    var canvas = Canvas(size: Size(4, 2))
    BarChart([5], maximum: 0).draw(on: &canvas, in: Rect(0, 0, 4, 2))
    BarChart([.infinity], maximum: 1).draw(on: &canvas, in: Rect(0, 0, 4, -2))
    #expect(canvas.lines() == ["", ""])
  }

  @Test func `a gauge fills by share and marks its values`() {
    #expect(Gauge.line(value: 5, planned: 8, maximum: 10, width: 10) == "█████░░░  ")
    #expect(Gauge.line(value: 50, maximum: 10, width: 4) == "████")
    var canvas = Canvas(size: Size(20, 1))
    Gauge.mark(
      on: &canvas, x: 5, y: 0, width: 10, value: 5, maximum: 10, label: "45.8", side: .before)
    #expect(canvas.lines() == ["    45.8 ┘"])
  }
}
