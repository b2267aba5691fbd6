/// Where a trunk's lines go, and who closes its connection.
protocol LinePort: AnyObject {
    /// Writes a message; `flush` follows.
    func write(_ message: EngineMessage)
    /// Sends what was written, after `commit` of the trunk.
    func flush()
    func close(afterWriting: Bool)
    /// Asks whether the session that the gateway names may go on over this connection.
    func seek(_ hello: GatewayHello, for trunk: LineTrunk)
}
