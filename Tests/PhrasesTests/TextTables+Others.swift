/// What is made of text from outside in Spanish, Estonian and Ukrainian, and of what is counted: `written => spoken`.
let spanishTexts = """
    Prueba el 24/11/2026 => Prueba el veinticuatro de noviembre de dos mil veintiséis
    Reunión a las 18:00 en la sala 12 => Reunión a las dieciocho en la sala doce
    a las 18:30 hrs. => a las dieciocho y treinta.
    promedio 5,4 => promedio cinco coma cuatro
    1º básico, 3er lugar, 2da hora => primero básico, tercer lugar, segunda hora
    7A y 8a => siete A y ocho a
    asistencia 85% => asistencia ochenta y cinco por ciento
    cuesta $ 1 => cuesta un peso
    21 pesos => veintiún pesos
    cuesta $1.000.000 en total => cuesta un millón de pesos en total
    2,50 € => dos euros y cincuenta céntimos
    1 euros => un euro
    """

let estonianTexts = """
    Kontrolltöö 21. november => Kontrolltöö kahekümne esimene november
    Koosolek 3. detsembril kell 18:00 => Koosolek kolmandal detsembril kell kaheksateist
    3. klass => kolmas klass
    tund nr. 3. Tere => tund nr. kolm. Tere
    24.11.2026 => kahekümne neljas november kahe tuhande kahekümne kuue aasta
    hinne 4,5 => hinne neli koma viis
    100% => sada protsenti
    1 % => üks protsent
    2,50 € => kaks eurot ja viiskümmend senti
    1 eur => üks euro
    """

let ukrainianTexts = """
    Контрольна 24.11. з математики => Контрольна двадцять четверте листопада з математики
    Збори о 18:00 => Збори о вісімнадцятій
    Збори об 11:30 => Збори об одинадцятій тридцять
    з 8:30 => з восьма тридцять
    24.11.2026 р. у класі => двадцять четверте листопада дві тисячі двадцять шостого року у класі
    1-й урок, 3-тя парта, 5-е місце => перший урок, третя парта, п'яте місце
    7А і 7а клас => сьомий А і сьомий а клас
    21 % => двадцять один відсоток
    22% => двадцять два відсотки
    25% => двадцять п'ять відсотків
    1,5% => одна ціла п'ять десятих відсотка
    21,50 грн. => двадцять одна гривня і п'ятдесят копійок.
    52 грн на обід => п'ятдесят дві гривні на обід
    П’ять пʼятірок => П'ять п'ятірок
    """

let countedTexts = """
    1% => един процент
    12,5 % => дванайсет цяло и пет процента
    21 лв. за екскурзия => двайсет и един лева за екскурзия
    12,50 лв. => дванайсет лева и петдесет стотинки.
    2,01 € => две евро и един цент
    3,00 лв => три лева
    1 градуса => един градус
    100 000 => сто хиляди
    """
