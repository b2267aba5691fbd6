import Dialplans
import Support
import Testing

/// Texts that were made to break the loader, and texts that chance has broken: it says what is wrong, and stands.
@Suite struct HostileTextTests {
    /// Made to take a parser's stack, memory or time.
    static let repeated: [(piece: String, times: Int)] = [
        ("[", 100_000), ("{", 100_000), ("- ", 100_000), (": ", 100_000), ("? ", 100_000), ("[{a: ", 100_000), ("}", 100_000),
        ("\"", 100_001), ("'", 100_001), ("a: b: c\n", 50_000), ("x", 1 << 20), ("a,", 1 << 20), ("{a: b}: ", 50_000), ("a\n", 100_000),
        ("&a ", 100_000), ("*", 100_000), ("!", 100_000), ("%", 100_000), ("#\n", 100_000), ("\\", 100_000), ("\r", 100_000),
        ("-", 100_000),
    ]

    @Test(arguments: repeated.indices) func repeatedTextIsRefused(index: Int) {
        let (piece, times) = Self.repeated[index]
        let faults = faults(String(repeating: piece, count: times))
        #expect(!faults.isEmpty && faults.count <= 1_000)
    }

    @Test func growingIndentIsRefused() {
        let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(faults(text).map(\.short) == ["17:17 deep-nesting"])
    }

    @Test func aliasesThatExplodeAreRefused() {
        let text = "a: &a [x]\n" + (1..<60).map { "k\($0): &k\($0) [*a, *a]\n" }.joined()
        #expect(Set(faults(text).map(\.rule)) == [.anchor, .alias])
    }

    /// Included files are counted together, before they are looked into.
    @Test func manyLargeFilesAreRefused() {
        let names = (0..<60).map { "f\($0).yaml" }
        let main = SourceText(
            file: "a.yaml", text: Sample.text("  start: { say: hello, then: end }", head: "include: [\(names.joined(separator: ", "))]"))
        let large = "# " + String(repeating: "x", count: 1_000_000) + "\nstates: { "
        var asked = 0
        let faults = Sample.loader.check(main) { name in
            asked += 1
            let state = name.prefix { $0 != "." }
            return SourceText(file: name, text: large + "\(state): { end: bye } }\n")
        }
        #expect(asked == 3)
        #expect(faults.map(\.short) == ["6:29 too-large"])
    }

    /// All states from all others, with many variables: the work is bounded, whatever is said in the end.
    @Test func aTangleIsProvedOrRefused() {
        let count = 1_200
        let states = (0..<count).map { index in
            let keys = (1...9).map { "\($0): s\((index * $0 + 7 * $0 + 1) % count)" }.joined(separator: ", ")
            return index % 3 == 0
                ? "  s\(index): { do: recognise-caller, on: { known: s\((index + 1) % count), unknown: s\((index + 1) % count) } }"
                : "  s\(index): { menu: counted, keys: { \(keys) } }"
        }
        let faults = Sample.faults("  start: { say: hello, then: s0 }\n" + states.joined(separator: "\n"))
        #expect(faults.count > 500 && faults.count <= 1_000)
    }

    @Test func manyFaultsAreCutOff() {
        #expect(faults((0..<60_000).map { "k\($0): v\n" }.joined()).count == 1_000)
    }

    /// Thousands of texts, each a good dialplan with a few random changes. What loads is whole: it holds its own start.
    @Test(arguments: 0..<20) func changedTextNeverTraps(seed: Int) throws {
        let book = try GuideBook.shared.get()
        let originals = book.dialplans.flatMap(book.files(of:)).filter { $0.bytes.count < 10_000 }.map(\.bytes)
        var chance = Chance(seed: UInt64(seed))
        for _ in 0..<250 {
            let bytes = changed(chance.one(of: originals), by: &chance)
            let source = SourceText(file: "a.yaml", bytes: bytes)
            let other = SourceText(file: "b.yaml", bytes: chance.one(of: originals))
            let faults = book.loader.check([source], include: { _ in other })
            #expect(faults == faults.sorted())
            guard faults.isEmpty else { continue }
            let plan = try book.loader.load(source, version: "1") { _ in other }
            #expect(plan.states[plan.start] != nil)
        }
    }

    @Test(arguments: 0..<10) func randomBytesNeverTrap(seed: Int) {
        var chance = Chance(seed: UInt64(seed) + 1_000)
        let signs = Array(" \n\t:-{}[],\"'#&*!|>%@`?\\abc0".utf8)
        for _ in 0..<300 {
            let isPlain = chance.below(2) == 0
            let bytes = (0..<chance.below(200)).map { _ in isPlain ? chance.one(of: signs) : UInt8(chance.below(256)) }
            let faults = Sample.loader.check(SourceText(file: "a.yaml", bytes: bytes))
            #expect(!faults.isEmpty)
        }
    }

    private func faults(_ text: String) -> [Fault] {
        Sample.loader.check(SourceText(file: "a.yaml", text: text))
    }

    private func changed(_ original: [UInt8], by chance: inout Chance) -> [UInt8] {
        let signs = Array(" \n\t:-{}[],\"'#&*!|>%@`?\\~az09\u{0}\u{FF}".utf8)
        var bytes = original
        for _ in 0...chance.below(4) where !bytes.isEmpty {
            let place = chance.below(bytes.count)
            switch chance.below(5) {
            case 0: bytes[place] = chance.one(of: signs)
            case 1: bytes.insert(chance.one(of: signs), at: place)
            case 2: bytes.remove(at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + chance.below(30)))
            default:
                let end = min(bytes.count, place + chance.below(30))
                bytes.insert(contentsOf: bytes[place..<end], at: chance.below(bytes.count))
            }
        }
        return bytes
    }
}
