import Dialplans
import Foundation
import Glibc
import Support
import Testing

/// What goes wrong in a day of the demo school: everything that is said has somebody's name, number or code in it.
struct TroubledDay {
    /// A number that is subscribed in the demo, a child of it, and the child's code.
    static let number = "0888100002"
    static let name = "Мила"
    let code: String
    let socket: String

    func run() throws {
        try refusedRings()
        try faultyLines()
        try brokenOff()
    }

    private func gateway() throws -> LineWire {
        let wire = try LineWire(socket: socket)
        try wire.say("hello line=1 gateway=\(Self.number)/\(code) token=\(code) can=file,text beat=0")
        _ = wire.nextLine()
        return wire
    }

    /// Calls that no dialplan answers, named by their numbers, with numbers of all kinds.
    private func refusedRings() throws {
        let wire = try gateway()
        for rest in ["from=\(Self.number)", "from=\(Self.number) withheld=1", "diverted=\(Self.number) attest=failed", "from=\(Self.name)"]
        {
            try wire.say("ring call=\(Self.number) to=\(code) \(rest)")
            #expect(wire.nextLine()?.hasPrefix("reject call=\(Self.number) ") == true)
            try wire.say("gone call=\(Self.number) cause=engine")
        }
        try wire.say("bye")
        while wire.nextLine() != nil {}
    }

    /// A gateway that gets every line wrong, until it is sent away.
    private func faultyLines() throws {
        let wire = try gateway()
        let lines = [
            "ring call=b from=\(Self.number)", "ring call=b from=\(Self.number) from=\(Self.number) to=1", "key call=\(code) key=5",
            "key call=b key=\(code)", "\(Self.name) \(code)", "say text=\(Self.name)", "ring call=\(Self.name) to=\(Self.number)",
            "played call=\(Self.number) play=\(Self.number)", "ring call=c from=%ZZ\(Self.number) to=1",
            String(repeating: code, count: 800),
        ]
        // Who has been sent away hears nothing more.
        for _ in 0..<15 { for line in lines { try? wire.say(line) } }
        var last = ""
        while let line = wire.nextLine() { last = line }
        #expect(last == "bye reason=errors")
    }

    /// Calls that are up when their gateway is gone: of a withheld number, a diverted one, a subscribed one and one that nobody has.
    private func brokenOff() throws {
        let wire = try gateway()
        let callers = [
            "withheld=1 from=\(Self.number)", "from=\(Self.number) diverted=\(Self.number)", "from=\(Self.number)", "from=\(code)",
        ]
        for (index, caller) in callers.enumerated() {
            try wire.say("ring call=\(Self.number)-\(index) to=+359882818905 \(caller)")
            var line = wire.nextLine()
            while let heard = line, !heard.hasPrefix("answer ") { line = wire.nextLine() }
            #expect(line != nil, "\(caller) is answered")
        }
    }

    /// A call whose link breaks twice while a code is entered, the second time with the service.
    ///
    /// - Parameter restarted: kills the service; gives the socket of the one after it.
    static func killedInACode(_ code: String, _ socket: String, restarted: () throws -> String) throws {
        let telephone = try ResumingTelephone(socket: socket)
        try telephone.ring(from: "0889999003")
        try telephone.hear("code-menu")
        try telephone.press("1")
        try telephone.hear("enter-code")
        try telephone.press(String(code.prefix(3)))
        try telephone.resume(socket: socket)
        try telephone.press(String(code.dropFirst(3).prefix(3)))
        let next = try restarted()
        telephone.pressUnheard(String(code.dropFirst(6)))
        try telephone.resume(socket: next)
        try telephone.hear("main-menu")
        try telephone.hangUp()
    }

    /// Entries that are refused and one that is taken, and its SMS.
    static func entries(_ sender: EntrySender, token: String, code: String, sink: SMSSink) throws {
        let remark = """
            {"type":"remark","entry_id":"\(code)","student_id":"s-mila","date":"2026-11-20","kind":"remark","text":"\(name) \(number)",\
            "entered_at":"2026-11-20T18:00:00+02:00"}
            """
        #expect(try sender.post(remark, token: code).status == 401)
        #expect(try sender.post("{\"\(name)\": \"\(code)", token: token).status == 400)
        #expect(try sender.post(remark.replacing("s-mila", with: name), token: token).status >= 400)
        #expect(try sender.post(remark, token: token, path: "/\(number)").status == 404)
        #expect(try sender.post(remark, token: token).status == 202)
        #expect(try sink.next().text.contains(name))
    }
}
