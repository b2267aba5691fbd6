public import Domain
import Foundation

/// What time it is: the machine's, or one moment that stands.
public struct WallClock: Sendable {
    private let standing: Instant?

    public static let machine = WallClock(standing: nil)

    /// - Parameter standing: the moment that it always is; `nil`: the machine's clock.
    public init(standing: Instant?) {
        self.standing = standing
    }

    public var now: Instant {
        standing ?? Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}
