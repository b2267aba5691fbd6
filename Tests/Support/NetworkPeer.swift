/// Somebody who connects over TCP or TLS: `python3`, which speaks them as other people's gateways do.
public enum NetworkPeer {
    /// Says a text, and returns what is heard until the other side closes; `nil`: the certificate is none that is trusted.
    public static func talk(host: String = "127.0.0.1", port: Int, _ text: String, trusting certificate: String? = nil) throws -> String? {
        let arguments = ["python3", "-c", program, host, "\(port)", text, certificate ?? ""]
        let talked = try Program.run(arguments, executable: "/usr/bin/env")
        return talked.status == 0 ? talked.output : nil
    }

    private static let program = """
        import socket, ssl, sys
        host, port, text, trusted = sys.argv[1:]
        connection = socket.create_connection((host, int(port)), timeout=120)
        if trusted: connection = ssl.create_default_context(cafile=trusted).wrap_socket(connection, server_hostname="localhost")
        connection.sendall(text.encode())
        while True:
            try: data = connection.recv(65536)
            except ConnectionResetError: break
            if not data: break
            print(data.decode(errors="replace"), end="")
        """
}
