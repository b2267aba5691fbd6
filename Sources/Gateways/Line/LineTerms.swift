/// What all calls of a session share: what the gateway can do, and where it finds files.
struct LineTerms {
    let abilities: Set<LineAbility>
    let places: LinePlaces

    func place(_ path: String) -> LinePlace? { places.place(path, for: abilities) }
}
