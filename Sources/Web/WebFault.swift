/// Why pages cannot be served.
public enum WebFault: Error, Hashable, CustomStringConvertible {
    case cannotListen(String, reason: String)

    public var description: String {
        switch self {
        case .cannotListen(let address, let reason): "\(address): cannot be listened on: \(reason)"
        }
    }
}
