/// A way to look a caller up: returns how many children were found.
struct LookupWay {
    let name: String
    let times = LatencyBook()
    let find: (String) throws -> Int
}
