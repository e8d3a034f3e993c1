"""Own sentences, one for each construction of English that the reader must know.

A row says what the sentence tells: subject, type, date and penalties ("kind duration").
"""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article, Subject

PUBLISHED = "2023-12-05"
Row = tuple[str, str, str | None, str]


def subjects(text: str) -> tuple[Subject, ...]:
    article = Article(
        url="https://example.org/a", title="", published=PUBLISHED, language="en", text=text
    )
    return read(article).subjects


def rows(text: str) -> set[Row]:
    return {
        (
            subject.name,
            event.type.value,
            event.date,
            ", ".join(" ".join(filter(None, (p.kind, p.duration))) for p in event.penalties),
        )
        for subject in subjects(text)
        for event in subject.events
    }


VERBS: dict[str, tuple[str, set[Row]]] = {
    "active": (
        "Police detained Alena Novik on May 3.",
        {("Alena Novik", "arrest", "2023-05-03", "")},
    ),
    "active, list": (
        "Officers arrested Alena Novik, Petro Hrynko and Maryia Lis in Lida.",
        {(n, "arrest", None, "") for n in ("Alena Novik", "Petro Hrynko", "Maryia Lis")},
    ),
    "active, list after a count": (
        "In August police arrested two editors, Alena Novik and Petro Hrynko.",
        {(n, "arrest", "2023-08", "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "active, roles in front": (
        "Authorities arrested longtime union leader and lawyer Alena Novik.",
        {("Alena Novik", "arrest", None, "")},
    ),
    "active, including": (
        "Police detained 15 people, including reporter Alena Novik, on 4 May.",
        {("Alena Novik", "arrest", "2023-05-04", "")},
    ),
    "active, dates for each": (
        "Police detained Alena Novik on May 3 and Petro Hrynko on May 5.",
        {
            ("Alena Novik", "arrest", "2023-05-03", ""),
            ("Petro Hrynko", "arrest", "2023-05-05", ""),
        },
    ),
    "active, object shared by two verbs": (
        "Guards beat and released Petro Hrynko.",
        {("Petro Hrynko", "ill_treatment", None, ""), ("Petro Hrynko", "release", None, "")},
    ),
    "active, him": (
        "Petro Hrynko left the hall. Police arrested him at the gate.",
        {("Petro Hrynko", "arrest", None, "")},
    ),
    "active, them for those just named": (
        "A court convicted Alena Novik and Petro Hrynko and sentenced them to two years in prison.",
        {(n, "sentence", None, "imprisonment P2Y") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "passive": (
        "On May 3 nurse Alena Novik was arrested.",
        {("Alena Novik", "arrest", "2023-05-03", "")},
    ),
    "passive, insertion": (
        "Alena Novik, who had led the strike, was released on June 9.",
        {("Alena Novik", "release", "2023-06-09", "")},
    ),
    "passive, two verbs with a date each": (
        "Petro Hrynko was detained on May 3 and released on May 9.",
        {
            ("Petro Hrynko", "arrest", "2023-05-03", ""),
            ("Petro Hrynko", "release", "2023-05-09", ""),
        },
    ),
    "passive, along with": (
        "Alena Novik was detained on May 3 along with weaver Petro Hrynko.",
        {(n, "arrest", "2023-05-03", "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "passive, respectively": (
        "Alena Novik and Petro Hrynko were released in March and May, respectively.",
        {("Alena Novik", "release", "2023-03", ""), ("Petro Hrynko", "release", "2023-05", "")},
    ),
    "relative, who": (
        "Friends wrote to Alena Novik, who was jailed in April.",
        {("Alena Novik", "arrest", "2023-04", "")},
    ),
    "relative, whom": (
        "She named Petro Hrynko, whom police detained in April.",
        {("Petro Hrynko", "arrest", "2023-04", "")},
    ),
    "participle": (
        "Mourners carried a picture of Petro Hrynko, killed by soldiers in June.",
        {("Petro Hrynko", "death", "2023-06", "")},
    ),
    "participle in front of the clause": (
        "After being arrested on May 3, Alena Novik called a lawyer.",
        {("Alena Novik", "arrest", "2023-05-03", "")},
    ),
    "epithet": (
        "They sang for jailed editor Alena Novik.",
        {("Alena Novik", "arrest", None, "")},
    ),
    "headline": (
        "Union leader Alena Novik sentenced to three years",
        {("Alena Novik", "sentence", None, "imprisonment P3Y")},
    ),
    "including, before a passive": (
        "Some activists, including Alena Novik, were tortured.",
        {("Alena Novik", "ill_treatment", None, "")},
    ),
    "object of two verbs, one unknown": (
        "Officers beat and kissed Petro Hrynko.",
        {("Petro Hrynko", "ill_treatment", None, "")},
    ),
    "those arrested include": (
        "Those arrested include Alena Novik and Petro Hrynko.",
        {(n, "arrest", None, "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "among those": (
        "Alena Novik was among five nurses arrested on May 3.",
        {("Alena Novik", "arrest", "2023-05-03", "")},
    ),
    "except": (
        "Alena Novik, Petro Hrynko and Maryia Lis were fined. Except for Lis, all were released.",
        {
            ("Alena Novik", "sentence", None, "fine"),
            ("Petro Hrynko", "sentence", None, "fine"),
            ("Maryia Lis", "sentence", None, "fine"),
            ("Alena Novik", "release", None, ""),
            ("Petro Hrynko", "release", None, ""),
        },
    ),
    "the two": (
        "Alena Novik and Petro Hrynko spoke first. The two were detained on May 3.",
        {(n, "arrest", "2023-05-03", "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "the same day": (
        "Alena Novik was detained on May 3. Petro Hrynko was released on the same day.",
        {
            ("Alena Novik", "arrest", "2023-05-03", ""),
            ("Petro Hrynko", "release", "2023-05-03", ""),
        },
    ),
    "noun, of": (
        "The trial of Alena Novik began on May 3.",
        {("Alena Novik", "trial", "2023-05-03", "")},
    ),
    "noun, owner": (
        "Alena Novik's arrest on May 3 came as a surprise.",
        {("Alena Novik", "arrest", "2023-05-03", "")},
    ),
    "list under a sentence": (
        "These people were detained on May 3:\n• Alena Novik, a weaver\n• Petro Hrynko",
        {(n, "arrest", "2023-05-03", "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "list under a sentence, ended": (
        "Those freed in May:\n- Alena Novik\nThe union thanks all.\nPetro Hrynko sang.",
        {("Alena Novik", "release", "2023-05", "")},
    ),
    "counted, then named": (
        "A court acquitted two miners. Alena Novik and Petro Hrynko had been accused of theft.",
        {(n, "acquittal", None, "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "counted with a date, then named": (
        "Police detained two men on May 3. Ales Lis and Petro Hrynko were taken from their homes.",
        {(n, "arrest", "2023-05-03", "") for n in ("Ales Lis", "Petro Hrynko")},
    ),
    "scene over two sentences": (
        "On May 3 police arrested Petro Hrynko. They beat him.",
        {
            ("Petro Hrynko", "arrest", "2023-05-03", ""),
            ("Petro Hrynko", "ill_treatment", "2023-05-03", ""),
        },
    ),
    "scene in a month": (
        "In May police arrested Petro Hrynko. They beat him.",
        {
            ("Petro Hrynko", "arrest", "2023-05", ""),
            ("Petro Hrynko", "ill_treatment", "2023-05", ""),
        },
    ),
    "detained as a noun": (
        "Among the detained are Alena Novik and Petro Hrynko.",
        {(n, "arrest", None, "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "the jailed include": (
        "The jailed editors include Alena Novik and Petro Hrynko.",
        {(n, "arrest", None, "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "opening with a source": (
        "According to FLIP, a journalist, Petro Hrynko, was arrested in May.",
        {("Petro Hrynko", "arrest", "2023-05", "")},
    ),
    "whose arrest": (
        "Petro Hrynko, whose arrest on May 3 shocked many, is a miner.",
        {("Petro Hrynko", "arrest", "2023-05-03", "")},
    ),
    "names after a colon": (
        "Two reporters were detained: Alena Novik and Petro Hrynko.",
        {(n, "arrest", None, "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "owner named after": (
        "After his arrest on May 3, Petro Hrynko was charged with treason.",
        {("Petro Hrynko", "arrest", "2023-05-03", ""), ("Petro Hrynko", "charge", None, "")},
    ),
    "whose home": (
        "Alena Novik, whose home was searched in May, is a lawyer.",
        {("Alena Novik", "search", "2023-05", "")},
    ),
    "weekday before the subject": (
        "On Monday Hrynko was transferred to a prison. Petro Hrynko is a miner.",
        {("Petro Hrynko", "transfer", "2023-12-04", "")},
    ),
    "trial that is set": (
        "Alena Novik will go on trial on December 20.",
        {("Alena Novik", "trial", "2023-12-20", "")},
    ),
    "one custody told twice": (
        "Police arrested Alena Novik. The weaver was arrested on May 3.",
        {("Alena Novik", "arrest", "2023-05-03", "")},
    ),
}


VERDICTS: dict[str, tuple[str, set[Row]]] = {
    "active": (
        "On May 3 a court sentenced Petro Hrynko to two and a half years in prison.",
        {("Petro Hrynko", "sentence", "2023-05-03", "imprisonment P2Y6M")},
    ),
    "penalty after an insertion": (
        "The court sentenced Petro Hrynko, who was arrested in May, to 15 days in jail.",
        {
            ("Petro Hrynko", "arrest", "2023-05", ""),
            ("Petro Hrynko", "sentence", None, "administrative_arrest P15D"),
        },
    ),
    "ellipsis": (
        "A court sentenced Alena Novik to three years in prison and Petro Hrynko to two.",
        {
            ("Alena Novik", "sentence", None, "imprisonment P3Y"),
            ("Petro Hrynko", "sentence", None, "imprisonment P2Y"),
        },
    ),
    "respectively": (
        "Alena Novik and Petro Hrynko were sentenced to three and two years, respectively.",
        {
            ("Alena Novik", "sentence", None, "imprisonment P3Y"),
            ("Petro Hrynko", "sentence", None, "imprisonment P2Y"),
        },
    ),
    "each": (
        "Alena Novik and Petro Hrynko were each sentenced to three years in prison.",
        {(n, "sentence", None, "imprisonment P3Y") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "received": (
        "Petro Hrynko received a five-year prison sentence in May.",
        {("Petro Hrynko", "sentence", "2023-05", "imprisonment P5Y")},
    ),
    "gave": (
        "The judge gave Petro Hrynko four years in prison.",
        {("Petro Hrynko", "sentence", None, "imprisonment P4Y")},
    ),
    "gave to": (
        "On May 3 a court gave four years in prison to Petro Hrynko and Alena Novik.",
        {
            (n, "sentence", "2023-05-03", "imprisonment P4Y")
            for n in ("Petro Hrynko", "Alena Novik")
        },
    ),
    "serving": (
        "Petro Hrynko is serving a ten-year sentence in a penal colony.",
        {("Petro Hrynko", "sentence", None, "imprisonment P10Y")},
    ),
    "jailed for": (
        "A court in Brest jailed Petro Hrynko for six years.",
        {("Petro Hrynko", "sentence", None, "imprisonment P6Y")},
    ),
    "convicted and sentenced is one verdict": (
        "Petro Hrynko was convicted of libel and sentenced to one year in prison.",
        {("Petro Hrynko", "sentence", None, "imprisonment P1Y")},
    ),
    "found guilty": (
        "A court found Alena Novik guilty of libel on May 3.",
        {("Alena Novik", "conviction", "2023-05-03", "")},
    ),
    "disbarred and fined": (
        "Lawyers Alena Novik and Petro Hrynko were disbarred and fined for a protest.",
        {(n, "sentence", None, "fine") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "fine told in the next sentence": (
        "Petro Hrynko was sentenced to 15 days of arrest. He was also fined 300 rubles.",
        {("Petro Hrynko", "sentence", None, "administrative_arrest P15D, fine")},
    ),
    "ellipsis after gave": (
        "A court gave Alena Novik three years in prison, Petro Hrynko two and Maryia Lis one.",
        {
            ("Alena Novik", "sentence", None, "imprisonment P3Y"),
            ("Petro Hrynko", "sentence", None, "imprisonment P2Y"),
            ("Maryia Lis", "sentence", None, "imprisonment P1Y"),
        },
    ),
    "is serving": (
        "Petro Hrynko is serving four years in prison.",
        {("Petro Hrynko", "sentence", None, "imprisonment P4Y")},
    ),
    "imposed on": (
        "A court imposed a two-year prison sentence on Petro Hrynko.",
        {("Petro Hrynko", "sentence", None, "imprisonment P2Y")},
    ),
    "handed down to": (
        "The court handed down a four-year prison sentence to Petro Hrynko.",
        {("Petro Hrynko", "sentence", None, "imprisonment P4Y")},
    ),
    "slapped with": (
        "Petro Hrynko was slapped with a two-year prison sentence.",
        {("Petro Hrynko", "sentence", None, "imprisonment P2Y")},
    ),
    "must pay": (
        "Petro Hrynko was sentenced to two years in prison. He must also pay a fine.",
        {("Petro Hrynko", "sentence", None, "imprisonment P2Y, fine")},
    ),
    "appeal, lost": (
        "Petro Hrynko lost his appeal on May 3.",
        {("Petro Hrynko", "appeal", "2023-05-03", "")},
    ),
    "without a verb": (
        "This is what the court decided. Petro Hrynko: two years in prison.",
        {("Petro Hrynko", "sentence", None, "imprisonment P2Y")},
    ),
    "term for somebody": (
        "The court spoke on Monday. Three years are for Petro Hrynko, two for Alena Novik.",
        {
            ("Petro Hrynko", "sentence", "2023-12-04", "imprisonment P3Y"),
            ("Alena Novik", "sentence", "2023-12-04", "imprisonment P2Y"),
        },
    ),
    "profile": (
        "Petro Hrynko, 47, a miner from Lida: sentenced in May to two years in prison.",
        {("Petro Hrynko", "sentence", "2023-05", "imprisonment P2Y")},
    ),
    "appeal, upheld": (
        "On May 3 the Supreme Court upheld Petro Hrynko's conviction.",
        {("Petro Hrynko", "appeal", "2023-05-03", "")},
    ),
    "appeal, reduced": (
        "In June an appeals court reduced his sentence.",
        set(),
    ),
    "appeal, of the one sentenced before": (
        "Petro Hrynko was sentenced to two years in prison. A higher court upheld the sentence.",
        {
            ("Petro Hrynko", "sentence", None, "imprisonment P2Y"),
            ("Petro Hrynko", "appeal", None, ""),
        },
    ),
    "charges dropped": (
        "The charges against Petro Hrynko were dropped on May 3.",
        {("Petro Hrynko", "acquittal", "2023-05-03", "")},
    ),
}


TYPES: dict[str, tuple[str, str]] = {
    "search, of homes": ("Police searched the home of Petro Hrynko.", "search"),
    "search, passive": ("Petro Hrynko's flat was searched.", "search"),
    "charge": ("Prosecutors charged Petro Hrynko with libel.", "charge"),
    "charge, case opened": ("A criminal case was opened against Petro Hrynko.", "charge"),
    "charge, faces charges": ("Petro Hrynko faces charges of libel.", "charge"),
    "trial, went on trial": ("Petro Hrynko went on trial in Minsk.", "trial"),
    "acquittal": ("A court acquitted Petro Hrynko.", "acquittal"),
    "transfer": ("Petro Hrynko was moved to a prison in Horki.", "transfer"),
    "isolation": ("Petro Hrynko was placed in a punishment cell.", "solitary_confinement"),
    "ill-treatment, denied": ("Petro Hrynko was denied medical care.", "ill_treatment"),
    "hunger strike": ("Petro Hrynko began a hunger strike.", "hunger_strike"),
    "hunger strike, refused food": ("Petro Hrynko has refused food since May.", "hunger_strike"),
    "release, pardon": ("The king pardoned Petro Hrynko.", "release"),
    "release, bail": ("A judge granted Petro Hrynko bail.", "release"),
    "dismissal": ("The plant fired Petro Hrynko.", "dismissal"),
    "exile, fled": ("Petro Hrynko fled the country.", "exile"),
    "exile, forced": ("Petro Hrynko was forced to leave Belarus.", "exile"),
    "arrest, picked up": ("Petro Hrynko was picked up by police.", "arrest"),
    "arrest, whisked away": ("Agents whisked Petro Hrynko away.", "arrest"),
    "charge, accused by prosecutors": (
        "Prosecutors accused Petro Hrynko of treason.",
        "charge",
    ),
    "release, walked free": ("Petro Hrynko walked free.", "release"),
    "release, left prison": ("Petro Hrynko left prison.", "release"),
    "isolation, spent days": (
        "Petro Hrynko spent ten days in a punishment cell.",
        "solitary_confinement",
    ),
    "state, has spent years": ("Petro Hrynko has spent two years in prison.", "arrest"),
    "disappearance, whereabouts": (
        "The whereabouts of Petro Hrynko remain unknown.",
        "disappearance",
    ),
    "disappearance": ("Gunmen abducted Petro Hrynko.", "disappearance"),
    "death": ("Petro Hrynko died in custody.", "death"),
    "death, shot": ("Petro Hrynko was shot dead in Lima.", "death"),
    "designation": ("Petro Hrynko was added to the list of extremists.", "designation"),
    "state, remains in prison": ("Petro Hrynko remains in prison.", "arrest"),
}


BODIES: dict[str, tuple[str, str]] = {
    "dissolved": ("The court dissolved the Union of Glass Workers.", "dissolution"),
    "registration cancelled": (
        "A court cancelled the registration of the Union of Glass Workers.",
        "dissolution",
    ),
    "raided": ("Police raided the office of the Union of Glass Workers.", "search"),
    "declared": (
        "The ministry declared the Union of Glass Workers an extremist organization.",
        "designation",
    ),
}


NOTHING: dict[str, str] = {
    "demand": "The union demanded the release of Alena Novik.",
    "call": "Colleagues called for the immediate release of Alena Novik.",
    "threat": "Officers threatened to arrest Alena Novik.",
    "demand that somebody be": "The union asked that Alena Novik be released at once.",
    "modal over two adverbs": "Alena Novik should be immediately and freely released.",
    "talk of an act": "Police recorded him as he discussed killing Alena Novik.",
    "an act put off": "The court postponed sentencing Alena Novik.",
    "perhaps": "Perhaps Alena Novik was arrested, perhaps she has gone home.",
    "modal": "Alena Novik could be jailed for five years.",
    "faces a term": "Alena Novik faces up to 15 years in prison.",
    "negation": "Alena Novik was not arrested.",
    "never": "Alena Novik has never been charged.",
    "condition": "If Alena Novik is arrested, the plant will stop.",
    "infinitive": "Prosecutors asked the court to sentence Alena Novik to seven years.",
    "future": "Alena Novik will be released in May.",
    "judge": "Judge Alena Novik sentenced the miners to two years in prison.",
    "president": "President Petro Hrynko pardoned 30 prisoners.",
    "what activists release": "Alena Novik released a video about the strike.",
    "spokesperson": "Spokesperson Petro Hrynko said that five people were arrested.",
    "wife": "Alena Novik, the wife of an arrested miner, spoke to us.",
    "bullets fired": "Officers fired rubber bullets, Alena Novik said.",
    "charged with a task": "The Coordination Committee is charged with coordinating the work.",
    "sport, active": "Rublev beat Petro Hrynko in the first match.",
    "sport, infinitive": "The team had rallied to beat Petro Hrynko.",
    "attempt": "Alena Novik tried to leave, and Petro Hrynko tried the soup.",
    "active after who": "They spoke to Petro Hrynko, who arrested the miners.",
    "active after he": "Petro Hrynko is an officer. He arrested the miners.",
    "shot at goal": "Petro Hrynko fired a shot and searched the net.",
    "cuts jobs": "Petro Hrynko laid off 60 workers.",
    "accused by critics": "Petro Hrynko is accused by critics of greed.",
    "contraction": "“You’ve beaten some good teams,” they said.",
    "seized on": "Petro Hrynko seized on the idea.",
    "accused by people": "Petro Hrynko was accused of theft by two women.",
    "accused by colleagues": "Colleagues accused Petro Hrynko of theft.",
    "ban from leaving": "Petro Hrynko was banned from leaving the country.",
    "received reports": "Petro Hrynko received 2,610 reports, two years in a row.",
    "suspension": "Petro Hrynko received a one-month suspension.",
    "one of a kind": "He was a Gonabadi Sufi who was arrested in May.",
    "warrant": "A warrant was issued for the arrest of Petro Hrynko.",
    "hearing held": "The birthday party of Petro Hrynko was held on May 5.",
    "object pronoun": "Petro Hrynko knows the officers. Those who lied about him were jailed.",
    "thing released": "The band Deser Orchid was released in Asia.",
    "thing charged": "Walkers charge Lumeta phones at night.",
    "ruler and government": "President Petro Hrynko pardoned and the court released many.",
    "asked for": "The prosecutor asked for ten years in prison for Petro Hrynko.",
    "denied having": "Petro Hrynko denied having been tortured.",
    "natural death": "The actor Petro Hrynko died on Sunday aged 90.",
    "place in a list": "Police held 60 men in Lida, Kareli and Orsha. They tortured them.",
    "place elsewhere": "In Kareli snow fell. The police of Kareli were beaten by cold.",
    "nation": "The mob killed Jews.",
    "clock": "They were ahead with 1:24 left.",
    "sport": "The team of Petro Hrynko beat the teachers by three goals.",
}


@pytest.mark.parametrize(("text", "expected"), VERBS.values(), ids=list(VERBS))
def test_what_is_told(text: str, expected: set[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), VERDICTS.values(), ids=list(VERDICTS))
def test_verdicts(text: str, expected: set[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "kind"), TYPES.values(), ids=list(TYPES))
def test_types(text: str, kind: str) -> None:
    assert {(name, told) for name, told, _, _ in rows(text)} == {("Petro Hrynko", kind)}


@pytest.mark.parametrize(("text", "kind"), BODIES.values(), ids=list(BODIES))
def test_types_of_organizations(text: str, kind: str) -> None:
    found = subjects(text)
    assert [(s.name, s.kind.value) for s in found] == [("Union of Glass Workers", "organization")]
    assert [e.type.value for e in found[0].events] == [kind]


@pytest.mark.parametrize("text", NOTHING.values(), ids=list(NOTHING))
def test_what_did_not_happen_or_was_not_done_to_them(text: str) -> None:
    assert rows(text) == set()


NOT_READ: dict[str, tuple[str, set[Row]]] = {
    "two given names to one surname": (
        "Ryhor and Artsiom Hrynko were arrested.",
        {("Ryhor Hrynko", "arrest", None, ""), ("Artsiom Hrynko", "arrest", None, "")},
    ),
    "list under a sentence that tells the act in a picture": (
        "Two people will see the New Year in from a cell:\n• Alena Novik\n• Petro Hrynko",
        {(n, "arrest", None, "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "so had": (
        "Alena Novik had been detained in May. So had weaver Petro Hrynko.",
        {(n, "arrest", "2023-05", "") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "year of the clause before": (
        "In May 2019 Alena Novik was charged, and in July she was released.",
        {("Alena Novik", "charge", "2019-05", ""), ("Alena Novik", "release", "2019-07", "")},
    ),
}


@pytest.mark.xfail(reason="not read yet", strict=True)
@pytest.mark.parametrize(("text", "expected"), NOT_READ.values(), ids=list(NOT_READ))
def test_what_is_not_read_yet(text: str, expected: set[Row]) -> None:
    assert rows(text) == expected
