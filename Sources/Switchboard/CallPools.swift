/// Where the calls of one event loop have their work done: services, voices and the store apart.
public struct CallPools {
    let services: any CallPool
    let voices: any CallPool
    let store: any CallPool

    init(services: any CallPool, voices: any CallPool, store: any CallPool) {
        self.services = services
        self.voices = voices
        self.store = store
    }

    /// One for all three.
    public init(_ pool: any CallPool) { self.init(services: pool, voices: pool, store: pool) }
}
