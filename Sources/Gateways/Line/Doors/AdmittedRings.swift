import CallCore
import Dialplans

/// Lets a session's rings through up to the limits of its connection and of its address; a ring over them is rejected as busy.
final class AdmittedRings: RingReceiver {
    private let rings: any RingReceiver
    private var origin: LineOrigin
    private var live = 0
    private var link = Link.up
    private let admission: LineAdmission
    private let now: () -> Milliseconds
    private var bucket: RingBucket

    private enum Link { case up, down, over }

    init(
        _ rings: any RingReceiver, from origin: LineOrigin, _ admission: LineAdmission, rate: LineLimits.RingRate,
        now: @escaping () -> Milliseconds
    ) {
        self.rings = rings
        self.origin = origin
        self.admission = admission
        self.now = now
        bucket = RingBucket(rate, at: now())
    }

    func ring(_ leg: any Leg) -> (any LegReceiver)? {
        guard bucket.take(at: now()), admission.ring(origin, at: now()) else {
            admission.ringTooMany()
            leg.perform([.reject(.busy)])
            return nil
        }
        live += 1
        guard let receiver = rings.ring(leg) else {
            ended()
            return nil
        }
        return AdmittedCall(receiver, self)
    }

    var journal: (any LineJournal)? { rings.journal }

    /// A call that is up stays, whatever the limits: it counts.
    func recall(_ call: CallID, on leg: (CallOffer) -> any Leg) -> (any LegReceiver)? {
        guard let receiver = rings.recall(call, on: leg) else { return nil }
        live += 1
        admission.recalled(origin, at: now())
        return AdmittedCall(receiver, self)
    }

    func recallIsDone() {
        link = .down
        admission.restored(origin, at: now())
        rings.recallIsDone()
    }

    func linkWentDown() -> Bool {
        guard link == .up, admission.mayWait(origin, at: now()) else { return false }
        link = .down
        return rings.linkWentDown()
    }

    func linkCameBack() {
        endWait(.up)
        rings.linkCameBack()
    }

    func sessionEnded() {
        endWait(.over)
        rings.sessionEnded()
    }

    /// The gateway has come back from elsewhere.
    func move(to new: LineOrigin) {
        guard new != origin else { return }
        admission.moved(live, from: origin, to: new, waits: link == .down, at: now())
        origin = new
    }

    private func endWait(_ next: Link) {
        if link == .down { admission.waited(origin, at: now()) }
        link = next
    }

    fileprivate func ended() {
        live -= 1
        admission.callEnded(origin, at: now())
    }
}

/// A call that counts for its address until it has gone.
private final class AdmittedCall: LegReceiver {
    private let receiver: any LegReceiver
    private let rings: AdmittedRings

    init(_ receiver: any LegReceiver, _ rings: AdmittedRings) {
        self.receiver = receiver
        self.rings = rings
    }

    func report(_ event: LineEvent) {
        if case .gone = event { rings.ended() }
        receiver.report(event)
    }
}
