/// The presents that were met, each once.
struct Presents {
    private var known = Numbering<Fingerprint>()
    private(set) var calls: [Call] = []
    private(set) var views: [Moment] = []

    mutating func number(of present: Call) -> Int {
        let number = known.number(of: Fingerprint(present))
        if number == calls.count {
            calls.append(present)
            views.append(Moment(present))
        }
        return number
    }
}
