import CallCore
import Dialplans
import Domain
import Foundation
import Logging
import Phrases
import Speech
import Support
import Switchboard
import Testing

@testable import SchoolLine

/// The spoken report says first what matters, and is over in 45 seconds even for a child with much to tell.
@Suite struct ReportLengthTests {
    static let school = School(
        id: "s", name: "Школа", city: "София", country: .bulgaria, timeZone: .gmt, language: .bulgarian, scale: "bg", isActive: true)
    static let student = Student(id: "c", schoolClass: "k", givenName: "Александра", familyName: "Константинова")

    /// Three subjects below the pass limit, ties in large groups, and all counts in two digits.
    static let longest: FullReport = {
        let at = Instant(milliseconds: 0)
        let day = at.day(in: .gmt)
        func line(_ name: String, _ average: Int) -> FullReport.SubjectLine {
            FullReport.SubjectLine(
                subject: SubjectID(checked: name), name: name, marks: [], average: average, isBelowPass: true, classAverage: nil,
                yearAverage: nil)
        }
        let remark = Remark(id: "r", student: "c", day: day, kind: .remark, text: "", enteredAt: at)
        let absence = Absence(id: "a", student: "c", day: day, lesson: 1, subject: "x", kind: .absent, isExcused: false, enteredAt: at)
        return FullReport(
            student: "c", schoolClass: "k", madeAt: at,
            subjects: [line("география и икономика", 267), line("история и цивилизации", 244), line("физика и астрономия", 278)],
            average: 378,
            inClass: FullReport.Standing(place: Place(from: 22, to: 24, count: 27), mean: 444),
            inYear: FullReport.Standing(place: Place(from: 96, to: 98, count: 127), mean: 444), absences: [absence], unexcused: 27,
            excused: 38,
            late: 24, remarks: [remark], week: [])
    }()

    @Test(arguments: ["bg", "en"] as [LanguageCode]) func reportIsShort(language: LanguageCode) throws {
        let folder = try TemporaryFolder()
        let content = try Content(StoryTests.folders)
        let pool = SpeechPool(SpeechProgram(path: Program.path))
        defer { pool.close() }
        let voice = SynthesisedVoice(
            book: content.book, maker: ClipMaker(cache: folder.path, speaker: pool, personalKey: [UInt8](repeating: 1, count: 32)),
            recordings: Recordings(prompts: folder.path), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let names = Self.longest.subjects.map { Subject(id: $0.subject, school: "s", name: $0.name) }
        let speech = ChildSpeech(
            student: Self.student, school: Self.school, today: Self.longest.madeAt.day(in: .gmt),
            subjects: Dictionary(uniqueKeysWithValues: names.map { ($0.id, $0) }))
        let items = ReportDesk.summary(of: Self.longest, speech)
        #expect(items.prefix(3).map(\.kind) == ["average", "class-place", "year-place"])
        #expect(items[3].kind == "below")

        guard case .read(let reading)? = content.shelf.plan("national")?.states["hear-report"]?.kind else {
            Issue.record("the national dialplan has no state “hear-report”")
            return
        }
        var utterances = [Utterance(phrase: "report-intro", values: ["child": ChildSpeech.child(Self.student, language: .bulgarian)])]
        utterances += items.compactMap { item in reading.phrases[item.kind].map { Utterance(phrase: $0, values: item.values) } }
        #expect(utterances.count == items.count + 1, "every item has its phrase")
        let say = Say(number: 1, utterances: utterances, language: language, interruptedBy: [])
        let sound = try voice.sentences(of: say).reduce(0) { try $0 + voice.clip(for: $1).milliseconds }
        #expect(sound + reading.pause * items.count < 45_000)
    }
}

extension DialplanShelf {
    fileprivate func plan(_ name: String) -> Dialplan? { plans.first { $0.id.name == name } }
}
