/// Pieces of evidence on running volume and load.
enum Sources {
  static let frandsen = Evidence(
    source: "Frandsen 2025, Br J Sports Med 59:1203, 10.1136/bjsports-2024-109380",
    measured: """
      5,205 runners, 588,071 runs, 18 months: injury rate 1.64 times as high (1.31 to 2.05) past \
      10 %, 1.52 (1.16 to 2.00) past 30 %, 2.28 (1.50 to 3.48) past 100 %; in all about 3 in 1,000 \
      runs (1,820)
      """,
    strength: "fair: one cohort",
    limits: """
      watched, not tested; 46 years on average, 22 % women; 10 to 30 % and 30 to 100 % came out \
      alike, so nothing lies between caution and strong
      """)
  static let buist = Evidence(
    source: "Buist 2008, Am J Sports Med 36:33, 10.1177/0363546507307505",
    measured: """
      532 novices by lot: 13 weeks at 10 % a week against 8 weeks of a faster build: 20.8 and \
      20.3 % injured (P=.90)
      """,
    strength: "good: one randomised trial",
    limits: "it found no difference between 10 % and a faster build; novices only")
  static let nielsen = Evidence(
    source: "Nielsen 2014, J Orthop Sports Phys Ther, 10.2519/jospt.2014.5164",
    measured: """
      874 novices, growth over two weeks under 10, 10 to 30 and over 30 %: no difference overall; \
      injuries of the kind that distance brings leaned towards over 30 % (P=.07)
      """,
    strength: "weak: it may be chance", limits: "novices only; watched, not tested")
  static let damsted = Evidence(
    source: "Damsted 2019, J Orthop Sports Phys Ther 49:230",
    measured: """
      261 runners, weeks 20 to 60 % larger against under 20 %: 22.6 of 100 more injured at day 21 \
      (0.9 to 44.3), no difference at days 56 and 98
      """,
    strength: "weak: a wide interval", limits: "watched, not tested")
  static let foster = Evidence(
    source: "Foster 1998",
    measured: "monotony and strain of athletes' weeks beside their illnesses",
    strength: "weak: read second-hand",
    limits: "over 2.0 is called high; the outcome was illness, not injury; no limit is proven")
  static let sessionLoad = Evidence(
    source: "Foster 2001, J Strength Cond Res 15:109",
    measured: "a way to count: session load is the minutes multiplied by how hard they felt",
    strength: "fair: a way to count, not a limit",
    limits: "a rating forgotten is an estimate or unknown")
  static let convention = Evidence.convention("no trial in runners shows it")
}

extension Evidence {
  /// What coaches do and nobody has tried out.
  static func convention(_ limits: String) -> Evidence {
    Evidence(
      source: "coaching convention", measured: "not measured", strength: "coaching convention",
      limits: limits)
  }

  /// A rule of our own making.
  static func heuristic(_ limits: String) -> Evidence {
    Evidence(
      source: "heuristic", measured: "not measured", strength: "heuristic", limits: limits)
  }
}
