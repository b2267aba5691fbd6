import Foundation
import Storage

/// Who works at the service's own machine.
enum Account {
    /// The account as the system knows it, not as the environment claims.
    static var accessor: Accessor {
        let name = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
        return .account(name ?? "uid \(getuid())")
    }
}
