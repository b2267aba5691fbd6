/// What Asterisk and FreeSWITCH say when a call comes, after their transcripts.
public enum SwitchScript {
    /// FastAGI's environment.
    public static func environment(from number: String, to called: String, arguments: [String] = []) -> String {
        let lines =
            [
                "agi_network: yes", "agi_network_script: line", "agi_request: agi://127.0.0.1:4573/line",
                "agi_channel: PJSIP/line-00000000",
                "agi_language: en", "agi_type: PJSIP", "agi_uniqueid: 1795240258.39", "agi_version: 22.10.1", "agi_callerid: \(number)",
                "agi_calleridname: Parent", "agi_callingpres: 0", "agi_callingani2: 0", "agi_callington: 0", "agi_callingtns: 0",
                "agi_dnid: \(called)", "agi_rdnis: unknown", "agi_context: schoolbell", "agi_extension: \(called)", "agi_priority: 2",
                "agi_enhanced: 0.0", "agi_accountcode: ", "agi_threadid: 139734654502592",
            ] + arguments.enumerated().map { "agi_arg_\($0 + 1): \($1)" }
        return lines.joined(separator: "\n") + "\n\n"
    }

    /// The event socket's answer to `connect`.
    public static func channel(from number: String, to called: String, more: String = "") -> String {
        """
        Event-Name: CHANNEL_DATA
        Unique-ID: 9c50ad6f-b01f-4d59-8219-4d66adee6442
        Answer-State: ringing
        Caller-Caller-ID-Number: \(number)
        Caller-Destination-Number: \(called)
        \(more)Content-Type: command/reply
        Reply-Text: %2BOK%0A
        Socket-Mode: async
        Control: full


        """
    }

    public static func event(_ name: String, _ fields: String) -> String {
        let body = "Event-Name: \(name)\n\(fields)\n\n"
        return "Content-Length: \(body.utf8.count)\nContent-Type: text/event-plain\n\n\(body)"
    }

    /// Tells that an application which the engine had executed began, or ended; its id is in what the engine said.
    public static func execution(_ name: String, of command: String, response: String = "_none_") -> String? {
        func value(_ header: String) -> String? {
            command.split(separator: "\n").first { $0.hasPrefix(header + ": ") }.map { String($0.dropFirst(header.count + 2)) }
        }
        guard let id = value("Event-UUID"), let application = value("execute-app-name") else { return nil }
        return event(
            name, "Answer-State: answered\nApplication: \(application)\nApplication-Response: \(response)\nApplication-UUID: \(id)")
    }
}
