/// Tells moments apart: 64 bits of a keyed hash. Of ten million moments, two share one in fewer than one of 300,000 walks, and under another
/// key each time.
struct Fingerprint: Hashable {
    private let bits: Int

    init(_ call: Call) {
        var hasher = Hasher()
        hasher.combine(call)
        bits = hasher.finalize()
    }
}
