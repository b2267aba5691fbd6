/// How long something is waited for, whatever else comes meanwhile. It begins when this is made.
struct KitPatience: CustomStringConvertible {
    let seconds: Double
    private let began = ContinuousClock.now

    init(_ seconds: Double) { self.seconds = seconds }

    /// The seconds that are left.
    var rest: Double { max(0, seconds - began.duration(to: .now) / .seconds(1)) }

    var description: String { "\(Int(seconds)) s" }
}
