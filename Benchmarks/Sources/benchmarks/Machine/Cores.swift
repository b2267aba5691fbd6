import CMachine
import Glibc

/// Which cores the two sides of a measurement run on: the one that is measured on the first, who measures on the last.
///
/// On a machine of one core, or without a pin, the system decides.
struct Cores {
    let server: Int?
    let client: Int?

    init(pinned: Bool) {
        let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        server = pinned && count > 1 ? 0 : nil
        client = pinned && count > 1 ? count - 1 : nil
    }

    /// Keeps this thread on the client's core.
    func pinClient() {
        if let client { _ = machine_pin(Int32(client)) }
    }

    /// The command that starts a program on the server's core.
    func command(_ program: [String]) -> [String] {
        server.map { ["/usr/bin/taskset", "-c", "\($0)"] + program } ?? program
    }
}
