import Foundation

/// Why a command could not do what it was asked: one line for a person, a status for a script.
struct CommandFailure: Error {
    /// As in `sysexits.h`.
    enum Status: Int32 {
        case faults = 1
        case wrongUse = 64
        case badInput = 65
        case missingInput = 66
        case unavailable = 69
        case cannotCreate = 73
        case badConfiguration = 78
    }

    var status: Status
    var message: String

    init(_ status: Status, _ message: String) {
        self.status = status
        self.message = message
    }

    func tell() {
        guard !message.isEmpty else { return }
        StandardError.write("schoolbell: \(message)\n")
    }
}
