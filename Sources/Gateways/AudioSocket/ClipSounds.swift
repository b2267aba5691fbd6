import Synchronization

/// The sound of the clips that calls hear now, read once for all of them: a thousand callers hear the same welcome.
final class ClipSounds: Sendable {
    private let shelf = Mutex(Shelf())

    /// One clip: 8 kHz, 16 bit, mono, little-endian.
    final class Sound: Sendable {
        let bytes: [UInt8]
        fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    private struct Shelf {
        private var places: [String: Place] = [:]
        /// When there are so many, those that nobody hears any more are cleared away.
        private var most = 64

        private struct Place { weak var sound: Sound? }

        subscript(path: String) -> Sound? { places[path]?.sound }

        mutating func put(_ sound: Sound, at path: String) {
            places[path] = Place(sound: sound)
            guard places.count >= most else { return }
            places = places.filter { $0.value.sound != nil }
            most = max(64, 2 * places.count)
        }

        var count: Int { places.count }
    }

    /// How many clips are remembered, heard or not.
    var count: Int { shelf.withLock { $0.count } }

    /// The sound of a clip, for as long as whoever asked keeps it; `nil`: it can't be read, or is too long to be put together.
    func sound(of path: String) -> Sound? {
        if let known = shelf.withLock({ $0[path] }) { return known }
        guard let samples = ClipSound.samples(of: path), samples.count <= ClipSound.mostBytes else { return nil }
        let sound = Sound(Array(samples))
        shelf.withLock { $0.put(sound, at: path) }
        return sound
    }
}
