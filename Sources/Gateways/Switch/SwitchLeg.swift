import CallCore

/// What takes a leg's orders.
protocol SwitchOrders: AnyObject {
    func perform(_ orders: [LineOrder])
}

/// A call from a switch. It is used on its connection's event loop only.
final class SwitchLeg: Leg {
    let offer: CallOffer
    let shortfalls: Set<LegShortfall>
    /// What it reports to, once the ring has been taken.
    var receiver: (any LegReceiver)?
    private weak var orders: (any SwitchOrders)?

    init(_ offer: CallOffer, shortfalls: Set<LegShortfall>, orders: any SwitchOrders) {
        self.offer = offer
        self.shortfalls = shortfalls
        self.orders = orders
    }

    /// After the call has gone orders are dropped.
    func perform(_ orders: [LineOrder]) { self.orders?.perform(orders) }
}
