import CallCore
import Dialplans
import Foundation

/// A call on a clock of its own: the world is what a story says it is, and services answer in no time.
///
/// Between any two events the call is stored and read back.
struct StoryStage {
    private let plan: Dialplan
    private let services: any LineServices
    private let writer: StoryWriter
    private(set) var call: Call
    private(set) var told: [StoryLine] = []
    private(set) var coverage = Coverage()
    private var now: Milliseconds = 0
    private var timers: [(due: Milliseconds, id: TimerID)] = []
    private var plays: [PlayNumber] = []
    private var notes = 0
    private var recording: RecordNumber?
    private var transfer: TransferNumber?
    private var failing: Set<ServiceName> = []
    private var silent: Set<ServiceName> = []
    private var waiting: [CallEvent] = []

    init(offer: CallOffer, plan: Dialplan, services: any LineServices, writer: StoryWriter) {
        self.plan = plan
        self.services = services
        self.writer = writer
        call = Call(offer: offer, dialplan: plan.id, language: plan.language(for: offer))
    }

    /// The steps that can happen only at certain times say so when they come at another.
    enum Misplaced: Error, Hashable {
        case nothingIsSaid, nothingIsRecorded, nobodyIsCalled
    }

    /// Lets something happen, and returns what the line did.
    mutating func happen(_ step: WorldStep) throws -> [StoryLine] {
        let before = told.count
        switch step {
        case .ring: try take(.rang)
        case .key(let digit): try take(.line(.key(digit, during: plays.first)))
        case .secretDigit: try take(.line(.key(.one, during: plays.first)))
        case .end: try endPlay(.done)
        case .broken: try endPlay(.failed)
        case .wait(let time): try wait(time)
        case .fail(let service): failing.insert(service)
        case .silence(let service): silent.insert(service)
        case .recorded(let end, let milliseconds):
            guard let number = recording else { throw Misplaced.nothingIsRecorded }
            recording = nil
            try take(.line(.recorded(number, end, milliseconds: milliseconds)))
        case .transferred(let end):
            guard let number = transfer else { throw Misplaced.nobodyIsCalled }
            try take(.line(.transferred(number, end)))
        case .gone(let cause): try take(.line(.gone(cause)))
        }
        return Array(told[before...])
    }

    private mutating func endPlay(_ end: PlayEnd) throws {
        guard !plays.isEmpty else { throw Misplaced.nothingIsSaid }
        try take(.line(.played(plays.removeFirst(), end, milliseconds: nil)))
    }

    private mutating func wait(_ time: Milliseconds) throws {
        let end = now + time
        while let next = timers.indices.min(by: { timers[$0].due < timers[$1].due }), timers[next].due <= end {
            let timer = timers.remove(at: next)
            now = timer.due
            try take(.timerFired(timer.id))
        }
        now = end
    }

    private mutating func take(_ event: CallEvent) throws {
        waiting.append(event)
        while !waiting.isEmpty {
            call = try JSONDecoder().decode(Call.self, from: JSONEncoder().encode(call))
            let (wasOver, before, event) = (call.isOver, call.stateName, waiting.removeFirst())
            var effects = call.handle(event, in: plan)
            coverage.note(event, from: before, to: call.stateName, in: plan)
            for refused in PrivacyGuard.refusals(in: effects, for: call.context) {
                effects.removeAll { $0 == .say(refused) }
                waiting.append(.refused(refused.number))
            }
            effects.forEach { perform($0) }
            if call.isOver, !wasOver, let outcome = call.outcome { told.append(.line(.outcome("\(outcome)"))) }
        }
    }

    private mutating func perform(_ effect: Effect) {
        told += writer.lines(for: effect)
        switch effect {
        case .line(let order): perform(order)
        case .say(let say): plays.append(say.number)
        case .record(let number, _, _, _): recording = number
        case .transfer(let number, _, _, _, _): transfer = number
        case .startTimer(let id, let delay): timers.append((now + delay, id))
        case .cancelTimer(let id): timers.removeAll { $0.id == id }
        case .query(let query): ask(query)
        case .note(let note):
            notes += 1
            services.note(note, number: notes, in: call.context)
        }
    }

    private mutating func perform(_ order: LineOrder) {
        switch order {
        case .stop(let number):
            waiting += plays.filter { number == nil || $0 == number }.map { .line(.played($0, .stopped, milliseconds: nil)) }
            plays.removeAll { number == nil || $0 == number }
        case .hangUp, .reject: waiting.append(.line(.gone(.engine)))
        case .stopRecording(let number):
            recording = nil
            waiting.append(.line(.recorded(number, .stopped, milliseconds: nil)))
        case .answer, .play, .stopTransfer, .secret, .record, .transfer: break
        }
    }

    private mutating func ask(_ query: Query) {
        if case .service(let name, _) = query.request {
            if silent.contains(name) { return }
            if failing.contains(name) { return waiting.append(.replied(query.id, .failed)) }
        }
        waiting.append(.replied(query.id, services.answer(query)))
    }
}
