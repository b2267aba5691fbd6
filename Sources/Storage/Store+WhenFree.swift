extension Store {
    /// How often a change that can wait is tried; each try waits for the store's own patience.
    private static let tries = 60

    /// Makes a change that nobody waits for: while another process holds the store (an import that is switched in) it is tried again.
    @discardableResult
    public func whenFree<T>(_ change: () throws -> T) throws -> T {
        for _ in 1..<Self.tries {
            do {
                return try change()
            } catch StoreError.locked {
                continue
            }
        }
        return try change()
    }
}
