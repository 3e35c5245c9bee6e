import Drawing
import Synchronization

/// A question that a world answers by itself: what is asked with the same values of the same world
/// has the same answer.
protocol Question: Equatable, Sendable {
  associatedtype Answer: Sendable
  func answer(_ world: World) -> Answer
}

/// What a page shows wherever its cursor is: drawn once of a world, and laid under what the cursor
/// changes.
protocol Backdrop: Question where Answer == Canvas {
  var size: Size { get }
  func draw(_ world: World, on canvas: inout Canvas)
}

extension Backdrop {
  func answer(_ world: World) -> Canvas {
    var canvas = Canvas(size: size)
    draw(world, on: &canvas)
    return canvas
  }
}

/// What was worked out of a world, kept for as long as it stays as it is: a key that moves a cursor
/// doesn't work the weeks out again.
final class Workings: Sendable {
  // Asks nothing of its types but to be sendable: what else a class asks for is looked up in the
  // whole program when it is first made.
  private final class Answered<Asked: Sendable, Answer: Sendable>: Sendable {
    let question: Asked
    let answer: Answer

    init(_ question: Asked, _ answer: Answer) {
      self.question = question
      self.answer = answer
    }
  }

  /// Those asked longest ago go first.
  private static let most = 24
  private let kept = Mutex<[any AnyObject & Sendable]>([])
  /// What they are kept in, of a world that an answer is worked out of; nil for what keeps them.
  private weak let keeping: Workings?
  private let isPart: Bool

  init() { (keeping, isPart) = (nil, false) }

  /// Those of the world that an answer is worked out of. An answer may hold that world, which must
  /// not hold the answer.
  fileprivate init(partOf whole: Workings) {
    (keeping, isPart) = (whole.isPart ? whole.keeping : whole, true)
  }

  fileprivate func find<Q: Question>(_ question: Q) -> Q.Answer? {
    guard !isPart else { return keeping?.find(question) }
    return kept.withLock { kept in
      for one in kept {
        // By its class, which is sooner told than what a value of any type is.
        if let one = one as? Answered<Q, Q.Answer>, one.question == question {
          return one.answer
        }
      }
      return nil
    }
  }

  fileprivate func keep<Q: Question>(_ question: Q, _ answer: Q.Answer) {
    guard !isPart else {
      keeping?.keep(question, answer)
      return
    }
    kept.withLock { kept in
      if kept.count >= Workings.most { kept.removeFirst() }
      kept.append(Answered(question, answer))
    }
  }
}

extension World {
  /// The answer to a question, worked out the first time it is asked.
  func answer<Q: Question>(_ question: Q) -> Q.Answer {
    if let known = workings.find(question) { return known }
    var part = self
    part.workings = Workings(partOf: workings)
    let answer = question.answer(part)
    workings.keep(question, answer)
    return answer
  }
}
