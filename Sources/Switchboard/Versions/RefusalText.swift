import Dialplans
import Logging
import Phrases

/// A fault of what administrators edit, short enough for a log: where and what, but not the line itself, and no whole number.
enum RefusalText {
    private static let most = 5
    /// A year and a mark may be told; a telephone number or a code may not.
    private static let longestNumber = 4

    static func of(_ error: any Error) -> String { text(faults(error)) }

    /// Those that are told first, and how many more there are.
    static func text(_ faults: [String]) -> String {
        var lines = faults.prefix(most).map { masked($0.prefix(300)) }
        if faults.count > most { lines.append("and \(faults.count - most) more faults") }
        return lines.joined(separator: "; ")
    }

    private static func faults(_ error: any Error) -> [String] {
        guard let fault = error as? ContentFault else { return ["\(error)"] }
        switch fault {
        case .dialplans(let faults): return faults.faults.map { "\(text($0.place)): \($0.message) [\($0.rule.rawValue)]" }
        case .phrases(let faults): return faults.map { "\(text($0.place)): \($0.message)" }
        case .missing, .scale: return ["\(fault)"]
        }
    }

    private static func text(_ place: SourcePlace) -> String { "\(place.file):\(place.line):\(place.column)" }

    private static func masked(_ text: Substring) -> String {
        var (shown, digits) = ("", "")
        func flush() {
            shown += digits.count > longestNumber ? "…" : digits
            digits = ""
        }
        for letter in text {
            if letter.isWholeNumber {
                digits.append(letter)
            } else {
                flush()
                shown.append(letter)
            }
        }
        flush()
        return shown
    }
}

extension Content {
    /// Why some recordings are not played, short enough for a log; `nil`: all are.
    var silentRecordings: String? { setAside.isEmpty ? nil : RefusalText.text(setAside) }
}

extension Logger {
    /// Tells which recordings of a version are not played.
    func tell(setAside reason: String?) {
        if let reason { error("recordings cannot be played, the voice speaks in their place", metadata: ["reason": "\(reason)"]) }
    }
}
