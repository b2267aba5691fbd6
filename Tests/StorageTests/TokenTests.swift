import Domain
import Storage
import Testing

@Suite struct TokenTests {
    let sample: SampleSchool
    var store: Store { sample.store }
    let now = SampleSchool.now

    init() throws {
        sample = try SampleSchool()
        try store.importing { staging in
            try staging.add([
                StaffMember(id: "d", school: "s1", givenName: "Вера", familyName: "Илиева", role: .director),
                StaffMember(id: "t", school: "s1", givenName: "Петър", familyName: "Илиев", role: .teacher),
            ])
        }
    }

    func make(_ id: TokenID, _ holder: TokenHolder, _ scopes: Set<TokenScope> = [.enter], until: Instant? = nil) throws -> String {
        let token = IssuedToken(id: id, holder: holder, scopes: scopes, note: "за теста", madeAt: now, expiresAt: until)
        return try store.write { try Tokens($0).make(token) }
    }

    func verdict(_ secret: String, at moment: Instant = SampleSchool.now) throws -> TokenVerdict {
        try store.read { try Tokens($0).verdict(on: secret, at: moment) }
    }

    @Test func holdersReachTheirSchools() throws {
        let cases: [(TokenHolder, TokenReach)] = [
            (.system("s1"), .school("s1")), (.staff("d"), .school("s1")), (.administrator, .everySchool),
        ]
        for (index, (holder, reach)) in cases.enumerated() {
            let id = TokenID(checked: "t\(index + 1)")
            let secret = try make(id, holder, [.enter, .remove])
            #expect(try verdict(secret) == .admitted(TokenRight(token: id, reach: reach, scopes: [.enter, .remove])))
            #expect(try store.read { try Tokens($0).find(id)?.holder } == holder)
        }
        #expect(try store.read { try Tokens($0).nextID() } == "t4")
    }

    @Test func aTeacherHasNoRightAndAnOfficeWorkerWhoLeavesLosesIt() throws {
        #expect(try verdict(try make("t1", .staff("t"))) == .withoutRight("t1"))
        let secret = try make("t2", .staff("d"))
        try store.importing { staging in
            try staging.add([StaffMember(id: "d", school: "s1", givenName: "Вера", familyName: "Илиева", role: .teacher)])
        }
        #expect(try verdict(secret) == .withoutRight("t2"))
    }

    @Test func aTokenEndsWithItsTimeOrWhenItIsRevoked() throws {
        let secret = try make("t1", .administrator, until: now.adding(minutes: 1))
        #expect(try verdict(secret) != .ended("t1"))
        #expect(try verdict(secret, at: now.adding(minutes: 1)) == .ended("t1"))
        let other = try make("t2", .administrator)
        #expect(try store.write { try Tokens($0).revoke("t2", at: now) })
        #expect(try !store.write { try Tokens($0).revoke("t2", at: now) })
        #expect(try verdict(other) == .ended("t2"))
    }

    @Test(arguments: ["", "schoolbell_", "schoolbell_0123456789abcdef0123456789abcdef", "t1", String(repeating: "x", count: 100_000)])
    func whatWasNeverGivenOutIsUnknown(secret: String) throws {
        _ = try make("t1", .administrator)
        #expect(try verdict(secret) == .unknown)
    }

    @Test func theSecretIsKeptNowhere() throws {
        let secret = try make("t1", .administrator)
        #expect(secret.hasPrefix(Tokens.prefix) && secret.utf8.count == Tokens.prefix.utf8.count + 32)
        let hash = try store.read { try $0.first("SELECT hash FROM tokens") { row throws(StoreError) in try row.bytes() } }
        #expect(hash?.count == 32)
        let texts = try store.read {
            try $0.all("SELECT token_id || holder || scopes || note FROM tokens") { row throws(StoreError) in try row.text() }
        }
        #expect(!texts.joined().contains(secret.dropFirst(Tokens.prefix.count)))
    }

    @Test func everyUseIsCountedAndOnRecord() throws {
        _ = try make("t1", .system("s1"))
        _ = try make("t2", .system("s1"))
        try store.write { database in
            for number in 1...3 { try Tokens(database).use("t1", "entries: \(number)", at: now.adding(minutes: number)) }
            try Tokens(database).use("t2", "entries: 9", at: now)
        }
        let token = try #require(try store.read { try Tokens($0).find("t1") })
        #expect(token.uses == 3 && token.lastUsedAt == now.adding(minutes: 3) && token.note == "за теста")
        let record = try store.write { try AccessLog($0).uses(of: "t1", by: .account("test"), at: now) }
        #expect(record.map(\.detail) == ["entries: 3", "entries: 2", "entries: 1"] && record.allSatisfy { $0.who == .token("t1") })
        let looked = try store.read { try $0.number("SELECT COUNT(*) FROM access_log WHERE act = 'log-read'") }
        #expect(looked == 1)
    }
}
