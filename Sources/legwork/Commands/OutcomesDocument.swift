import Advice
import Formats
import Model

/// The JSON of `legwork outcomes`: all that it takes to check the answer by hand.
enum OutcomesDocument {
  static func text(_ outcomes: Outcomes, _ today: Day) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("date", today.iso)
      json.field("sentence", outcomes.sentence)
      json.field("needed", OutcomeEstimate.needed)
      json.field("missing", outcomes.missing)
      json.field("untreated_episodes", outcomes.untreatedCount)
      estimate("all", outcomes.all, &json)
      estimate("clinic", outcomes.clinic, &json)
      estimate("own_hands", outcomes.ownHands, &json)
      estimate("mood", outcomes.mood, &json)
      json.key("clinic_minus_own_hands")
      if let (difference, p) = outcomes.clinicAgainstOwn {
        json.object {
          $0.field("difference", difference)
          $0.field("p", p)
        }
      } else {
        json.null()
      }
      json.key("motion")
      json.object { motion(outcomes.motion, &$0) }
      json.array("pairs") { json in
        for pair in outcomes.pairs { json.object { write(pair, &$0) } }
      }
      json.array("left_out") { json in
        for left in outcomes.leftOut {
          json.object {
            $0.field("site", left.site.slug)
            $0.field("session_day", left.session.iso)
            $0.field("why", left.reason.words)
          }
        }
      }
      json.array("coins") { json in
        for flip in outcomes.flips {
          json.object {
            $0.field("day", flip.day.iso)
            $0.field("site", flip.site.slug)
            $0.field("treat", flip.isTreat)
          }
        }
      }
      json.array("limits") { json in
        for limit in Outcomes.limits { json.value(limit) }
      }
    }
    return json.text
  }

  private static func estimate(
    _ name: String, _ estimate: OutcomeEstimate?, _ json: inout JSONWriter
  ) {
    json.key(name)
    guard let estimate else { return json.null() }
    json.object {
      $0.field("pairs", estimate.count)
      $0.field("mean", estimate.mean)
      $0.field("low_90", estimate.interval.lowerBound)
      $0.field("high_90", estimate.interval.upperBound)
      $0.field("p", estimate.p)
      $0.field("shrunk", estimate.shrunk)
      $0.field("shrunk_low_90", estimate.shrunkInterval.lowerBound)
      $0.field("shrunk_high_90", estimate.shrunkInterval.upperBound)
    }
  }

  private static func motion(_ motion: MotionOutcome, _ json: inout JSONWriter) {
    for (name, answers) in [("clinic", motion.clinic), ("own_hands", motion.ownHands)] {
      json.array("moved_freely_\(name)") { json in for answer in answers { json.value(answer) } }
    }
    json.array("self_tests") { json in
      for step in motion.steps {
        json.object {
          $0.field("treatment", step.treatment.id.text)
          $0.field("day", step.treatment.day.iso)
          $0.field("test", step.test.rawValue)
          $0.field("side", step.side.rawValue)
          $0.field("before", step.before)
          $0.field("after", step.after)
        }
      }
    }
  }

  private static func write(_ pair: OutcomePair, _ json: inout JSONWriter) {
    json.field("kind", pair.kind.rawValue)
    json.field("treatment", pair.treatment.text)
    json.field("coin", pair.isByCoin)
    json.field("difference", pair.difference)
    json.field("mood_difference", pair.moodHalves.map { Double($0) / 2 })
    for (name, course) in [("treated", pair.treated), ("untreated", pair.untreated)] {
      json.key(name)
      json.object {
        $0.field("site", course.site.slug)
        $0.field("session_day", course.session.iso)
        $0.field("day", course.day.iso)
        $0.field("baseline", course.baseline)
        $0.array("after") { json in for level in course.after { json.value(level) } }
        $0.field("outcome", course.outcome)
      }
    }
  }
}
