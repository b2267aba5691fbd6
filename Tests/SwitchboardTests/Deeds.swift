import CallCore
import Dialplans
import Synchronization

/// The services of the test's dialplan, which keep what was done: once for a query and once for a note, as the store does.
final class Deeds: LineServices {
    private let done = Mutex<[Int: String]>([:])
    private let noted = Mutex<[Int: Note]>([:])

    /// The codes that were given, in the order of their queries.
    var codes: [String] { done.withLock { done in done.keys.sorted().compactMap { done[$0] } } }
    var notes: [Note] { noted.withLock { noted in noted.keys.sorted().compactMap { noted[$0] } } }

    func answer(_ query: Query) -> Reply {
        guard case .service(let name, let inputs) = query.request else { return .failed }
        guard name == "try", case .code(let code)? = inputs["code"]?.content else {
            return Reply("told", gives: ["secret-mark": Value(.mark(scale: "bg", symbol: "2"), about: "s-mila")], admits: ["s-mila"])
        }
        let known = done.withLock { $0.updateValue(code, forKey: query.id) }
        return Reply((known ?? code) == "48392017" ? "right" : "wrong")
    }

    func note(_ note: Note, number: Int, in context: CallContext) { noted.withLock { $0[number] = note } }
}
