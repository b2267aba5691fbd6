public import Domain

/// The language that a number has chosen.
public struct Languages {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func remember(_ language: Language, of phone: PhoneNumber) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO languages (phone, language) VALUES (\(phone), \(language))
            ON CONFLICT (phone) DO UPDATE SET language = excluded.language
            """)
    }

    public func language(of phone: PhoneNumber) throws(StoreError) -> Language? {
        try database.first("SELECT language FROM languages WHERE phone = \(phone)") { row throws(StoreError) in try row.value() }
    }
}
