import Domain

/// The text of a notice: `eKool: Maret puudus tunnist nr. 3 (Eesti keel)`.
struct NoticeText {
    /// What every text begins with.
    let service: String
    let wording: NoticeWording

    init(service: String, language: Language) {
        self.service = service
        wording = .of(language)
    }

    func text(_ content: NoticeContent, of child: String) -> String {
        let words =
            switch content {
            case .absence(let lesson, let subject): filled(wording.absence, [child, "\(lesson)", subject])
            case .mark(let symbol, let subject): filled(wording.mark, [child, symbol, subject])
            case .remark(.praise, let text): filled(wording.praise, [child, text])
            case .remark(.remark, let text): filled(wording.remark, [child, text])
            case .health(let dial): filled(wording.health, [child, dial])
            case .meeting(let day, let time, let place, let text): filled(wording.meeting, [child, Self.date(day), "\(time)", place, text])
            case .week(0): filled(wording.noAbsences, [child])
            case .week(let count): filled(wording.week, [child, "\(count)"])
            case .tests(let tests):
                filled(wording.tests, [child, tests.map { "\($0.subject) (\(Self.date($0.test.day)))" }.joined(separator: ", ")])
            }
        return "\(service): \(words)"
    }

    func answer(_ words: String, _ values: [String] = []) -> String { "\(service): \(filled(words, values))" }

    /// `11.01`, as the row's own texts write it.
    private static func date(_ day: Day) -> String {
        let parts = day.description.split(separator: "-")
        return "\(parts[2]).\(parts[1])"
    }

    private func filled(_ pattern: String, _ values: [String]) -> String {
        let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
        return zip(pieces, values + [""]).reduce(into: "") { $0 += $1.0 + $1.1 }
    }
}
