import Glibc

/// Waits until something has come to pass, at the most some seconds; `false`: it has not. It looks about every five milliseconds.
public func eventually(within seconds: Int = 120, _ hasHappened: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<(seconds * 200) {
        if try hasHappened() { return true }
        poll(nil, 0, 5)
    }
    return try hasHappened()
}
