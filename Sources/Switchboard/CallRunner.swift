public import CallCore
import Dialplans
public import Gateways
import Logging

/// The one performer of calls: gives a call its events and does what its effects say.
///
/// It lives on the event loop of its gateway session. From a key to the order that answers it there is no hop between threads.
public final class CallRunner: LegReceiver {
    /// Until the call is over: a leg holds its runner.
    private var leg: (any Leg)?
    let desk: CallDesk
    let plan: Dialplan
    private let journal: CallJournalist
    private let observer: CallObserver
    private let approaches: Set<StateName>
    private var keysAreSecret = false
    private(set) var call: Call
    let timers: TimerRack
    private var waiting: [CallEvent] = []
    let speaking: SpeechQueue
    /// Transfers that wait for what the person is to hear first.
    private var announcing: Set<TransferNumber> = []
    private var notes = 0
    private var unfinished: CallRemains?
    private(set) var phase = Phase.idle

    enum Phase { case idle, stepping, over }

    /// - Parameter approaches: the dialplan's approaches to secrets, where they are known already.
    init(leg: any Leg, plan: Dialplan, language: LanguageCode, desk: CallDesk, approaches: Set<StateName>? = nil) {
        self.leg = leg
        self.desk = desk
        self.plan = plan
        self.approaches = approaches ?? plan.approachesToSecrets
        call = Call(offer: leg.offer, dialplan: plan.id, language: language)
        journal = CallJournalist(offer: leg.offer, plan: plan.id, language: language, desk: desk)
        observer = CallObserver(call, plan: plan, since: desk.wallClock(), figures: desk.figures)
        speaking = SpeechQueue(voice: desk.voice, pool: desk.voicePool)
        timers = TimerRack(desk.clock)
        timers.fired = { [weak self] in self?.wake(.timerFired($0)) }
    }

    /// A call of an engine that is gone. Until `goOn` it does nothing but end.
    init(_ remains: CallRemains, leg: any Leg, plan: Dialplan, desk: CallDesk, approaches: Set<StateName>? = nil) {
        self.leg = leg
        self.desk = desk
        self.plan = plan
        self.approaches = approaches ?? plan.approachesToSecrets
        call = remains.call
        notes = remains.notes.count
        keysAreSecret = remains.keysAreSecret
        journal = CallJournalist(leg.offer.id, begun: remains.age(at: desk.wallClock()), desk: desk)
        observer = CallObserver(call, plan: plan, since: desk.wallClock() - Int64(remains.age(at: desk.wallClock())), figures: desk.figures)
        speaking = SpeechQueue(voice: desk.voice, pool: desk.voicePool)
        timers = TimerRack(desk.clock)
        timers.fired = { [weak self] in self?.wake(.timerFired($0)) }
        unfinished = remains
        recall(remains)
    }

    /// What a watcher may see of the call.
    public var current: Call { call }

    public func start() { take(.rang) }

    public func report(_ event: LineEvent) { take(.line(event)) }

    /// The gateway cannot be reached: the caller's time stands still, but for the minutes of the call.
    func standStill() { timers.standStill() }

    func goOn() {
        timers.goOn()
        if let remains = unfinished.take() { goOn(with: remains) }
    }

    /// Something happens that no gateway reports: it is written even if nothing is ordered.
    private func wake(_ event: CallEvent) {
        take(event)
        journal.settle()
    }

    /// Events that arise while one is being handled wait their turn.
    private func take(_ event: CallEvent) {
        guard phase != .over else { return }
        waiting.append(event)
        guard phase == .idle else { return }
        phase = .stepping
        while !waiting.isEmpty { step(waiting.removeFirst()) }
        if call.isOver { finish() } else { phase = .idle }
    }

    private func step(_ event: CallEvent) {
        observer.takes(event)
        let journaled = JournaledEvent(event, secret: isSecret)
        if case .secretDigit = journaled, case .line(.key(let digit, _)) = event { journal.pressed(digit) }
        var effects = call.handle(event, in: plan)
        for refused in PrivacyGuard.refusals(in: effects, for: call.context) {
            desk.log.error("a dialplan wanted to speak of a child to whom the call is not admitted", metadata: ["call": "\(call.offer.id)"])
            observer.guarded()
            effects.removeAll { $0 == .say(refused) }
            waiting.append(.refused(refused.number))
        }
        journal.stepped(journaled, effects, in: call.stateName)
        observer.stepped(call)
        desk.watch?(call, journaled, effects)
        for case .line(.secret(let on)) in effects { keysAreSecret = on }
        perform(effects)
    }

    /// A digit that is pressed now belongs to a code, or may be the beginning of one that is keyed ahead.
    private var isSecret: Bool { keysAreSecret || call.stateName.map(approaches.contains) ?? false }

    private func perform(_ effects: [Effect]) {
        var orders: [LineOrder] = []
        for effect in effects {
            switch effect {
            case .line(let order):
                if case .stop(let number) = order { drop(number) }
                if case .stopTransfer(let number) = order { announcing.remove(number) }
                orders.append(order)
            case .say(let say): orders += speak(say)
            case .record(let number, _, let limit, let silence):
                orders.append(.record(desk.recording(number, of: call.offer.id, limit: limit, silence: silence)))
            case .transfer(let number, let to, let whisper, let language, let limit):
                orders += transfer(Transfer(number: number, to: to, limit: limit), whisper: whisper, language: language)
            case .startTimer(let timer, let delay): timers.start(timer, after: delay, timer == call.timeLimit ? .limit : .usual)
            case .cancelTimer(let timer): timers.cancel(timer)
            case .query(let query): ask(query)
            case .note(let note):
                notes += 1
                desk.remember(note, number: notes, in: call.context)
            }
        }
        order(orders)
    }

    func order(_ orders: [LineOrder]) {
        guard !orders.isEmpty else { return }
        observer.ordered()
        journal.ordered(orders, sentences: speaking.ordered)
        leg?.perform(orders)
    }
}

// MARK: - Sound, time and services

extension CallRunner {
    /// The plays that can be ordered in this tick; what is not made yet follows when it is.
    private func speak(_ say: Say) -> [LineOrder] {
        speaking.add(say) { [weak self] in self?.spoken($0, $1) }.map(LineOrder.play)
    }

    func spoken(_ plays: [Play], _ failure: (any Error)?) {
        guard phase != .over else { return }
        if let failure { desk.log.error("a prompt could not be made", metadata: ["fault": "\(failure)"]) }
        order(plays.map(LineOrder.play))
    }

    /// A play that was not ordered yet is dropped here; the call takes its end as it takes the gateway's.
    private func drop(_ number: PlayNumber?) {
        for silent in speaking.drop(number) { waiting.append(.line(.played(silent, .stopped, milliseconds: 0))) }
    }

    /// The order, where there is nothing to whisper; else it follows when the whisper is made.
    func transfer(_ transfer: Transfer, whisper: Utterance?, language: LanguageCode) -> [LineOrder] {
        guard let whisper else { return [.transfer(transfer)] }
        guard PrivacyGuard.allows(whisper, for: call.context) else {
            observer.guarded()
            desk.log.error(
                "a dialplan wanted to whisper of a child to whom the call is not admitted", metadata: ["call": "\(call.offer.id)"])
            return [.transfer(transfer)]
        }
        announcing.insert(transfer.number)
        let voice = desk.voice
        desk.voicePool.perform({ try? voice.whisper(whisper, in: language) }) { [weak self] clip in
            guard let self, self.phase != .over, self.announcing.remove(transfer.number) != nil else { return }
            var announced = transfer
            announced.whisper = self.speaking.held(clip)
            self.order([.transfer(announced)])
        }
        return []
    }

    func ask(_ query: Query) {
        let services = desk.services
        desk.pool.perform({ services.answer(query) }) { [weak self] reply in self?.wake(.replied(query.id, reply)) }
    }

    private func finish() {
        phase = .over
        leg = nil
        timers.cancelAll()
        speaking.end()
        journal.ended(call)
        observer.ended(call)
        desk.ended(call)
    }
}
