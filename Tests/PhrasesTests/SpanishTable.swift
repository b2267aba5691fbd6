/// What a Chilean says: `form value: words`, by the Diccionario panhispánico de dudas (https://www.rae.es/dpd); forms as in `SpokenTable`.
let spanishTable =
    spanishNumbers + "\n" + """
        date 2026-01-01: primero de enero
        date 2026-02-02: dos de febrero
        date 2026-03-03: tres de marzo
        date 2026-04-04: cuatro de abril
        date 2026-05-24: veinticuatro de mayo
        date 2026-06-30: treinta de junio
        date 2026-07-07: siete de julio
        date 2026-08-18: dieciocho de agosto
        date 2026-09-16: dieciséis de septiembre
        date 2026-10-31: treinta y uno de octubre
        date 2026-11-21: veintiuno de noviembre
        date 2026-12-12: doce de diciembre
        that-day 2026-11-21: El veintiuno de noviembre
        that-day 2026-03-01: El primero de marzo
        day 2026-11-20: viernes, veinte de noviembre
        day 2026-11-21: sábado, veintiuno de noviembre
        day 2024-02-29: jueves, veintinueve de febrero
        weekday 1: lunes
        weekday 2: martes
        weekday 3: miércoles
        weekday 4: jueves
        weekday 5: viernes
        weekday 6: sábado
        weekday 7: domingo
        time 0:00: cero horas
        time 0:15: cero horas y quince minutos
        time 1:00: una hora
        time 8:00: ocho horas
        time 8:05: ocho y cinco
        time 9:15: nueve y quince
        time 13:42: trece y cuarenta y dos
        time 21:00: veintiuna horas
        time 23:59: veintitrés y cincuenta y nueve
        at 0:00: a las cero horas
        at 1:00: a la una
        at 1:30: a la una y treinta
        at 8:00: a las ocho
        at 8:30: a las ocho y treinta
        at 21:01: a las veintiuna y uno
        avg 482: cuatro coma ochenta y dos
        avg 550: cinco coma cinco
        avg 405: cuatro coma cero cinco
        avg 600: seis
        place 2-3/24: del segundo al tercero de veinticuatro
        place 1-1/24: primero de veinticuatro
        place 21-22/102: del vigésimo primero al vigésimo segundo de ciento dos
        placef 2-3/24: de la segunda a la tercera de veinticuatro
        code 123456789012: uno dos tres cuatro, cinco seis siete ocho, nueve cero uno dos
        code +359 88 281 8905: más tres cinco nueve, ocho ocho, dos ocho uno, ocho nueve cero cinco
        code 12345: uno dos tres, cuatro cinco
        key 0: cero
        key 1: uno
        key *: asterisco
        key #: gato
        number-key 9: nueve
        language es: español
        mark cl 7.0: muy bueno siete
        mark cl 5.4: bueno cinco coma cuatro
        mark bg 6: excelente seis
        mark bg 5.49: muy bueno cinco coma cuarenta y nueve
        mark bg осв.: exento
        mark none 11: once
        """

private let spanishNumbers = """
    n 0: cero
    n 1: uno
    m 1: un
    f 1: una
    n 2: dos
    n 3: tres
    n 4: cuatro
    n 5: cinco
    n 6: seis
    n 7: siete
    n 8: ocho
    n 9: nueve
    n 10: diez
    n 11: once
    n 12: doce
    n 13: trece
    n 14: catorce
    n 15: quince
    n 16: dieciséis
    n 17: diecisiete
    n 18: dieciocho
    n 19: diecinueve
    n 20: veinte
    n 21: veintiuno
    m 21: veintiún
    f 21: veintiuna
    n 22: veintidós
    n 23: veintitrés
    n 26: veintiséis
    n 29: veintinueve
    n 30: treinta
    n 31: treinta y uno
    m 31: treinta y un
    f 31: treinta y una
    n 45: cuarenta y cinco
    n 50: cincuenta
    n 68: sesenta y ocho
    n 77: setenta y siete
    n 84: ochenta y cuatro
    n 99: noventa y nueve
    n 100: cien
    n 101: ciento uno
    f 101: ciento una
    n 115: ciento quince
    n 121: ciento veintiuno
    n 200: doscientos
    f 200: doscientas
    n 300: trescientos
    n 400: cuatrocientos
    n 500: quinientos
    f 500: quinientas
    n 600: seiscientos
    n 700: setecientos
    n 800: ochocientos
    n 900: novecientos
    f 999: novecientas noventa y nueve
    n 1000: mil
    n 1001: mil uno
    n 1021: mil veintiuno
    n 1100: mil cien
    n 2000: dos mil
    n 2026: dos mil veintiséis
    n 5500: cinco mil quinientos
    n 9999: nueve mil novecientos noventa y nueve
    n 10000: diez mil
    n 21000: veintiún mil
    n 31000: treinta y un mil
    n 100000: cien mil
    n 101000: ciento un mil
    f 200000: doscientas mil
    n 999999: novecientos noventa y nueve mil novecientos noventa y nueve
    n 1000000: un millón
    n 1000001: un millón uno
    n 2000000: dos millones
    n 21000000: veintiún millones
    f 2000002: dos millones dos
    n 300000000: trescientos millones
    n -5: menos cinco
    n 1234567890: uno dos tres cuatro cinco seis siete ocho nueve cero
    om 1: primero
    of 1: primera
    om 2: segundo
    of 2: segunda
    om 3: tercero
    of 3: tercera
    om 4: cuarto
    om 5: quinto
    om 6: sexto
    om 7: séptimo
    of 7: séptima
    om 8: octavo
    om 9: noveno
    om 10: décimo
    om 11: undécimo
    om 12: duodécimo
    om 13: decimotercero
    of 13: decimotercera
    om 14: decimocuarto
    om 16: decimosexto
    om 17: decimoséptimo
    om 18: decimoctavo
    om 19: decimonoveno
    om 20: vigésimo
    om 21: vigésimo primero
    of 21: vigésima primera
    om 30: trigésimo
    om 34: trigésimo cuarto
    om 40: cuadragésimo
    om 50: quincuagésimo
    om 60: sexagésimo
    om 70: septuagésimo
    om 80: octogésimo
    om 90: nonagésimo
    om 99: nonagésimo noveno
    om 100: centésimo
    om 101: centésimo primero
    om 112: centésimo duodécimo
    om 200: ducentésimo
    om 300: tricentésimo
    om 500: quingentésimo
    om 1000: milésimo
    om 1001: milésimo primero
    om 2000: dosmilésimo
    om 10000: número diez mil
    om 0: número cero
    """
