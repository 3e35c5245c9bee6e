import Synchronization

/// A question that a world answers by itself: what is asked with the same values of the same world
/// has the same answer.
protocol Question: Equatable, Sendable {
  associatedtype Answer: Sendable
  func answer(_ world: World) -> Answer
}

/// What was worked out of a world, kept for as long as it stays as it is: a key that moves a cursor
/// doesn't work the weeks out again.
final class Workings: Sendable {
  private struct Kept: Sendable {
    var question: any Question
    var answer: any Sendable
  }

  /// Those asked longest ago go first.
  private static let most = 12
  private let kept = Mutex<[Kept]>([])

  fileprivate func find<Q: Question>(_ question: Q) -> Q.Answer? {
    kept.withLock { kept in
      kept.lazy.compactMap { $0.question as? Q == question ? $0.answer as? Q.Answer : nil }.first
    }
  }

  fileprivate func keep<Q: Question>(_ question: Q, _ answer: Q.Answer) {
    kept.withLock { kept in
      if kept.count >= Workings.most { kept.removeFirst() }
      kept.append(Kept(question: question, answer: answer))
    }
  }
}

extension World {
  /// The answer to a question, worked out the first time it is asked.
  func answer<Q: Question>(_ question: Q) -> Q.Answer {
    if let known = workings.find(question) { return known }
    // An answer may hold the world it was worked out of, which must not hold the answer.
    var alone = self
    alone.workings = Workings()
    let answer = question.answer(alone)
    workings.keep(question, answer)
    return answer
  }
}
