/// What is answered under a path to one method.
public struct WebRoute: Sendable {
    public enum Method: String, Sendable {
        /// Also `HEAD`.
        case get = "GET"
        case post = "POST"
        case put = "PUT"
    }

    /// Answers a request; it must not block.
    public typealias Answer = @Sendable (WebRequest) async -> WebAnswer

    public let method: Method
    public let path: String
    let answer: Answer

    /// - Parameter path: such as `/health`; `/**` is every path.
    public init(_ method: Method, _ path: String, answer: @escaping Answer) {
        self.method = method
        self.path = path
        self.answer = answer
    }
}
