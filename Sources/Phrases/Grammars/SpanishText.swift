extension TextTable {
    static let spanish = TextTable(
        hourMarks: ["h", "hr", "hrs", "horas", "hora"], timeWords: ["las", "la"],
        units: units(
            (
                "euros euro eur",
                CountedUnit(.masculine, ["one": "euro", "other": "euros"], hundredth: ["one": "céntimo", "other": "céntimos"])
            ),
            ("pesos peso", CountedUnit(.masculine, ["one": "peso", "other": "pesos"], isMoney: true)),
            ("grados grado", CountedUnit(.masculine, ["one": "grado", "other": "grados"])),
            ("h hr hrs horas hora", CountedUnit(.feminine, ["one": "hora", "other": "horas"])),
            ("min", CountedUnit(.masculine, ["one": "minuto", "other": "minutos"])),
            ("seg", CountedUnit(.masculine, ["one": "segundo", "other": "segundos"])),
            ("pts", CountedUnit(.masculine, ["one": "punto", "other": "puntos"])),
            ("km", CountedUnit(.masculine, ["one": "kilómetro", "other": "kilómetros"])),
            ("m", CountedUnit(.masculine, ["one": "metro", "other": "metros"])),
            ("cm", CountedUnit(.masculine, ["one": "centímetro", "other": "centímetros"])),
            ("kg", CountedUnit(.masculine, ["one": "kilo", "other": "kilos"]))),
        currencies: [
            "CLP": CountedUnit(
                .masculine, ["one": "peso", "other": "pesos"], isMoney: true),
            "EUR": CountedUnit(
                .masculine, ["one": "euro", "other": "euros"], hundredth: ["one": "céntimo", "other": "céntimos"]),
            "UAH": CountedUnit(
                .feminine, ["one": "grivna", "other": "grivnas"], hundredth: ["one": "kopek", "other": "kopeks"]),
        ],
        percent: CountedUnit(.neuter, ["other": "por ciento"]),
        nouns: nouns(
            (
                .masculine,
                "alumno alumnos estudiante estudiantes día días punto puntos minuto minutos niño niños año años mes meses libro libros "
                    + "cuaderno cuadernos apoderado apoderados trabajo trabajos lápiz lápices"
            ),
            (
                .feminine,
                "alumna alumnas prueba pruebas página páginas nota notas niña niñas clase clases persona personas semana semanas tarea tareas "
                    + "inasistencia inasistencias pregunta preguntas hoja hojas apoderada apoderadas"
            )),
        numbered: nouns((.masculine, "básico medio grado semestre trimestre piso lugar"), (.feminine, "básica")),
        links: ["y", "o", "a"], monthLink: "de", thousands: ".",
        titles: ["señor", "señora", "señorita", "profesor", "profesora", "don", "doña", "tía", "tío", "director", "directora"])
}
