/// The rules' names: stable, in scripts and in decisions.
public enum RuleName: String, CaseIterable, Sendable {
  case singleRunSpike = "single-run-spike"
  case weeklyGuide = "weekly-guide"
  case startingPoint = "starting-point"
  case returnAfterGap = "return-after-gap"
  case twoStepsAtOnce = "two-steps-at-once"
  case lighterWeek = "lighter-week"
  case monotony
  case painTrafficLight = "pain-traffic-light"
  case problemArea = "problem-area"
  case wellness, illness, mood
  case redFlag = "red-flag"
  case massage, strength, rest
}
