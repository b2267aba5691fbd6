import CallCore
import Dialplans

/// Lets a session's rings through up to the limits of its connection and of its address; a ring over them is rejected as busy.
final class AdmittedRings: RingReceiver {
    private let rings: any RingReceiver
    private let origin: LineOrigin
    private let admission: LineAdmission
    private let now: () -> Milliseconds
    private var bucket: RingBucket

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
        guard let receiver = rings.ring(leg) else {
            ended()
            return nil
        }
        return AdmittedCall(receiver, self)
    }

    var journal: (any LineJournal)? { rings.journal }

    /// It counted when it rang.
    func recall(_ call: CallID, on leg: (CallOffer) -> any Leg) -> (any LegReceiver)? { rings.recall(call, on: leg) }
    func recallIsDone() { rings.recallIsDone() }
    func linkWentDown() { rings.linkWentDown() }
    func linkCameBack() { rings.linkCameBack() }
    func sessionEnded() { rings.sessionEnded() }

    fileprivate func ended() { admission.callEnded(origin, at: now()) }
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
