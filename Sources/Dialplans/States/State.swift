/// One state of a dialplan: its name, what it does, and where in the text it stands.
public struct State: Hashable, Sendable {
    public var name: StateName
    public var kind: StateKind
    public var place: SourcePlace

    public init(_ name: StateName, _ kind: StateKind, at place: SourcePlace = SourcePlace()) {
        self.name = name
        self.kind = kind
        self.place = place
    }
}

public enum StateKind: Hashable, Sendable {
    case say(SayState)
    case menu(MenuState)
    case ask(AskState)
    case choose(ChooseState)
    case read(ReadState)
    case perform(DoState)
    case hours(HoursState)
    case language(LanguageState)
    case record(RecordState)
    case transfer(TransferState)
    case end(EndState)
}
