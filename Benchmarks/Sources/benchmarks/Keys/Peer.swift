/// Who is at the other end of the load client.
enum Peer {
    case engine
    /// Sends back what it is sent: a key comes back as its own answer.
    case echo
}
