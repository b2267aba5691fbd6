import Gateways

extension LineSettings {
    init(_ configuration: Configuration) {
        self.init()
        calls = configuration.calls
        trusted = configuration.gatewayTrusted
        limits.connections = configuration.connections
        limits.calls = configuration.callsPerAddress ?? configuration.calls
        limits.rings = LineLimits.RingRate(perSecond: configuration.ringsPerSecond, atOnce: 5 * configuration.ringsPerSecond)
    }
}
