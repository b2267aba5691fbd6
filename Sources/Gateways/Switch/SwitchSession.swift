import CallCore
import Dialplans

/// What is to be done after a step of a session.
enum SwitchAction<Command> {
    case send(Command)
    /// A call rings: whoever takes it decides with `perform`.
    case ring(SwitchRing)
    case report(LineEvent)
    /// The connection brings no call, or no more of it.
    case refuse(SwitchRefusal)
    case close
}

extension SwitchAction: Equatable where Command: Equatable {}

/// A call as a switch offers it, but for the name that is ours to give.
struct SwitchRing: Hashable, Sendable {
    private let nameless: CallOffer

    init(_ offer: CallOffer) { nameless = offer }

    func offer(named id: CallID) -> CallOffer {
        var offer = nameless
        offer.id = id
        return offer
    }
}

/// One call on one connection from a telephone switch (Asterisk, FreeSWITCH): what may be asked of it now, and what its messages mean.
///
/// A value that does nothing itself: messages, orders and the time come in, actions go out. `now` is of any clock that never goes back.
protocol SwitchSession {
    associatedtype Message
    associatedtype Command
    typealias Action = SwitchAction<Command>

    /// What this switch cannot keep of what the engine promises.
    var shortfalls: Set<LegShortfall> { get }
    var stage: SwitchStage { get }

    /// The connection has begun.
    mutating func begin() -> [Action]
    mutating func receive(_ message: Message, at now: Milliseconds) -> [Action]
    mutating func perform(_ orders: [LineOrder], at now: Milliseconds) -> [Action]
    /// What the switch is to do next; called when all that a step brought has been handled, until nothing comes of it.
    mutating func proceed(at now: Milliseconds) -> [Action]
    /// The call is up, or we have hung up, and its deadline has come. By itself: `giveUp`.
    mutating func overdue(at now: Milliseconds) -> [Action]
    /// The command could not be sent at all: a value of it can't be spelt, or its sound not be put together.
    mutating func unsent(_ command: Command, at now: Milliseconds) -> [Action]
    /// Nothing more is asked or heard: the stage is over. What has to be kept of the call is returned.
    mutating func leave() -> [Action]
    /// The engine stops. By itself: the connection is closed, and the switch's dialplan goes on with the call.
    mutating func stop() -> [Action]

    /// Who has ended a call whose connection is gone without a word. By itself: the gateway.
    static var silentEnd: GoneCause { get }
}

// MARK: - What is alike on every switch

extension SwitchSession {
    static var silentEnd: GoneCause { .gateway }
    mutating func overdue(at now: Milliseconds) -> [Action] { giveUp() }
    mutating func stop() -> [Action] { end(.engine) }

    /// When `pass(to:)` is to be called if nothing happens before.
    var deadline: Milliseconds? { stage.deadline }
    var isOver: Bool { stage == .over }

    /// The call is ending because we want it to.
    var endOfOurs: GoneCause? {
        if case .ending = stage { .engine } else { nil }
    }

    mutating func pass(to now: Milliseconds) -> [Action] {
        guard let deadline, now >= deadline else { return [] }
        switch stage {
        case .greeting: return refuse(.silent)
        case .ringing: return perform([.reject(.error)], at: now)
        case .up, .ending: return overdue(at: now)
        case .over: return []
        }
    }

    /// The switch has not answered in its time, and the call has gone.
    mutating func giveUp() -> [Action] { endOfOurs.map { end($0) } ?? [.refuse(.silent)] + end(.network) }

    /// The connection is gone, or its input has ended.
    mutating func inputEnded() -> [Action] {
        switch stage {
        case .greeting: refuse(.silent)
        case .ringing, .up, .ending, .over: end(endOfOurs ?? Self.silentEnd)
        }
    }

    /// The call has gone, and the connection with it. `nil`: there was no call yet.
    mutating func end(_ cause: GoneCause?) -> [Action] {
        guard !isOver else { return [] }
        let wasOffered = if case .greeting = stage { false } else { true }
        return leave() + (wasOffered ? cause.map { [.report(.gone($0))] } ?? [] : []) + [.close]
    }

    /// There is no call.
    mutating func refuse(_ why: SwitchRefusal) -> [Action] { [.refuse(why)] + end(nil) }
}
