import CallCore

/// A call from Asterisk. It is used on its connection's event loop only.
final class AGILeg: Leg {
    let offer: CallOffer
    let shortfalls: Set<LegShortfall>
    /// What it reports to, once the ring has been taken.
    var receiver: (any LegReceiver)?
    private weak var call: AGICall?

    init(_ offer: CallOffer, canTransfer: Bool, call: AGICall) {
        self.offer = offer
        self.call = call
        shortfalls = canTransfer ? [.keysBetweenPlays, .keysDuringPlays] : [.keysBetweenPlays, .keysDuringPlays, .transfer]
    }

    /// After the call has gone orders are dropped.
    func perform(_ orders: [LineOrder]) { call?.perform(orders) }
}
