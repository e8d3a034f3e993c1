"""Whom pronouns and descriptions mean, sentence after sentence.

A row says to whom the page does what.
"""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article

Row = tuple[str, str]


def rows(text: str) -> set[Row]:
    article = Article(
        url="https://example.org/a", title="", published="2023-12-05", language="en", text=text
    )
    return {(s.name, e.type.value) for s in read(article).subjects for e in s.events}


ONE: dict[str, tuple[str, set[Row]]] = {
    "he, of the sentence before": (
        "Petro Hrynko spoke at the gate. He was arrested.",
        {("Petro Hrynko", "arrest")},
    ),
    "he, past a president who speaks": (
        "Petro Hrynko is in a cellar in Lida. President Ivan Sorka spoke on Monday. "
        "“He is being tortured,” the president said.",
        {("Petro Hrynko", "ill_treatment")},
    ),
    "he, of the subject of the verb of saying": (
        "Petro Hrynko was arrested. In June Ales Lis, a welder, claimed that he was beaten by "
        "guards.",
        {("Petro Hrynko", "arrest"), ("Ales Lis", "ill_treatment")},
    ),
    "his, of the owner of an arrest": (
        "Petro Hrynko was jailed. The court prolonged Ales Lis’s detention, after which he was "
        "beaten.",
        {("Petro Hrynko", "arrest"), ("Ales Lis", "arrest"), ("Ales Lis", "ill_treatment")},
    ),
    "he, past a brother who looks on": (
        "Petro Hrynko was arrested. His brother saw him once; he had been beaten.",
        {("Petro Hrynko", "arrest"), ("Petro Hrynko", "ill_treatment")},
    ),
    "he, of somebody without a name": (
        "Petro Hrynko was arrested. A young man went to the square, where he was beaten.",
        {("Petro Hrynko", "arrest")},
    ),
    "her, told by a daughter": (
        "Police took Alena Novik to the station. Vera Novik, Alena Novik’s daughter, said: “They "
        "arrested her for nothing.”",
        {("Alena Novik", "arrest")},
    ),
    "witnesses are several": (
        "Ales Lis was arrested. Witnesses said that he was beaten.",
        {("Ales Lis", "arrest"), ("Ales Lis", "ill_treatment")},
    ),
}
ONE |= {
    "she, not a man with a surname that is a given name": (
        "Chara Issa, who marched against the ruler Zur Abed, was at home when she was arrested.",
        {("Chara Issa", "arrest")},
    ),
    "he, of a spokesperson to whom it happens": (
        "Sam Abbott owns the plant. Petro Hrynko, spokesperson of the union, had a fever. He was "
        "fired.",
        {("Petro Hrynko", "dismissal")},
    ),
    "he, of the one fronted": (
        "Ales Lis wrote. For Petro Hrynko it was a bad day, until a lawyer came and he was "
        "released from prison.",
        {("Petro Hrynko", "release")},
    ),
    "the reporter, of a journalist": (
        "Yana Sorka wrote of the journalist Petro Hrynko. In 2011 a court gave the reporter two "
        "years in prison.",
        {("Petro Hrynko", "sentence")},
    ),
    "the injured man, beside a name": (
        "Petro Hrynko stood at the gate. The beaten man and Hrynko went to hospital.",
        set(),
    ),
    "to him, before somebody who tells it": (
        "A court handed a two-year prison term to Petro Hrynko, defender Vera Sorka told us.",
        {("Petro Hrynko", "sentence")},
    ),
    "her, of somebody described in the same sentence": (
        "Alena Novik wrote. For a journalist with a vest that shows it, to have police beat her is "
        "a shock.",
        set(),
    ),
}
SEVERAL: dict[str, tuple[str, set[Row]]] = {
    "they": (
        "Alena Novik and Petro Hrynko spoke. They were arrested.",
        {(n, "arrest") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "they, of people without names": (
        "Alena Novik and Petro Hrynko spoke. Ten miners left the pit. They were arrested.",
        set(),
    ),
    "the journalists, of others": (
        "Alena Novik and Petro Hrynko were arrested. Elsewhere journalists gathered. Police beat "
        "the journalists.",
        {(n, "arrest") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "all three, named in two sentences": (
        "Police arrested Alena Novik. Also arrested were Petro Hrynko and Ales Lis. All three were "
        "fired.",
        {
            (n, t)
            for n in ("Alena Novik", "Petro Hrynko", "Ales Lis")
            for t in ("arrest", "dismissal")
        },
    ),
    "the four, named in two lists": (
        "Alena Novik and Petro Hrynko stood next to Ales Lis and Vera Sorka. The four were "
        "arrested.",
        {(n, "arrest") for n in ("Alena Novik", "Petro Hrynko", "Ales Lis", "Vera Sorka")},
    ),
    "the three, some named in this sentence": (
        "Police detained Alena Novik and Petro Hrynko. On May 3 they detained Ales Lis, and a "
        "court fined the three.",
        {
            (n, t)
            for n in ("Alena Novik", "Petro Hrynko", "Ales Lis")
            for t in ("arrest", "sentence")
        },
    ),
    "the four, past somebody after by": (
        "Three of them, Alena Novik, Petro Hrynko and Ales Lis, belong to a club led by Ivan Bely. "
        "The fourth, Vera Sorka, is a nurse. A court fined the four.",
        {(n, "sentence") for n in ("Alena Novik", "Petro Hrynko", "Ales Lis", "Vera Sorka")},
    ),
    "the nurses, of one more than the list": (
        "A court jailed Alena Novik and Petro Hrynko for a year; Ales Lis received two years in "
        "prison. The nurses were beaten in May.",
        {
            (n, t)
            for n in ("Alena Novik", "Petro Hrynko", "Ales Lis")
            for t in ("sentence", "ill_treatment")
        },
    ),
    "them, of those last meant": (
        "Alena Novik, Petro Hrynko and Ales Lis left. Vera Sorka and Ivan Bely sang. The three "
        "went home, where police arrested them.",
        {(n, "arrest") for n in ("Alena Novik", "Petro Hrynko", "Ales Lis")},
    ),
    "they, of more than one named": (
        "Alena Novik and Petro Hrynko sang. Twenty miners, Ales Lis among them, left. They were "
        "arrested.",
        set(),
    ),
    "the couple": (
        "Alena Novik and Petro Hrynko live in Lida. Police arrested the couple in May.",
        {(n, "arrest") for n in ("Alena Novik", "Petro Hrynko")},
    ),
    "the pair": (
        "Alena Novik and Petro Hrynko live in Lida. The pair were arrested in May.",
        {(n, "arrest") for n in ("Alena Novik", "Petro Hrynko")},
    ),
}

LATER: dict[str, tuple[str, set[Row]]] = {
    "one, named in the next sentence": (
        "A popular welder was jailed on Monday. Petro Hrynko, 39, has worked in Lida for years.",
        {("Petro Hrynko", "arrest")},
    ),
    "one, with a sentence about them between": (
        "A Lida court jailed a nurse for two years on Monday. She was arrested in May. Alena Novik "
        "led a strike.",
        {("Alena Novik", "sentence"), ("Alena Novik", "arrest")},
    ),
    "the editor of a newspaper, at the start": (
        "The editor of the Lida Herald was arrested on Monday. Petro Hrynko is 63.",
        {("Petro Hrynko", "arrest")},
    ),
    "another, who speaks": (
        "A popular welder was jailed on Monday. Petro Hrynko, who leads his union, said it was "
        "unjust.",
        set(),
    ),
    "another, who was named before": (
        "Petro Hrynko leads the union. A welder was jailed on Monday. Petro Hrynko was angry.",
        set(),
    ),
    "another, after somebody else": (
        "A welder was jailed on Monday. He knew Ales Lis. Petro Hrynko was angry.",
        set(),
    ),
    "another of the other gender": (
        "A policewoman was arrested on Monday. Petro Hrynko lives in Lida.",
        set(),
    ),
    "another, of the police": (
        "A man was beaten on Monday. Inspector Petro Hrynko came to the square.",
        set(),
    ),
    "two, told of one by one": (
        "Police arrested two men. Petro Hrynko and Ales Lis led a strike.",
        {(n, "arrest") for n in ("Petro Hrynko", "Ales Lis")},
    ),
    "four, in a list that is about something else": (
        "The court jailed four men. It was about a strike. The state had asked for more for Petro "
        "Hrynko, Ales Lis, Ivan Sorka and Maksim Bely.",
        {(n, "arrest") for n in ("Petro Hrynko", "Ales Lis", "Ivan Sorka", "Maksim Bely")},
    ),
    "they, of those counted first and listed later": (
        "Three nurses of a clinic have their freedom back. On 5 May they were arrested. So Alena "
        "Novik, Vera Sorka and Ala Bely, all of Lida, are at home.",
        {(n, "arrest") for n in ("Alena Novik", "Vera Sorka", "Ala Bely")},
    ),
    "three others, not those listed": (
        "Alena Novik, Vera Sorka and Ala Bely sang. Three nurses of a clinic left. On 5 May they "
        "were arrested.",
        set(),
    ),
    "three, of whom the page has two lists": (
        "Three nurses left. They were arrested. Alena Novik, Vera Sorka and Ala Bely sing in a "
        "choir. Ales Lis, Ivan Bely and Maksim Zhuk lead it.",
        set(),
    ),
    "two, in a list that is about something else": (
        "The court jailed two men. It was about a strike. Nobody knew Petro Hrynko and Ales Lis.",
        set(),
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), (ONE | SEVERAL | LATER).values(), ids=[*ONE, *SEVERAL, *LATER]
)
def test_who_is_meant(text: str, expected: set[Row]) -> None:
    assert rows(text) == expected
