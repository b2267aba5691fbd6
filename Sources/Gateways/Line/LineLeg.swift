public import CallCore

/// A call on the line protocol. It is used on its session's event loop only.
public final class LineLeg: Leg {
    public let offer: CallOffer
    public let shortfalls: Set<LegShortfall>
    let name: GatewayCallID
    /// What it reports to, once the ring has been taken.
    var receiver: (any LegReceiver)?
    private weak var trunk: LineTrunk?

    init(_ offer: CallOffer, name: GatewayCallID, abilities: Set<LineAbility>, trunk: LineTrunk) {
        self.offer = offer
        self.name = name
        self.trunk = trunk
        var shortfalls: Set<LegShortfall> = []
        if !abilities.contains(.record) { shortfalls.insert(.recording) }
        if !abilities.contains(.transfer) { shortfalls.insert(.transfer) }
        self.shortfalls = shortfalls
    }

    /// After the call has gone orders are dropped.
    public func perform(_ orders: [LineOrder]) { trunk?.perform(orders, for: self) }
}

extension CallOffer {
    init(_ ring: Ring, id: CallID, trusted: Bool) {
        self.init(
            id: id, from: Self.number(ring.from), to: Self.number(ring.to) ?? "", withheld: ring.withheld,
            attestation: ring.attestation, diverted: Self.number(ring.diverted), language: ring.language, gatewayTrusted: trusted)
    }
}
