/// Pieces of evidence that more than one rule rests on.
enum Sources {
  static let frandsen = Evidence(
    source: "Frandsen 2025, Br J Sports Med 59:1203",
    measured: "5,205 runners, 588,071 runs: one run against the longest of the 30 days before",
    strength: "fair: one cohort",
    limits: "watched, not tested; about 3 in 1,000 runs led to an injury; the tiers do not rank")
  static let buist = Evidence(
    source: "Buist 2008, Am J Sports Med 36:33",
    measured: "532 novices: 13 weeks at 10 % a week against 8 faster: 20.8 and 20.3 % injured",
    strength: "good: one randomised trial",
    limits: "no difference between 10 % and a faster build; novices only")
  static let nielsen = Evidence(
    source: "Nielsen 2014, JOSPT, 10.2519/jospt.2014.5164",
    measured: "874 novices: over 30 % more in two weeks, distance injuries 1.59 (0.96 to 2.66)",
    strength: "weak: may be chance",
    limits: "no overall difference; novices only")
  static let convention = Evidence(
    source: "coaching convention", measured: "not measured", strength: "coaching convention",
    limits: "no trial in runners shows it")
  static let heuristic = Evidence(
    source: "heuristic", measured: "not measured", strength: "heuristic",
    limits: "ours; it tells nothing about injury or illness")
  static let foster = Evidence(
    source: "Foster 1998", measured: "monotony of daily load against illness",
    strength: "weak: read second-hand", limits: "over 2.0 is called high; no limit is proven")
  static let saw = Evidence(
    source: "Saw 2016, Br J Sports Med, 10.1136/bjsports-2015-094758",
    measured: "56 studies: self-report follows load better than objective markers",
    strength: "good: review", limits: "no single marker detects overtraining")
  static let silbernagel = Evidence(
    source: "pain-monitoring model, thresholds as clinics give them",
    measured: "made for Achilles tendons in rehabilitation", strength: "coaching convention",
    limits: "elsewhere on the body it is borrowed")
  static let boneStress = Evidence(
    source: "PMC7049623", measured: "review of bone stress injuries in runners",
    strength: "fair: review; the rest from clinic pages",
    limits: "signs to be looked at, not a diagnosis")
  static let guo = Evidence(
    source: "Guo 2017, Front Physiol, 10.3389/fphys.2017.00747",
    measured: "11 trials: soreness lower at 24, 48 and 72 h",
    strength: "fair: small trials", limits: "soreness only; expect about 1 point")
  static let davis = Evidence(
    source: "Davis 2020, 10.1136/bmjsem-2019-000614",
    measured: "29 studies, 1,012 people: no effect on strength, sprint, endurance or fatigue",
    strength: "good: review", limits: "it does not treat the cause")
  static let blagrove = Evidence(
    source: "Blagrove 2018, Sports Med, 10.1007/s40279-017-0835-7",
    measured: "two or three sessions a week: running economy 2 to 8 % better",
    strength: "good: review", limits: "for economy; against injury the trials are mixed")
  static let wu = Evidence(
    source: "Wu 2024, Sports Med, 10.1007/s40279-024-01993-7",
    measured: "9 trials, 1,904 runners: no pooled effect on injury",
    strength: "good: review", limits: "supervised programmes did better")
}
