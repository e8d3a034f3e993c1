"""What courts did: penalties in every way they are told, changes on appeal, hearings.

Rows as in ``test_constructions``: subject, type, date and penalties ("kind duration").
"""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article

A, B, C = "Alena Novik", "Petro Hrynko", "Ales Lis"


def rows(text: str) -> set[tuple[str, str, str | None, str]]:
    article = Article("https://example.org/a", "", "2023-12-05", "en", text)
    return {
        (
            subject.name,
            event.type.value,
            event.date,
            ", ".join(" ".join(filter(None, (p.kind, p.duration))) for p in event.penalties),
        )
        for subject in read(article).subjects
        for event in subject.events
    }


PENALTIES = {
    f"{A} was given seven years.": "imprisonment P7Y",
    f"{A} got a year and a half in prison.": "imprisonment P1Y6M",
    f"{A} drew a five-year term.": "imprisonment P5Y",
    f"{A} was handed a three-year jail term.": "imprisonment P3Y",
    f"{A} was slapped with 18 months in jail.": "imprisonment P18M",
    f"The judge condemned {A} to nine years.": "imprisonment P9Y",
    f"{A} was put in prison for seven years.": "imprisonment P7Y",
    f"{A} was sent to prison for three years.": "imprisonment P3Y",
    f"{A} went to jail for two years.": "imprisonment P2Y",
    f"{A} must go to prison for one year.": "imprisonment P1Y",
    f"{A} is to serve 20 years in prison.": "imprisonment P20Y",
    f"{A} will spend two years behind bars.": "imprisonment P2Y",
    f"{A} was ordered to serve two years in a colony.": "imprisonment P2Y",
    f"{A} was imprisoned for three years.": "imprisonment P3Y",
    f"The sentence for {A} was two years.": "imprisonment P2Y",
    f"A sanction of 10 years was imposed on {A}.": "imprisonment P10Y",
    f"The court added three years to {A}'s sentence.": "imprisonment P3Y",
    f"{A}'s term was extended by five years.": "imprisonment P5Y",
    f"{A} was jailed for 15 days.": "administrative_arrest P15D",
    f"{A} was sentenced to hang.": "death",
    f"Judges delivered a suspended death sentence for theft to {A}.": "death",
    f"{A} served a year in prison for theft.": "imprisonment P1Y",
    f"{A} was sentenced to at least ten years.": "imprisonment",
    f"{A}'s sentence: 12 years.": "imprisonment P12Y",
    f"{A} was punished with 40 lashes.": "flogging",
    f"{A} was put on probation for two years.": "suspended P2Y",
    f"{A} was ordered to pay a fine of $500.": "fine",
    f"{A} was ordered to perform 90 hours of community service.": "community_service PT90H",
    f"{A} was sentenced to two years of correctional labor.": "open_prison P2Y",
    f"{A} was sentenced to three years in prison, two of them suspended.": (
        "imprisonment P3Y, suspended P2Y"
    ),
    f"{A} was sentenced to six months in prison, half of it suspended.": (
        "imprisonment P6M, suspended P3M"
    ),
    f"{A} was sentenced to 12 months in prison, of which six were suspended.": (
        "imprisonment P12M, suspended P6M"
    ),
    f"{A} was sentenced to a year in prison, a three-year ban on leaving Lida and 74 lashes.": (
        "imprisonment P1Y, ban P3Y, flogging"
    ),
    f"{A} was sentenced to a year in prison. She was also fined.": "imprisonment P1Y, fine",
    f"{A} was jailed for a year. Besides, she must pay 5,000 soles in fines.": (
        "imprisonment P1Y, fine"
    ),
    f"A sanction of 10 years for theft, attack and disorder was imposed on {A}.": (
        "imprisonment P10Y"
    ),
    f"{A} was sentenced to a year in prison. The court banned her from teaching for two years.": (
        "imprisonment P1Y, ban P2Y"
    ),
}


@pytest.mark.parametrize(("text", "penalties"), PENALTIES.items(), ids=list(PENALTIES))
def test_penalties(text: str, penalties: str) -> None:
    assert rows(text) == {(A, "sentence", None, penalties)}


APPEALS = {
    f"The supreme court upheld a three-year sentence for {A}.": {
        ("appeal", ""),
        ("sentence", "imprisonment P3Y"),
    },
    f"The court reduced {A}'s sentence to two years.": {("appeal", "imprisonment P2Y")},
    f"A court cut {A}'s term from ten years to seven.": {
        ("sentence", "imprisonment P10Y"),
        ("appeal", "imprisonment P7Y"),
    },
    f"The term of {A} went down from 48 years to 35.": {
        ("sentence", "imprisonment P48Y"),
        ("appeal", "imprisonment P35Y"),
    },
    f"{A} received a 15-year jail sentence, reduced to 10 years on appeal.": {
        ("sentence", "imprisonment P15Y"),
        ("appeal", "imprisonment P10Y"),
    },
    f"{A} was sentenced to five years, which the Supreme Court cut to three.": {
        ("sentence", "imprisonment P5Y"),
        ("appeal", "imprisonment P3Y"),
    },
    f"{A} was sentenced to five years, which the Supreme Court upheld.": {
        ("sentence", "imprisonment P5Y"),
        ("appeal", ""),
    },
    f"The president commuted {A}'s death sentence.": {("appeal", ""), ("sentence", "death")},
    f"The court affirmed the judgment against {A}.": {("appeal", "")},
    f"The court left {A}'s verdict unchanged.": {("appeal", "")},
    f"The detention of {A} was quashed by the High Court.": {("arrest", ""), ("appeal", "")},
}


@pytest.mark.parametrize(("text", "told"), APPEALS.items(), ids=list(APPEALS))
def test_appeals(text: str, told: set[tuple[str, str]]) -> None:
    assert rows(text) == {(A, kind, None, penalties) for kind, penalties in told}


HEARINGS = {
    f"{A} appeared before the High Court on May 3.": "2023-05-03",
    f"{A} stood before magistrate Ihar Sokal on Friday.": "2023-12-01",
    f"{A} walked into the Magistrate's Court on Friday.": "2023-12-01",
    f"{A} is to come before the court on Monday.": "2023-12-11",
    f"{A} is set to reappear in court in Lida on Monday.": "2023-12-11",
    f"{A} must appear at a hearing on Monday.": "2023-12-11",
    f"On May 3 the police presented {A} before the federal court.": "2023-05-03",
    f"{A}'s trial was postponed until May 3.": "2023-05-03",
}


@pytest.mark.parametrize(("text", "date"), HEARINGS.items(), ids=list(HEARINGS))
def test_hearings(text: str, date: str) -> None:
    assert rows(text) == {(A, "trial", date, "")}


SET = [
    "The court adjourned the case to 7 October.",
    "The hearing was adjourned to 7 October.",
    "The court set the next hearing for 7 October.",
]


@pytest.mark.parametrize("text", SET)
def test_a_hearing_is_of_those_who_are_charged(text: str) -> None:
    told = rows(f"{A} and {B} were charged with theft. {text}")
    assert {(name, kind) for name, kind, *_ in told} >= {(A, "trial"), (B, "trial")}


NOTHING = [
    f"{A} faces up to ten years in prison.",
    f"{A} could be sent to prison for three years.",
    f"{A} will serve two years if the court agrees.",
    f"The prosecutor asked for seven years for {A}.",
    f"Prosecutors demanded that {A} be jailed for seven years.",
    f"{A} was banned from leaving Lida for a year.",
    f"{A} could appear in court in May.",
    f"{A} had served a year in prison when it rained.",
    f"The case of {A} was returned for a new trial.",
    f"{A} received five hours of coverage after the trial.",
    f"{A} received two years of training.",
    f"{A} received 468,754 calls from prison.",
    f"The report raised concerns about the sentence of {A}.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_verdict(text: str) -> None:
    assert not {r for r in rows(text) if r[1] != "charge"}


def test_the_sentence_is_that_of_the_one_talked_of() -> None:
    for text in (
        f"{A} was convicted of theft. The sentence was two years.",
        f"{A} was convicted of theft. The sentence, read on May 3, came with two years in prison.",
    ):
        assert {r[3] for r in rows(text) if r[1] == "sentence"} == {"imprisonment P2Y"}
    fined = f"{A} was jailed for two years. The sentence also included a fine of 500 rubles."
    assert {r[3] for r in rows(fined)} == {"imprisonment P2Y, fine"}
    law = f"{A} was convicted of theft. The sentence for theft is ten years in prison."
    assert {r[1] for r in rows(law)} == {"conviction"}
    overturned = f"{A} was jailed for two years in May, but in June a court nullified the verdict."
    assert {r[1:3] for r in rows(overturned)} == {("sentence", "2023-05"), ("appeal", "2023-06")}


def test_lists_without_a_verb_that_gives() -> None:
    told = {(B, "sentence", None, "imprisonment P5Y"), (C, "sentence", None, "imprisonment P5Y")}
    assert rows(f"The court read the verdict. Five years in prison await {B} and {C}.") == told
    aged = f"The court read the verdict. Five years await {B}, 33, and {C}, 29, as well."
    assert rows(aged) == told
    assert rows(f"The court read the verdict. Five years, the most, went to {B} and {C}.") == told


def test_lines_of_a_list() -> None:
    text = (
        f"The court handed down its verdicts on Friday:\n{A} – 6 years\n{B} – 4 years\n"
        f"{C} – 18 months, suspended"
    )
    assert rows(text) == {
        (A, "sentence", "2023-12-01", "imprisonment P6Y"),
        (B, "sentence", "2023-12-01", "imprisonment P4Y"),
        (C, "sentence", "2023-12-01", "suspended P18M"),
    }
    fined = f"The following were convicted:\n- {A}: a year in prison\n- {B}: fined 500 rubles"
    assert rows(fined) == {
        (A, "sentence", None, "imprisonment P1Y"),
        (B, "sentence", None, "fine"),
    }


def test_each_for_a_count() -> None:
    assert rows(f"The court jailed {A} for six years, {B} for four and {C} for two.") == {
        (A, "sentence", None, "imprisonment P6Y"),
        (B, "sentence", None, "imprisonment P4Y"),
        (C, "sentence", None, "imprisonment P2Y"),
    }


def test_what_a_list_leaves_out_is_that_of_the_penalty_before() -> None:
    text = f"{A} was sentenced to two years of house arrest. A judge gave {B} one year."
    assert {r[3] for r in rows(text)} == {"home_confinement P2Y", "home_confinement P1Y"}
    days = f"{A} was sentenced to two years of house arrest. A judge gave {B} 15 days."
    assert {r[3] for r in rows(days)} == {"home_confinement P2Y", "administrative_arrest P15D"}


def test_a_count_without_a_unit_has_that_of_the_penalty_before() -> None:
    text = f"{A} was sentenced to ten months in prison. {B} received eight."
    assert {r[3] for r in rows(text)} == {"imprisonment P10M", "imprisonment P8M"}


def test_those_named_later_got_what_the_counted_got() -> None:
    text = (
        "A sentence of 16 years in prison for three miners was handed down. Many wept. "
        f"The names of those sentenced: {A}, {B} and {C}."
    )
    assert rows(text) == {(n, "sentence", None, "imprisonment P16Y") for n in (A, B, C)}


def test_a_ban_alone_is_a_penalty_when_it_is_from_office() -> None:
    assert rows(f"{A} was banned from holding office for five years.") == {
        (A, "sentence", None, "ban P5Y")
    }
    assert not rows(f"{A} was banned from attending matches.")


def test_a_participle_of_something_else_takes_no_verdict() -> None:
    text = f"{A} was found guilty of deeds committed in Lida and sentenced to two years in prison."
    assert rows(text) == {(A, "sentence", None, "imprisonment P2Y")}


def test_each_and_in_order() -> None:
    assert rows(f"Judges found {A} and {B} guilty and imposed ten months on each.") == {
        (A, "sentence", None, "imprisonment P10M"),
        (B, "sentence", None, "imprisonment P10M"),
    }
    assert rows(f"{A}, {B} and {C} got five, four and three years respectively.") == {
        (A, "sentence", None, "imprisonment P5Y"),
        (B, "sentence", None, "imprisonment P4Y"),
        (C, "sentence", None, "imprisonment P3Y"),
    }
