/// What an Estonian says: `form value: words`, by the Eesti keele käsiraamat (https://eki.ee/books/ekk09); forms as in `SpokenTable`.
let estonianTable =
    estonianNumbers + "\n" + """
        date 2026-01-01: esimene jaanuar
        date 2026-02-02: teine veebruar
        date 2026-03-03: kolmas märts
        date 2026-04-04: neljas aprill
        date 2026-05-24: kahekümne neljas mai
        date 2026-06-30: kolmekümnes juuni
        date 2026-07-07: seitsmes juuli
        date 2026-08-18: kaheksateistkümnes august
        date 2026-09-15: viieteistkümnes september
        date 2026-10-31: kolmekümne esimene oktoober
        date 2026-11-21: kahekümne esimene november
        date 2026-12-12: kaheteistkümnes detsember
        that-day 2026-01-01: Esimesel jaanuaril
        that-day 2026-02-02: Teisel veebruaril
        that-day 2026-03-03: Kolmandal märtsil
        that-day 2026-04-04: Neljandal aprillil
        that-day 2026-05-24: Kahekümne neljandal mail
        that-day 2026-06-30: Kolmekümnendal juunil
        that-day 2026-07-10: Kümnendal juulil
        that-day 2026-08-11: Üheteistkümnendal augustil
        that-day 2026-09-25: Kahekümne viiendal septembril
        that-day 2026-10-31: Kolmekümne esimesel oktoobril
        that-day 2026-11-21: Kahekümne esimesel novembril
        that-day 2026-12-12: Kaheteistkümnendal detsembril
        day 2026-11-20: reede, kahekümnes november
        day 2026-11-21: laupäev, kahekümne esimene november
        day 2024-02-29: neljapäev, kahekümne üheksas veebruar
        weekday 1: esmaspäev
        weekday 2: teisipäev
        weekday 3: kolmapäev
        weekday 4: neljapäev
        weekday 5: reede
        weekday 6: laupäev
        weekday 7: pühapäev
        time 0:00: null null null
        time 0:15: null viisteist
        time 8:00: kaheksa
        time 8:05: kaheksa null viis
        time 9:15: üheksa viisteist
        time 13:42: kolmteist nelikümmend kaks
        time 23:59: kakskümmend kolm viiskümmend üheksa
        at 8:00: kell kaheksa
        at 8:30: kell kaheksa kolmkümmend
        at 21:01: kell kakskümmend üks null üks
        avg 482: neli koma kaheksakümmend kaks
        avg 450: neli koma viis
        avg 405: neli koma null viis
        avg 500: viis
        place 2-3/24: teine kuni kolmas kahekümne neljast
        place 1-1/24: esimene kahekümne neljast
        place 21-22/102: kahekümne esimene kuni kahekümne teine saja kahest
        place 4-4/30: neljas kolmekümnest
        place 1-1/1: esimene ühest
        code 123456789012: üks kaks kolm neli, viis kuus seitse kaheksa, üheksa null üks kaks
        code +359 88 281 8905: pluss kolm viis üheksa, kaheksa kaheksa, kaks kaheksa üks, kaheksa üheksa null viis
        code 12345: üks kaks kolm, neli viis
        key 0: null
        key 1: üks
        key *: tärn
        key #: trellid
        number-key 9: üheksa
        language et: eesti keel
        mark bg 6: suurepärane kuus
        mark bg 5.50: suurepärane viis koma viis
        mark bg осв.: vabastatud
        mark none 4: neli
        """

private let estonianNumbers = """
    n 0: null
    n 1: üks
    m 1: üks
    f 1: üks
    n 2: kaks
    n 3: kolm
    n 4: neli
    n 5: viis
    n 6: kuus
    n 7: seitse
    n 8: kaheksa
    n 9: üheksa
    n 10: kümme
    n 11: üksteist
    n 12: kaksteist
    n 13: kolmteist
    n 14: neliteist
    n 15: viisteist
    n 16: kuusteist
    n 17: seitseteist
    n 18: kaheksateist
    n 19: üheksateist
    n 20: kakskümmend
    n 21: kakskümmend üks
    n 30: kolmkümmend
    n 34: kolmkümmend neli
    n 45: nelikümmend viis
    n 50: viiskümmend
    n 68: kuuskümmend kaheksa
    n 77: seitsekümmend seitse
    n 84: kaheksakümmend neli
    n 99: üheksakümmend üheksa
    n 100: sada
    n 101: sada üks
    n 115: sada viisteist
    n 121: sada kakskümmend üks
    n 200: kakssada
    n 345: kolmsada nelikümmend viis
    n 400: nelisada
    n 500: viissada
    n 600: kuussada
    n 700: seitsesada
    n 800: kaheksasada
    n 999: üheksasada üheksakümmend üheksa
    n 1000: tuhat
    n 1001: tuhat üks
    n 1021: tuhat kakskümmend üks
    n 1100: tuhat sada
    n 2000: kaks tuhat
    n 2026: kaks tuhat kakskümmend kuus
    n 9999: üheksa tuhat üheksasada üheksakümmend üheksa
    n 10000: kümme tuhat
    n 21000: kakskümmend üks tuhat
    n 100000: sada tuhat
    n 101000: sada üks tuhat
    n 999999: üheksasada üheksakümmend üheksa tuhat üheksasada üheksakümmend üheksa
    n 1000000: miljon
    n 1000001: miljon üks
    n 2000000: kaks miljonit
    n 21000000: kakskümmend üks miljonit
    n -5: miinus viis
    n 1234567890: üks kaks kolm neli viis kuus seitse kaheksa üheksa null
    om 0: nulles
    om 1: esimene
    om 2: teine
    om 3: kolmas
    om 4: neljas
    om 5: viies
    om 6: kuues
    om 7: seitsmes
    om 8: kaheksas
    om 9: üheksas
    om 10: kümnes
    om 11: üheteistkümnes
    om 12: kaheteistkümnes
    om 13: kolmeteistkümnes
    om 14: neljateistkümnes
    om 15: viieteistkümnes
    om 16: kuueteistkümnes
    om 17: seitsmeteistkümnes
    om 18: kaheksateistkümnes
    om 19: üheksateistkümnes
    om 20: kahekümnes
    om 21: kahekümne esimene
    om 22: kahekümne teine
    om 30: kolmekümnes
    om 33: kolmekümne kolmas
    om 40: neljakümnes
    om 55: viiekümne viies
    om 99: üheksakümne üheksas
    om 100: sajas
    om 101: saja esimene
    om 112: saja kaheteistkümnes
    om 120: saja kahekümnes
    om 200: kahesajas
    om 345: kolmesaja neljakümne viies
    om 1000: tuhandes
    om 1001: tuhande esimene
    om 2000: kahe tuhandes
    om 2026: kahe tuhande kahekümne kuues
    om 1000000: miljones
    """
