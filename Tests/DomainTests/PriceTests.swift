import Domain
import Testing

@Suite struct PriceTests {
    @Test(arguments: [
        ("3.45 EUR", 345, Price.Currency.euro), ("0.86 EUR", 86, .euro), ("12 EUR", 1_200, .euro), ("150.50 UAH", 15_050, .hryvnia),
        ("1500 CLP", 150_000, .peso), ("1000000 CLP", 100_000_000, .peso),
    ])
    func whatIsAPrice(text: String, hundredths: Int, currency: Price.Currency) throws {
        let price = try #require(Price(text))
        #expect((price.hundredths, price.currency) == (hundredths, currency))
    }

    @Test(arguments: [
        "", "EUR", "3.45", "3.45 XXX", "3,45 EUR", "3.4 EUR", "3.455 EUR", ".45 EUR", "3. EUR", "-1 EUR", "+1 EUR", "0 EUR", "0.00 EUR",
        "3.45EUR", "3.45 EUR x", "1.50 CLP", "1000000.01 UAH", "99999999999999999999 EUR", "٣ EUR", "3.45 eur",
    ])
    func whatIsNone(text: String) { #expect(Price(text) == nil) }

    @Test(arguments: [(100, 0, 100), (300, 1, 99), (3, 1, 66), (10, 10, 0), (2, 5, 0)])
    func attendanceIsRoundedDown(held: Int, missed: Int, percent: Int) {
        #expect(Attendance(held: held, missed: missed).percent == percent)
    }

    @Test func withoutLessonsThereIsNoAttendance() { #expect(Attendance(held: 0, missed: 0).percent == nil) }
}
