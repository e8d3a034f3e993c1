"""Which act of a page has which date."""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article

PUBLISHED = "2023-12-05"  # a Tuesday
Dated = set[tuple[str, str | None]]


def dated(text: str) -> Dated:
    article = Article(
        url="https://example.org/a", title="", published=PUBLISHED, language="en", text=text
    )
    return {(e.type.value, e.date) for s in read(article).subjects for e in s.events}


IN_ITS_SENTENCE: dict[str, tuple[str, Dated]] = {
    "before both verbs": (
        "On May 3 Alena Novik was arrested and moved to a prison in Lida.",
        {("arrest", "2023-05-03"), ("transfer", "2023-05-03")},
    ),
    "between two verbs": (
        "Alena Novik was arrested in Lida on May 3 and sentenced to two years in prison.",
        {("arrest", "2023-05-03"), ("sentence", None)},
    ),
    "after both verbs": (
        "Police searched her flat and arrested Alena Novik last May.",
        {("arrest", "2023-05")},
    ),
    "the second act came later": (
        "On May 3 Alena Novik was arrested and later charged with fraud.",
        {("arrest", "2023-05-03"), ("charge", None)},
    ),
    "after a semicolon": (
        "Alena Novik is a baker; earlier this year she was arrested.",
        {("arrest", "2023")},
    ),
    "during another act": (
        "Alena Novik was beaten during her detention in August.",
        {("ill_treatment", "2023-08"), ("arrest", "2023-08")},
    ),
    "until another act": (
        "Alena Novik was beaten until her release in August.",
        {("ill_treatment", None), ("release", "2023-08")},
    ),
    "at a dated hearing": (
        "Alena Novik was freed at her September 15 appeal hearing.",
        {("release", "2023-09-15")},
    ),
    "of the charge": (
        "Alena Novik was charged with extortion on May 3.",
        {("charge", "2023-05-03")},
    ),
    "of the crime": (
        "Alena Novik is charged, over a robbery of September 6, with theft.",
        {("charge", None)},
    ),
    "of a crime at the end of a long charge": (
        "Alena Novik was charged over a march in Lida against the result of the vote in 2020.",
        {("charge", None)},
    ),
    "of the crime, before its noun": (
        "Alena Novik was charged over the 2020 unrest.",
        {("charge", None)},
    ),
    "of a raid that opens the clause": (
        "During a raid on her flat on May 3 in the morning, officers arrested Alena Novik.",
        {("arrest", "2023-05-03")},
    ),
    "it was then that": (
        "It was in May that Alena Novik began to refuse food.",
        {("hunger_strike", "2023-05")},
    ),
    "of a noun that took place": (
        "The first arrest of Alena Novik was on May 3.",
        {("arrest", "2023-05-03")},
    ),
    "while doing something": (
        "Alena Novik was arrested while covering a march in Lida on May 3.",
        {("arrest", "2023-05-03")},
    ),
    "after a plain verb": (
        "Alena Novik went to Lida on May 3 and was arrested.",
        {("arrest", "2023-05-03")},
    ),
    "from a month on": (
        "Alena Novik was in jail from August 2012 till September 2016.",
        {("arrest", "2012-08")},
    ),
    "until a day": (
        "A judge let Alena Novik go until 30 December.",
        {("release", None)},
    ),
    "since a day, before a name": (
        "Since Tuesday Alena Novik has been under house arrest.",
        {("arrest", "2023-12-05")},
    ),
    "before two verbs, after their subject": (
        "The judges on May 3 found Alena Novik guilty and sentenced her to a year in jail.",
        {("sentence", "2023-05-03")},
    ),
    "after a short hearing": (
        "Alena Novik was released on bail after a short hearing on Monday.",
        {("release", "2023-12-04")},
    ),
    "it was then that, after another clause": (
        "Alena Novik is a nurse, and it was in May that she began to refuse food.",
        {("hunger_strike", "2023-05")},
    ),
    "perfect after a dated verb": (
        "Alena Novik was arrested in May and has been transferred to Lida.",
        {("arrest", "2023-05"), ("transfer", None)},
    ),
    "of a crime in a scene": (
        "Alena Novik was charged with taking part in a riot on May 3.",
        {("charge", None)},
    ),
    "of a crime in front": (
        "For her part in marches against the mayor in 2015 Alena Novik is accused of sedition.",
        {("charge", None)},
    ),
    "of another noun after the act's": (
        "Alena Novik was arrested on May 3. Many protested her arrest at a hearing in August.",
        {("arrest", "2023-05-03")},
    ),
    "of what the trial is about": (
        "Alena Novik is standing trial on charges of fraud during the 2016 elections.",
        {("trial", None)},
    ),
    "not seen since": (
        "Alena Novik was taken from her home on May 3, and she has not been seen since.",
        {("arrest", "2023-05-03"), ("disappearance", "2023-05-03")},
    ),
    "a date after its comma": (
        "A court in Lida on Tuesday, December 5, freed Alena Novik.",
        {("release", "2023-12-05")},
    ),
    "before a clause set off by commas": (
        "In 2015, after she had spoken of a dam that is in dispute, Alena Novik was deported.",
        {("exile", "2015")},
    ),
    "following another act": (
        "Following her arrest on May 3, Alena Novik was charged with treason.",
        {("arrest", "2023-05-03"), ("charge", None)},
    ),
    "after a thing at whose end": (
        "After a march through Lida on Friday Alena Novik was detained.",
        {("arrest", "2023-12-01")},
    ),
    "an earlier act in the sentence": (
        "At a June 28 hearing Alena Novik spoke of having been tortured.",
        {("ill_treatment", None)},
    ),
}

DATELINE: dict[str, tuple[str, Dated]] = {
    "of a place": (
        "LIDA, December 4, 2023 – Police have arrested Alena Novik.",
        {("arrest", None)},
    ),
    "and a date of its own": (
        "LIDA, 4 December (Example News) – Police arrested Alena Novik on Friday.",
        {("arrest", "2023-12-01")},
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*row, id=name) for name, row in IN_ITS_SENTENCE.items()],
)
def test_dates_in_the_sentence(text: str, expected: Dated) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in DATELINE.items()]
)
def test_a_dateline_dates_no_act(text: str, expected: Dated) -> None:
    assert dated(text) == expected


TOLD_TWICE: dict[str, tuple[str, Dated]] = {
    "a custody told twice": (
        "Police arrested Alena Novik on May 3. She was held in Lida after her arrest.",
        {("arrest", "2023-05-03")},
    ),
    "an earlier one": (
        "Alena Novik was arrested on May 3. She was previously arrested in Lida.",
        {("arrest", "2023-05-03"), ("arrest", None)},
    ),
    "one in the past": (
        "Alena Novik was arrested on May 3. In the past she was detained several times.",
        {("arrest", "2023-05-03"), ("arrest", None)},
    ),
    "twice": (
        "Alena Novik was arrested twice; once in November 2018 and again in January.",
        {("arrest", "2018-11"), ("arrest", "2019-01")},
    ),
    "in several years": (
        "Alena Novik was arrested in 2015, 2017 and again in May 2019.",
        {("arrest", "2015"), ("arrest", "2017"), ("arrest", "2019-05")},
    ),
    "once, and then something else": (
        "Alena Novik was arrested in 2015 and in 2017 was sentenced to two years in prison.",
        {("arrest", "2015"), ("sentence", "2017")},
    ),
    "again on a day": (
        "Alena Novik was detained. She was detained again on May 3.",
        {("arrest", None), ("arrest", "2023-05-03")},
    ),
    "a second hearing": (
        "Alena Novik stood trial in Lida. At the next hearing, on January 29, they will sing.",
        {("trial", None), ("trial", "2024-01-29")},
    ),
    "once already": (
        "Alena Novik, who was already jailed once over a march, was arrested on May 3.",
        {("arrest", "2023-05-03"), ("arrest", None)},
    ),
    "another charge": (
        "Alena Novik was charged with fraud on May 3. Police brought another charge against her.",
        {("charge", "2023-05-03"), ("charge", None)},
    ),
    "an arrest in passing before a sentence": (
        "Petro Hrynko has been ill since his arrest. He was sentenced to two years in prison.",
        {("arrest", None), ("sentence", None)},
    ),
    "a trial with its verdict": (
        "Alena Novik was tried and sentenced to two years in prison.",
        {("sentence", None)},
    ),
    "the way to prison with the verdict": (
        "Alena Novik was found guilty of treason on May 3 and sent to prison.",
        {("conviction", "2023-05-03")},
    ),
    "the way to hospital": (
        "Police beat Alena Novik. She was taken to a hospital.",
        {("ill_treatment", None)},
    ),
    "a trial in passing": (
        "Alena Novik was arrested on May 3. Her trial drew many reporters.",
        {("arrest", "2023-05-03")},
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in TOLD_TWICE.items()]
)
def test_what_is_told_more_than_once(text: str, expected: Dated) -> None:
    assert dated(text) == expected


ACROSS: dict[str, tuple[str, Dated]] = {
    "the day of another act": (
        "Alena Novik was arrested on May 3. The flat was sold on May 9. "
        "She was charged on the day of her arrest.",
        {("arrest", "2023-05-03"), ("charge", "2023-05-03")},
    ),
    "so long after another act": (
        "Alena Novik was arrested on May 3. The flat was sold on May 9. "
        "Two days after her arrest she was charged.",
        {("arrest", "2023-05-03"), ("charge", "2023-05-05")},
    ),
    "so long after an act not told": (
        "Alena Novik was arrested on May 3. Two days after her wedding she was charged.",
        {("arrest", "2023-05-03"), ("charge", None)},
    ),
    "within hours": (
        "Alena Novik was arrested on May 3. Within hours she was sentenced to a year in prison.",
        {("arrest", "2023-05-03"), ("sentence", "2023-05-03")},
    ),
    "counted once for all": (
        "The vote was on May 9. Two days earlier police seized Alena Novik and Petro Lis.",
        {("arrest", "2023-05-07")},
    ),
    "of people named afterwards": (
        "Police on Thursday took a union leader into custody. Alena Novik was detained in Lida.",
        {("arrest", "2023-11-30")},
    ),
    "of those among whom": (
        "In April police arrested at least 18 nurses. Among those arrested was Alena Novik.",
        {("arrest", "2023-04")},
    ),
    "of a general month": (
        "In April police arrested many nurses. Alena Novik was arrested in Lida.",
        {("arrest", None)},
    ),
    "of the verdict": (
        "The trial ended with a verdict on Monday. Alena Novik received two years in prison.",
        {("sentence", "2023-12-04")},
    ),
    "of an appeal": (
        "On July 9 the court upheld the six-year sentence of Petro Lis. "
        "The term of Alena Novik was reduced to three years in prison.",
        {("appeal", "2023-07-09"), ("sentence", None)},
    ),
    "of the first verdict, not of the appeal": (
        "In July a court sentenced Petro Lis to three years in prison. "
        "The case went to appeal, and the sentence was reduced to two years in prison.",
        {("sentence", "2023-07"), ("appeal", None)},
    ),
    "of the scene": (
        "On May 3 a reporter, Alena Novik, was on her way to work. Policemen beat her.",
        {("ill_treatment", "2023-05-03")},
    ),
    "of several people, each named afterwards": (
        "In April police arrested 18 nurses. Those arrested are Alena Novik and Petro Lis.",
        {("arrest", "2023-04")},
    ),
    "of a scene, but later": (
        "On May 3 police searched the flat of Alena Novik. They later arrested her.",
        {("search", "2023-05-03"), ("arrest", None)},
    ),
    "of the same charge": (
        "On May 3 Petro Lis was charged. The same charge was brought against Alena Novik.",
        {("charge", "2023-05-03")},
    ),
    "of a sentence handed down": (
        "A sentence of two years in prison, handed down last May, angered many. "
        "The names of those sentenced: Alena Novik and Petro Lis.",
        {("sentence", "2023-05")},
    ),
    "two days before, said alone": (
        "Since May 5 Alena Novik has taken no food. Two days before, she had been detained.",
        {("hunger_strike", "2023-05-05"), ("arrest", "2023-05-03")},
    ),
    "of the line above": (
        "The week in the courts of Lida was a long one, as the clerks said.\n" * 9
        + "Thursday, May 4\nAlena Novik was released from custody.",
        {("release", "2023-05-04")},
    ),
    "of another case": (
        "In May a court in Lida convicted a baker. "
        "In another case the court sentenced Alena Novik to two years in prison.",
        {("sentence", None)},
    ),
    "of an older story": (
        "On May 3 police arrested a baker. On June 7 there was a march. Alena Novik was arrested.",
        {("arrest", None)},
    ),
    "of a complaint": (
        "On May 3 Alena Novik filed a complaint in Lida. Police beat her.",
        {("ill_treatment", None)},
    ),
    "told afterwards": (
        "Guards detained Alena Novik, friends say. It happened on Friday night.",
        {("arrest", "2023-12-01")},
    ),
    "of a noun, afterwards": (
        "Alena Novik was arrested in Lida. The arrest took place on May 3.",
        {("arrest", "2023-05-03")},
    ),
    "of something else, afterwards": (
        "Alena Novik was arrested in Lida. The march took place on May 3.",
        {("arrest", None)},
    ),
    "of those who speak of it": (
        "On May 3 a union joined others in condemning the attack on Alena Novik. Police beat her.",
        {("ill_treatment", None)},
    ),
    "no verdict: the date is of the crime": (
        "The court before which Petro Lis stood spoke of the march of May 3. "
        "The court sentenced Alena Novik to two years in prison.",
        {("sentence", None)},
    ),
    "no scene: the arrest came before the verdict": (
        "On May 3 a court sentenced Alena Novik to two years in prison. Police beat her.",
        {("sentence", "2023-05-03"), ("ill_treatment", None)},
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in ACROSS.items()]
)
def test_dates_from_the_sentences_before(text: str, expected: Dated) -> None:
    assert dated(text) == expected
