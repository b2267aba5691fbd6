import Domain
import Foundation
import Testing

/// Somebody tries ID codes as fast as the ceilings let them, day after day: how many children does that open?
///
/// `make test` tries a few days, `make guess` a year among 700,000 students; its figures stand in `docs/threat-model.md`. An ID code opens
/// so seldom that chance could not be told from a fault. Therefore the codes are crowded together: both they and the guesses come from a
/// part of all numbers, so that each guess is so many times likelier to be right; what was seen is divided by that again.
@Suite(.serialized) struct GuessingTests {
    static let schools = Result { try GuessedSchools(GuessingScale.wanted) }

    @Test(arguments: GuessingScale.attacks) func guessingOpensWhatChanceOpens(attack: Attack) throws {
        let scale = GuessingScale.wanted
        let days = attack == .oneNumber ? scale.days : scale.daysOfMany
        let result = try Guessing(attack, in: Self.schools.get()).run(days: days)
        let expected = Double(result.guesses) * scale.chance
        // Four standard deviations of a Poisson distribution, and one child: once in ten thousand seeds.
        #expect(abs(Double(result.opened) - expected) <= 4 * expected.squareRoot() + 1, "\(result.opened) opened, \(expected) expected")
        #expect(result.wrong == days * attack.wrongADay, "the ceilings let through \(result.wrong) wrong codes in \(days) days")
        if scale.isWhole { print(scale.row(attack, days, result)) }
    }
}

/// How much is tried, among how many.
struct GuessingScale {
    var students = 700
    var days = 20
    var daysOfMany = 1
    /// So many times likelier is a guess to be right than it would be among all numbers.
    var crowding = 25_000_000

    /// As many days as `SCHOOLBELL_GUESS` says, in a whole country; without it a few, among few.
    static let wanted: GuessingScale = {
        guard let days = ProcessInfo.processInfo.environment["SCHOOLBELL_GUESS"].flatMap(Int.init) else { return GuessingScale() }
        return GuessingScale(students: country, days: days, daysOfMany: days, crowding: 1_000)
    }()

    /// All, or the one that `SCHOOLBELL_ATTACK` names.
    static var attacks: [Attack] {
        let wanted = ProcessInfo.processInfo.environment["SCHOOLBELL_ATTACK"] ?? ""
        return Attack.allCases.filter { wanted.isEmpty || "\($0)" == wanted }
    }

    private static let country = 700_000

    var isWhole: Bool { students == Self.country }
    var numbers: Range<Int> { IDCode.numbers.lowerBound..<IDCode.numbers.lowerBound + IDCode.numbers.count / crowding }
    var chance: Double { Double(students) / Double(numbers.count) }

    func row(_ attack: Attack, _ days: Int, _ result: Guessing.Result) -> String {
        let expected = Double(result.guesses) * chance / Double(crowding)
        let seen = Double(result.opened) / Double(crowding)
        return "guess: \(attack.name) | \(days) days | \(result.guesses) codes tried | "
            + String(format: "%.4f expected | %.4f seen: %d in %d times", expected, seen, result.opened, crowding)
    }
}
