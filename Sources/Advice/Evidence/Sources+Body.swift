/// Pieces of evidence on soreness, massage, strength and rest.
extension Sources {
  static let silbernagel = Evidence(
    source: "pain-monitoring model after Silbernagel 2007, 10.1177/0363546506298279",
    measured: """
      made for Achilles tendons in rehabilitation: people went on with sport while pain stayed \
      within bounds and settled
      """,
    strength: "coaching convention: the thresholds are as clinics give them",
    limits: "elsewhere on the body it is borrowed")
  static let cheung = Evidence(
    source: "Cheung 2003, Sports Med, 10.2165/00007256-200333020-00005",
    measured: "review of ordinary soreness: worst at 24 to 72 hours, gone in 5 to 7 days",
    strength: "good: review", limits: "muscles; it says nothing of tendon, joint or bone")
  static let boneStress = Evidence(
    source: "PMC7049623", measured: "review of bone stress injuries in runners and their signs",
    strength: "fair: review; the other signs from clinic pages",
    limits: "signs that should be looked at, not a diagnosis; silence is no clearance")
  static let guo = Evidence(
    source: "Guo 2017, Front Physiol, 10.3389/fphys.2017.00747",
    measured: """
      11 trials of massage after exercise: soreness lower by 0.61, 1.51 and 1.46 spreads at 24, 48 \
      and 72 hours
      """,
    strength: "fair: small trials", limits: "soreness alone; in runners about 1 point of 10")
  static let runners = Evidence(
    source: "PubMed 30910569, 2019",
    measured: "78 runners after 10 km, 10 minutes against a sham: 0.7 of 10 less sore",
    strength: "fair: one trial, read second-hand", limits: "nothing else changed")
  static let davis = Evidence(
    source: "Davis 2020, BMJ Open Sport Exerc Med, 10.1136/bmjsem-2019-000614",
    measured: """
      29 studies, 1,012 people: no effect on strength, jump, sprint, endurance or fatigue; a little \
      on flexibility and soreness
      """,
    strength: "good: review",
    limits: """
      it does not treat the cause; flushing waste, blood flow as the cause and hormones are often \
      said and not shown
      """)
  static let rolling = Evidence(
    source: "Wiewelhove 2019, Front Physiol, 10.3389/fphys.2019.00376",
    measured: "foam rolling after exercise: soreness 6 % lower",
    strength: "fair: review", limits: "a small effect")
  static let salaffi = Evidence(
    source: "Salaffi 2004, Eur J Pain, 10.1016/j.ejpain.2003.09.004",
    measured: """
      how much less on a scale from 0 to 10 people call a change: 1 point or 15 % at the least, 2 \
      points or 33 % is much better
      """,
    strength: "fair: one study", limits: "means of many people; yours may differ")
  static let clinics = Evidence(
    source: "clinic pages, which agree", measured: "not measured",
    strength: "coaching convention: what clinics rule out",
    limits: "a clinician who knows you knows better")
  static let blagrove = Evidence(
    source: "Blagrove 2018, Sports Med, 10.1007/s40279-017-0835-7",
    measured: "review: two or three strength sessions a week, running economy 2 to 8 % better",
    strength: "good: review", limits: "economy is not injury")
  static let eihara = Evidence(
    source: "Eihara 2022, PMC9653533", measured: "review: heavy loads do more than jumps",
    strength: "good: review", limits: "economy is not injury")
  static let wu = Evidence(
    source: "Wu 2024, Sports Med, 10.1007/s40279-024-01993-7",
    measured: "9 trials, 1,904 runners: no pooled effect on injury",
    strength: "good: review", limits: "supervised programmes did better")
  static let saw = Evidence(
    source: "Saw 2016, Br J Sports Med, 10.1136/bjsports-2015-094758",
    measured: "56 studies: what athletes say follows load better than what is measured on them",
    strength: "good: review", limits: "no single marker detects overtraining")
  static let overtraining = Evidence(
    source: "consensus 2013, Med Sci Sports Exerc, 10.1249/MSS.0b013e318279a10a",
    measured: "what is known of overtraining", strength: "good: consensus of experts",
    limits: "no single marker detects it")
}
