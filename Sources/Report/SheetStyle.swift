/// How the sheet looks, on paper first: legible in grey, no font or picture from elsewhere.
enum SheetStyle {
  static let css: HTML = """
    @page { size: A4; margin: 12mm 14mm }
    * { box-sizing: border-box }
    body { font: 9.5pt/1.35 sans-serif; color: #111; margin: 0 auto; max-width: 182mm }
    .side { max-height: 272mm; overflow: hidden; break-after: page; page-break-after: always }
    .side:last-child { break-after: auto; page-break-after: auto }
    header { display: flex; justify-content: space-between; align-items: baseline;
      border-bottom: 1px solid #111 }
    h1 { font-size: 15pt; margin: 0 } h2 { font-size: 10.5pt; margin: 3.5mm 0 1mm }
    h3 { font-size: 10pt; margin: 2.2mm 0 .4mm } p { margin: .4mm 0 }
    ul { margin: .4mm 0; padding-left: 5mm }
    .top { display: flex; gap: 6mm } .figure { flex: 0 0 92mm } .sites { flex: 1 }
    .small { font-size: 8pt; color: #444 } code { font: 9.5pt monospace; letter-spacing: .06em }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: right; padding: .5mm 2mm; border-bottom: 1px solid #ccc;
      font-variant-numeric: tabular-nums; vertical-align: top }
    th { font-weight: normal; color: #444 } th:first-child, td:first-child { text-align: left }
    table.wide td { text-align: left } table.wide td:first-child { white-space: nowrap }
    dl { display: grid; grid-template-columns: 30mm 1fr; margin: 2mm 0 }
    dt { color: #444 } dd { margin: 0 }
    ul.lines { list-style: none; padding: 0; margin: 0 }
    ul.lines li { border-bottom: 1px solid #777; height: 8.5mm; padding-top: 3.6mm; color: #444 }
    ul.lines span { display: inline-block; width: 6mm; color: #111; font-weight: bold }
    svg { display: block; width: 100% } svg.map { max-height: 112mm }
    svg.map path { stroke: #8a8a8a; stroke-width: .25; fill: #f3f3f1 }
    svg.map path.low { fill: #f6dfae } svg.map path.some { fill: #e8a33d }
    svg.map path.high { fill: #b5341f }
    svg.map path.body { fill: none; stroke: #222; stroke-width: .5 }
    svg.map text { font: bold 4px sans-serif; text-anchor: middle; fill: #000; stroke: #fff;
      stroke-width: .8; paint-order: stroke }
    svg.map text.head { font-weight: normal; fill: #444; stroke: none }
    svg.course { max-height: 34mm } svg.course rect { fill: #c9cfd6 }
    svg.course text { font: 9px sans-serif; text-anchor: middle; fill: #333 }
    svg.course text.worst { font-weight: bold; font-size: 11px }
    @media print { body { -webkit-print-color-adjust: exact; print-color-adjust: exact } }
    """
}
