import Advice
import Drawing
import Model

extension TodayScreen {
  /// What followed the treatments of the last two days, a question each.
  func followUps(_ list: TodayList, _ columns: TodayColumns) -> [TodayLine] {
    list.followUps.map { due in
      TodayLine(item: .followUp(due.treatment.id)) { canvas, y, isSelected in
        canvas.label("after", y: y, at: columns.at, isSelected: isSelected)
        let question = due.questions.first.map { columns.gap + $0.text + "  " } ?? ""
        let name = Columns.clip(
          due.title, to: max(1, columns.room - Columns.width(of: question) - 1))
        var x = columns.at
        x += canvas.put(name, x: x, y: y, style: isSelected ? .accent : .plain)
        x += canvas.put(question, x: x, y: y)
        canvas.put("_", x: x, y: y, style: isSelected ? .accent : .faint)
        if isSelected { canvas.cursor = Point(x, y) }
      }
    }
  }

  /// What a therapist asked for, to be ticked.
  func homework(_ list: TodayList, _ columns: TodayColumns) -> [TodayLine] {
    list.homework.enumerated().map { index, due in
      TodayLine(item: .homework(due.homework.id)) { canvas, y, isSelected in
        canvas.label(
          index == 0 ? "asked for" : "", y: y, at: columns.at, isSelected: isSelected)
        let box = due.isRestriction ? "" : due.isTicked ? "[x] " : "[ ] "
        let site = due.homework.site.map { " (\($0.shortName))" } ?? ""
        let used = canvas.put(
          box + due.title + site, x: columns.at, y: y, style: isSelected ? .accent : .plain,
          width: columns.room)
        guard let remark = due.remark else { return }
        let x = columns.at + used + columns.gap.count
        canvas.put(
          remark, x: x, y: y, style: Style(ink: .caution), width: max(0, columns.width - 1 - x))
      }
    }
  }

  /// The change that a digit makes to the selected follow-up; nil when nothing is asked.
  func followUp(
    _ id: RecordID, _ level: Int, _ list: TodayList, _ world: World
  ) -> Change? {
    guard let due = list.followUps.first(where: { $0.treatment.id == id }),
      let question = due.questions.first
    else { return nil }
    return FollowUps.change(due, question, level, in: world.slice)
  }

  /// Ticks the selected homework for today, or takes the tick away. On its day to test again the
  /// test comes first.
  func tick(_ selected: TodayItem?, _ list: TodayList, _ world: World) -> [Wish] {
    guard case .homework(let id)? = selected,
      let due = list.homework.first(where: { $0.homework.id == id })
    else { return [] }
    if due.isRetestDue, due.light != .wait, let test = due.test,
      !world.slice.selfTests.contains(where: { $0.day == world.today && $0.testKind == test })
    {
      return [.push(SelfTestPanel(entering: test))]
    }
    guard !due.isRestriction else {
      return [.say("Something to leave alone: nothing to tick.")]
    }
    return [.commit(world.slice.ticking(due.homework, on: world.today))]
  }
}
