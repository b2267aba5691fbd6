import Testing

@testable import Web

@Suite struct LocalAddressTests {
    @Test(arguments: [
        ("127.0.0.1:9418", "127.0.0.1:9418"), ("9418", "127.0.0.1:9418"), ("[::1]:9418", "[::1]:9418"), ("127.0.0.1:0", "127.0.0.1:0"),
        ("65535", "127.0.0.1:65535"),
    ]) func isRead(text: String, means: String) {
        #expect(LocalAddress(text)?.description == means)
    }

    /// What another machine could reach, and what is no address.
    @Test(arguments: [
        "0.0.0.0:80", "[::]:80", "10.0.0.1:80", "localhost:80", "example.org:80", "", ":80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536",
        "127.0.0.1:-1", "127.0.0.1:+1", "127.0.0.1:80:80", "[::1]", "[::1]:x", "::1:80", "１２", "99999999999999999999",
    ]) func isRefused(text: String) {
        #expect(LocalAddress(text) == nil)
    }
}
