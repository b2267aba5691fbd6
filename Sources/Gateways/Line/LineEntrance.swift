/// By which door a session came in: by the same alone, with the same token, it can be gone on with. All of it outlives the engine.
public struct LineEntrance: Hashable, Sendable, Codable {
    /// `streams`, `unix`, or the address of the listener as it is configured, with what is spoken there.
    let door: String
    /// A mark of the listener's token that does not tell it; `nil`: the door has none.
    let token: String?
    /// The callers' numbers that come in there may be believed.
    let trusted: Bool
    /// For whom the session and its calls count; `nil`: for nobody.
    private(set) var origin: LineOrigin?

    public static let streams = LineEntrance(door: "streams", token: nil, trusted: true)

    init(door: String, token: String?, trusted: Bool, origin: LineOrigin? = nil) {
        self.door = door
        self.token = token
        self.trusted = trusted
        self.origin = origin
    }

    /// This door, for somebody who comes from there.
    func entered(from origin: LineOrigin?) -> LineEntrance {
        var entrance = self
        entrance.origin = origin
        return entrance
    }

    /// The same door, wherever one comes from.
    func isSame(as other: LineEntrance) -> Bool { entered(from: nil) == other.entered(from: nil) }
}
