import Dialplans
import Foundation
import Speech
import Support
import Testing

/// A complaint by voice, from the caller's mouth to the administrator's ear.
@Suite struct VoiceMessageTests {
    @Test(.timeLimit(.minutes(20))) func aComplaintIsKeptWithItsNumberAndTimeAndHeardOnRecord() throws {
        let school = try SmallSchool()
        #expect(try school.run(["messages"]).output == "no message is kept\n")
        let service = try RunningService(school)
        let telephone = try LineTelephone(socket: service.socket)
        try telephone.ring(from: "0888100001", to: "+359888199001")
        try telephone.hear("school-menu")
        try telephone.press("4")
        try telephone.hear("tell-complaint")
        try telephone.speak(PCM([Int16](repeating: 1_000, count: 8_000 * 6)))
        try telephone.hear("complaint-kept")
        #expect(telephone.heard.last == "Оплакването Ви е прието под номер едно.", "\(telephone.heard)")
        // The next one hangs up when all is said.
        try telephone.press("1")
        try telephone.hear("school-menu")
        try telephone.press("3")
        try telephone.hear("tell-message")
        _ = try telephone.recording()
        try telephone.hangUp()

        #expect(try eventually { try school.run(["messages"]).output.split(separator: "\n").count == 3 })
        let list = try school.run(["messages"]).output.split(separator: "\n")
        #expect(list[1].hasPrefix("     2  2026-11-20T18:05:00+02:00  message    +359…001        ?  not yet"), "\(list)")
        #expect(list[2].hasPrefix("     1  2026-11-20T18:05:00+02:00  complaint  +359…001        6  not yet"), "\(list)")
        try heard(school)
    }

    private func heard(_ school: SmallSchool) throws {
        let shown = try school.run(["messages", "1"])
        #expect(shown.output.contains("about     complaint") && shown.output.contains("from      +359…001"), "\(shown.output)")
        let heard = try school.run(["messages", "1", "--wav", "$HERE/complaint.wav", "--reveal"])
        #expect(heard.status == 0 && heard.output.contains("from      +359888100001"), "\(heard.output)\(heard.errors)")
        #expect(try WAV.read(school.folder.path("complaint.wav")).samples.count == 48_000)
        #expect(try school.run(["messages"]).output.contains("6  2026-11-20T18:05:00+02:00"))
        let acts = try school.acts()
        #expect(acts == ["message-heard message 1"], "\(acts)")
        // What is not there, or was never written, is told as such.
        #expect(try school.run(["messages", "9"]).status == 66)
        let silent = try school.run(["messages", "2", "--wav", "$HERE/none.wav"])
        #expect(silent.status == 66 && silent.errors.contains("the sound of message 2 cannot be heard"), "\(silent.errors)")
        #expect(try school.run(["messages", "--reveal"]).status == 64)
    }
}
