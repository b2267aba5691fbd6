import Domain
import Foundation
import Storage
import Support
import Testing

/// What a person is told who asks for what cannot be: one line with the way out, and a status for scripts.
@Suite struct CommandTests {
    /// Whoever was to read what the program complains of may be gone, as `head` is that has seen enough.
    @Test func complainingToNobodyIsNoCrash() throws {
        let folder = try TemporaryFolder()
        let (output, errors) = (Pipe(), Pipe())
        try errors.fileHandleForReading.close()
        let process = try Program.start(["listen", "de", "--out", folder.path("out")], output: output, errors: errors)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 65)
    }

    struct Refusal: Sendable {
        var arguments: [String]
        var status: Int32
        /// Somewhere in the message.
        var message: String

        init(_ arguments: [String], _ status: Int32, _ message: String) {
            self.arguments = arguments
            self.status = status
            self.message = message
        }
    }

    static let refusals = [
        // The command line.
        Refusal(["nonsense"], 64, "Unexpected argument 'nonsense'"),
        Refusal(["report", "s-1", "--now", "yesterday"], 64, "--now takes an instant such as 2026-11-20T18:05:00+02:00, not “yesterday”"),
        Refusal(["call", "--keys", "1 y"], 64, "column 3: “y” is no key"),
        Refusal(["call", "--attest", "Q", "--keys", "1"], 64, "--attest takes A, B, C or failed, not “Q”"),
        Refusal(["call"], 64, "give the keys by --keys"),
        Refusal(["journal", "--reveal"], 64, "--reveal needs a call"),
        Refusal(["journal", "--limit", "0"], 64, "--limit takes 1 to 10000, not 0"),
        Refusal(["demo-data", "--schools", "3001", "--out", "$HERE/x"], 64, "--schools takes 1 to 3000, not 3001"),
        Refusal(
            ["demo-data", "--today", "2026-02-30", "--out", "$HERE/x"], 64, "--today takes a day such as 2026-11-20, not “2026-02-30”"),
        // What does not exist.
        Refusal(["report", "nobody"], 66, "there is no student “nobody”"),
        Refusal(["report", ""], 66, "is no student"),
        Refusal(["code", "renew", "nobody"], 66, "there is no student “nobody”"),
        Refusal(["labels", "nowhere"], 66, "there is no class “nowhere”"),
        Refusal(["labels", "c-6a"], 66, "the class “c-6a” has no enrolled student"),
        Refusal(["journal", "zzz"], 66, "there is no call “zzz” that has ended"),
        Refusal(["journal", ""], 66, "there is no call “”"),
        Refusal(["journal", "ab"], 66, "more than one call begins with “ab”: write more of it"),
        Refusal(["replay", "ab1"], 66, "of the call ab12 only its states are kept"),
        Refusal(["import", "$HERE/nothing"], 66, "there is no folder"),
        Refusal(["import", "$HERE/empty"], 66, "holds none of schools.csv"),
        Refusal(["import", "$HERE/file"], 66, "Not a directory"),
        Refusal(["report", "s-1", "--config", "$HERE/none.yaml"], 66, "cannot read"),
        Refusal(["dialplan", "test", "nothing"], 66, "there is no story of “nothing” in dialplans"),
        // Text that nobody can speak.
        Refusal(["say", "😀"], 65, "nothing of this can be spoken"),
        Refusal(["say", "--lang", "xx", "a"], 65, "nothing of this can be spoken in “xx”"),
        // Places that cannot be used.
        Refusal(["report", "s-1", "--data", "$HERE/empty"], 66, "there is no store in"),
        Refusal(["report", "s-1", "--data", "$HERE/file"], 66, "there is no store in"),
        Refusal(["import", "$HERE/headless"], 65, "not read: marks.csv: correct the header"),
        Refusal(["import", "$HERE/diary", "--data", "$HERE/file"], 73, "it is a file, not a folder"),
        Refusal(["import", "$HERE/diary", "--data", "/proc/schoolbell"], 73, "cannot create /proc/schoolbell"),
        Refusal(["import", "$HERE/diary", "--data", "$HERE/strange"], 65, "schoolbell.sqlite is no database: move it away"),
        Refusal(["report", "s-1", "--data", "$HERE/strange"], 65, "schoolbell.sqlite is no database: move it away"),
        Refusal(["demo-data", "--out", "/proc/schoolbell"], 73, "/proc/schoolbell: cannot be written"),
        Refusal(["say", "а", "--wav", "/proc/schoolbell.wav"], 73, "/proc can't be written"),
        Refusal(["call", "--keys", "1", "--to", "+35911"], 69, "no dialplan answers +35911"),
        Refusal(["status"], 69, "nothing serves from"),
        // What administrators edit.
        Refusal(["report", "s-1", "--config", "$HERE/wrong.yaml"], 78, "wrong.yaml:2:8: “many” is no number from 1 to 1000000"),
        Refusal(["call", "--keys", "1", "--prompts", "$HERE/empty"], 78, "there are no phrases in"),
        Refusal(["call", "--keys", "1", "--dialplans", "$HERE/nothing"], 78, "there is no folder"),
        Refusal(["report", "s-1", "--grade-scales", "$HERE/nothing"], 78, "there is no folder"),
    ]

    @Test func everyRefusalIsOneLineWithTheWayOut() throws {
        let school = try SmallSchool()
        try prepare(school)
        for refusal in Self.refusals {
            let ran = try school.run(refusal.arguments)
            #expect(ran.status == refusal.status, "\(refusal.arguments): \(ran.errors)")
            #expect(ran.errors.contains(refusal.message), "\(refusal.arguments): \(ran.errors)")
            // The parser of the command line adds its usage.
            let lines = ran.errors.split(separator: "\n").filter { $0.hasPrefix("schoolbell: ") }
            #expect(lines.count == 1 || ran.errors.hasPrefix("Error: "), "\(refusal.arguments): \(ran.errors)")
        }
    }

    private func prepare(_ school: SmallSchool) throws {
        try school.folder.write("file", "")
        try school.folder.write("headless/marks.csv", "")
        try school.folder.write("wrong.yaml", "country: BG\ncalls: many\n")
        try school.folder.write("strange/schoolbell.sqlite", String(repeating: "no database\n", count: 1_000))
        try FileManager.default.createDirectory(atPath: school.folder.path("empty"), withIntermediateDirectories: true)
        let store = try Store.open(folder: school.data)
        let began = Instant(milliseconds: 0)
        try store.write { database in
            for id in ["ab12", "ab34"] {
                try CallJournal(database).keep(
                    EndedCall(id: id, beganAt: began, endedAt: began, dialplan: "national@0", cause: "caller", states: [], records: nil))
            }
        }
        try store.close()
    }
}
