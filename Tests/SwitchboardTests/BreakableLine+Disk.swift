import CallCore
import Dialplans
import Glibc

@testable import Gateways
@testable import Storage
@testable import Switchboard

extension BreakableLine {
    enum Disk: Equatable {
        case free
        /// What the journal is written to otherwise.
        case full(instead: Int32, Lines)
        /// It was full; the engine was killed then.
        case wasFull(Lines)

        enum Lines {
            /// The gateway has heard nothing but acknowledgements and the like meanwhile.
            case none
            /// It has heard more than the journal knows.
            case said
        }

        mutating func said() { if case .full(let descriptor, .none) = self { self = .full(instead: descriptor, .said) } }
    }

    /// `/dev/full` is a full disk (full(4)).
    func fill() {
        guard let ledger, case .free = disk else { return }
        for case .full(writes, let time) in faults {
            disk = .full(instead: ledger.file.descriptor, .none)
            ledger.file.descriptor = open("/dev/full", O_WRONLY | O_CLOEXEC)
            clock.schedule(after: time) { [unowned self] in kill() }
        }
    }

    /// The next engine has room again.
    func free() {
        guard case .full(let descriptor, let lines) = disk, let ledger else { return }
        Glibc.close(ledger.file.descriptor)
        ledger.file.descriptor = descriptor
        disk = .wasFull(lines)
    }
}
