import Foundation
import Synchronization

/// A way to make clips, and how long its sentences took.
struct ClipWay {
    let name: String
    let times = LatencyBook()
    /// How many sentences are made at once.
    var hands = 1
    let make: @Sendable (String) throws -> Void

    /// One after another, each timed by itself; or by several hands, whose sentences share the time that all took.
    func speak(_ texts: [String]) throws {
        let (hands, body) = (hands, make)
        guard hands > 1 else { return try texts.forEach { text in try times.time { try body(text) } } }
        let failure = Mutex<(any Error)?>(nil)
        let begun = Ticks.now
        DispatchQueue.concurrentPerform(iterations: hands) { hand in
            do {
                for index in stride(from: hand, to: texts.count, by: hands) { try body(texts[index]) }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        let each = (Ticks.now - begun) / UInt64(texts.count)
        if let error = failure.withLock({ $0 }) { throw error }
        for _ in texts { times.add(each) }
    }
}
