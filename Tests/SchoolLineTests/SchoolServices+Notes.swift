import CallCore
import SchoolLine
import Synchronization

extension SchoolServices {
    private static let made = Atomic(0)

    /// A note of its own, whatever else the call noted.
    func note(_ note: Note, in context: CallContext) {
        self.note(note, number: Self.made.add(1, ordering: .relaxed).newValue, in: context)
    }
}
