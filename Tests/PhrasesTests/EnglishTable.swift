/// What a speaker of British English says: `form value: words`; forms as in `SpokenTable`.
let englishTable = """
    m 0: zero
    m 1: one
    f 1: one
    n 2: two
    p 3: three
    m 4: four
    m 5: five
    m 6: six
    m 7: seven
    m 8: eight
    m 9: nine
    m 10: ten
    m 11: eleven
    m 12: twelve
    m 13: thirteen
    m 14: fourteen
    m 15: fifteen
    m 16: sixteen
    m 17: seventeen
    m 18: eighteen
    m 19: nineteen
    m 20: twenty
    m 21: twenty-one
    m 22: twenty-two
    m 30: thirty
    m 35: thirty-five
    m 40: forty
    m 44: forty-four
    m 50: fifty
    m 60: sixty
    m 70: seventy
    m 80: eighty
    m 90: ninety
    m 99: ninety-nine
    m 100: one hundred
    m 101: one hundred and one
    m 110: one hundred and ten
    m 120: one hundred and twenty
    m 121: one hundred and twenty-one
    m 200: two hundred
    m 345: three hundred and forty-five
    m 999: nine hundred and ninety-nine
    m 1000: one thousand
    m 1001: one thousand and one
    m 1020: one thousand and twenty
    m 1021: one thousand and twenty-one
    m 1100: one thousand one hundred
    m 1121: one thousand one hundred and twenty-one
    m 2000: two thousand
    m 2026: two thousand and twenty-six
    m 9999: nine thousand nine hundred and ninety-nine
    m 10000: ten thousand
    m 21000: twenty-one thousand
    m 100000: one hundred thousand
    m 101000: one hundred and one thousand
    m 120500: one hundred and twenty thousand five hundred
    m 700000: seven hundred thousand
    m 999999: nine hundred and ninety-nine thousand nine hundred and ninety-nine
    m 1000000: one million
    m 1000001: one million and one
    m 1001000: one million one thousand
    m 1001001: one million one thousand and one
    m 1100000: one million one hundred thousand
    m 21000000: twenty-one million
    m 300000000: three hundred million
    m -5: minus five
    n 1234567890: one two three four five six seven eight nine zero
    om 1: first
    om 2: second
    om 3: third
    om 4: fourth
    om 5: fifth
    om 6: sixth
    om 7: seventh
    om 8: eighth
    om 9: ninth
    om 10: tenth
    om 11: eleventh
    om 12: twelfth
    om 13: thirteenth
    om 14: fourteenth
    om 15: fifteenth
    om 18: eighteenth
    om 19: nineteenth
    om 20: twentieth
    om 21: twenty-first
    om 22: twenty-second
    om 23: twenty-third
    om 24: twenty-fourth
    om 30: thirtieth
    om 32: thirty-second
    om 40: fortieth
    om 55: fifty-fifth
    om 60: sixtieth
    om 78: seventy-eighth
    om 89: eighty-ninth
    om 92: ninety-second
    om 100: one hundredth
    om 101: one hundred and first
    om 112: one hundred and twelfth
    om 120: one hundred and twentieth
    om 200: two hundredth
    om 1000: one thousandth
    om 1001: one thousand and first
    om 2026: two thousand and twenty-sixth
    om 1000000: one millionth
    date 2026-01-01: the first of January
    date 2026-02-02: the second of February
    date 2026-03-03: the third of March
    date 2026-04-04: the fourth of April
    date 2026-05-24: the twenty-fourth of May
    date 2026-06-30: the thirtieth of June
    date 2026-07-07: the seventh of July
    date 2026-08-18: the eighteenth of August
    date 2026-09-15: the fifteenth of September
    date 2026-10-31: the thirty-first of October
    date 2026-11-21: the twenty-first of November
    date 2026-12-12: the twelfth of December
    day 2026-11-20: Friday, the twentieth of November
    day 2024-02-29: Thursday, the twenty-ninth of February
    day 2000-01-01: Saturday, the first of January
    day 1999-12-31: Friday, the thirty-first of December
    weekday 1: Monday
    weekday 2: Tuesday
    weekday 3: Wednesday
    weekday 4: Thursday
    weekday 5: Friday
    weekday 6: Saturday
    weekday 7: Sunday
    time 0:00: midnight
    time 0:15: twelve fifteen a.m.
    time 1:00: one a.m.
    time 8:00: eight a.m.
    time 8:01: eight oh one a.m.
    time 8:05: eight oh five a.m.
    time 9:15: nine fifteen a.m.
    time 11:59: eleven fifty-nine a.m.
    time 12:00: noon
    time 12:30: twelve thirty p.m.
    time 13:42: one forty-two p.m.
    time 18:00: six p.m.
    time 20:05: eight oh five p.m.
    time 23:59: eleven fifty-nine p.m.
    avg 482: four point eight two
    avg 550: five point five
    avg 405: four point zero five
    avg 600: six
    place 2-3/24: second to third of twenty-four
    place 1-1/24: first of twenty-four
    place 21-22/102: twenty-first to twenty-second of one hundred and two
    code 123456789012: one two three four, five six seven eight, nine zero one two
    code 0888100002: zero eight eight eight, one zero zero, zero zero two
    code +359 88 281 8905: plus three five nine, eight eight, two eight one, eight nine zero five
    code 12345678: one two three four, five six seven eight
    code 123456: one two three, four five six
    key 0: zero
    key 5: five
    key *: star
    key #: hash
    number-key 9: nine
    language bg: български
    mark bg 6: excellent six
    mark bg 5.50: excellent five point five
    mark bg 4.25: good four point two five
    mark bg 2: poor two
    mark bg осв.: exempt
    mark cl 5.4: good five point four
    mark none 11: eleven
    """
