import Advice
import ArgumentParser
import Model
import Store

struct SignCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Write a warning sign down: sign chest-pain.",
    discussion: """
      A warning sign stays until somebody saw it: sign chest-pain --seen-by "the clinic". The \
      same with a site answers marks: sign swollen-calf --site left-calf --seen-by "my doctor".
      """)
  @OptionGroup var place: Place
  @Argument(help: "The sign's name, such as chest-pain, fainting, breathless or dark-urine.")
  var name: String
  @Option(help: "Where, as in left-calf.") var site: String?
  @Option(help: "Who saw it: answers the sign.") var seenBy: String?
  @Flag(help: "It was asked, and it is not so.") var no = false

  nonisolated func run() throws {
    try command {
      guard let sign = WarningSign(rawValue: name.lowercased()) else {
        let all = WarningSign.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "There is no sign \(name): \(all). Nothing was written.")
      }
      let area = try site.map(SiteArgument.site)
      let today = try place.today()
      let store = try place.open()
      let slice = try store.slice(today...today)
      let made = Sign(
        id: Clock.freshID(), day: today, site: area, name: sign.rawValue, isPresent: !no,
        seenBy: seenBy)
      let what = seenBy.map { "\(sign.words) was seen by \($0)" }
      let title = what ?? "warning sign \(sign.words)\(no ? ": no" : "")"
      try store.commit(Change(title: title, edits: [slice.put(.sign(made))]))
      let said = seenBy.map { "\(sign.rawValue), seen by \($0)," }
      Plain.say("\(today.long): \(said ?? sign.rawValue + (no ? ": no" : "")) is written.")
      if seenBy == nil, !no { Plain.say("legwork advise says what follows.") }
    }
  }
}
