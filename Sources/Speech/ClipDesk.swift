import Dialplans
import Dispatch
import Synchronization

/// Where equal requests meet: the first makes the clip, the others wait for it.
final class ClipDesk: Sendable {
    private let open = Mutex<[ClipName: Making]>([:])

    private final class Making: Sendable {
        let done = DispatchGroup()
        let result = Mutex<Result<Milliseconds, ClipError>?>(nil)
    }

    func once(_ name: ClipName, make: () throws(ClipError) -> Milliseconds) throws(ClipError) -> Milliseconds {
        let (making, isFirst) = take(name)
        if isFirst {
            let result = Result { () throws(ClipError) in try make() }
            making.result.withLock { $0 = result }
            open.withLock { _ = $0.removeValue(forKey: name) }
            making.done.leave()
            return try result.get()
        }
        making.done.wait()
        guard let result = making.result.withLock({ $0 }) else { throw .unspoken(.crashed) }
        return try result.get()
    }

    private func take(_ name: ClipName) -> (Making, isFirst: Bool) {
        open.withLock { open in
            if let making = open[name] { return (making, false) }
            let making = Making()
            making.done.enter()
            open[name] = making
            return (making, true)
        }
    }
}
