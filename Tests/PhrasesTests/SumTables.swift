/// Money and per cent in each language, as the other tables: `form value: words`; sums are hundredths of a currency.
enum SumTables {
    static let bulgarian = """
        money 100EUR: едно евро
        money 200EUR: две евро
        money 345EUR: три евро и четирийсет и пет цента
        money 86EUR: осемдесет и шест цента
        money 101EUR: едно евро и един цент
        money 2102EUR: двайсет и едно евро и два цента
        money 100UAH: една гривна
        money 15001UAH: сто и петдесет гривни и една копейка
        money 2UAH: две копейки
        money 150000CLP: хиляда и петстотин песо
        money 0EUR: нула евро
        percent 100: сто процента
        percent 97: деветдесет и седем процента
        percent 1: един процент
        percent 2: два процента
        percent 21: двайсет и един процента
        percent 0: нула процента
        """

    static let english = """
        money 100EUR: one euro
        money 200EUR: two euros
        money 345EUR: three euros and forty-five cents
        money 86EUR: eighty-six cents
        money 101EUR: one euro and one cent
        money 2102EUR: twenty-one euros and two cents
        money 100UAH: one hryvnia
        money 15001UAH: one hundred and fifty hryvnias and one kopiyka
        money 150000CLP: one thousand five hundred pesos
        money 100000000CLP: one million pesos
        money 0EUR: zero euros
        percent 100: one hundred per cent
        percent 97: ninety-seven per cent
        percent 1: one per cent
        percent 0: zero per cent
        """

    static let estonian = """
        money 100EUR: üks euro
        money 200EUR: kaks eurot
        money 345EUR: kolm eurot ja nelikümmend viis senti
        money 86EUR: kaheksakümmend kuus senti
        money 101EUR: üks euro ja üks sent
        money 2102EUR: kakskümmend üks eurot ja kaks senti
        money 100UAH: üks grivna
        money 15001UAH: sada viiskümmend grivnat ja üks kopikas
        money 150000CLP: tuhat viissada peesot
        money 0EUR: null eurot
        percent 100: sada protsenti
        percent 97: üheksakümmend seitse protsenti
        percent 1: üks protsent
        percent 21: kakskümmend üks protsenti
        percent 0: null protsenti
        """

    static let spanish = """
        money 100EUR: un euro
        money 200EUR: dos euros
        money 345EUR: tres euros y cuarenta y cinco céntimos
        money 86EUR: ochenta y seis céntimos
        money 101EUR: un euro y un céntimo
        money 2102EUR: veintiún euros y dos céntimos
        money 100UAH: una grivna
        money 2100UAH: veintiuna grivnas
        money 150000CLP: mil quinientos pesos
        money 100000000CLP: un millón de pesos
        money 200000000CLP: dos millones de pesos
        money 100010000CLP: un millón cien pesos
        percent 100: cien por ciento
        percent 97: noventa y siete por ciento
        percent 1: uno por ciento
        percent 21: veintiuno por ciento
        percent 0: cero por ciento
        """

    static let ukrainian = """
        money 100EUR: одне євро
        money 200EUR: два євро
        money 345EUR: три євро і сорок п'ять центів
        money 86EUR: вісімдесят шість центів
        money 101EUR: одне євро і один цент
        money 2102EUR: двадцять одне євро і два центи
        money 100UAH: одна гривня
        money 200UAH: дві гривні
        money 500UAH: п'ять гривень
        money 2101UAH: двадцять одна гривня і одна копійка
        money 1102UAH: одинадцять гривень і дві копійки
        money 150000CLP: тисяча п'ятсот песо
        money 100000000CLP: мільйон песо
        percent 100: сто відсотків
        percent 97: дев'яносто сім відсотків
        percent 1: один відсоток
        percent 2: два відсотки
        percent 21: двадцять один відсоток
        percent 11: одинадцять відсотків
        percent 0: нуль відсотків
        """
}
