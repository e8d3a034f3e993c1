"""Whom an act befell: shapes of subjects and objects, and what stands between them and a verb."""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article

NOVIK, HRYNKO, LIS = "Alena Novik", "Petro Hrynko", "Maryia Lis"


def befell(text: str, kind: str = "arrest") -> set[str]:
    """The people to whom an act of the kind is told."""
    article = Article(
        url="https://example.org/a", title="", published="2023-12-05", language="en", text=text
    )
    return {s.name for s in read(article).subjects for e in s.events if e.type.value == kind}


SUBJECTS: dict[str, tuple[str, set[str]]] = {
    "apposition within an apposition": (
        "Alena Novik, the editor-in-chief of Zaria, the only independent weekly in the region,",
        {NOVIK},
    ),
    "name after a long title": (
        "The editor-in-chief of Zaria, the only independent weekly in the region, Alena Novik,",
        {NOVIK},
    ),
    "relative clause without commas": ("Alena Novik who worked at the plant in Lida", {NOVIK}),
    "described with a daily": ("Alena Novik, a writer with the daily Zaria, who", {NOVIK}),
    "named": ("A 45-year-old nurse named Alena Novik", {NOVIK}),
    "identified as": ("A man identified only as Petro Hrynko", {HRYNKO}),
    "among them": ("Three nurses, among them Alena Novik and Petro Hrynko,", {NOVIK, HRYNKO}),
    "among them, after": ("Three nurses, Alena Novik among them,", {NOVIK}),
    "not only": ("Not only Alena Novik but also Petro Hrynko", {NOVIK, HRYNKO}),
    "as well as": ("Alena Novik as well as Petro Hrynko", {NOVIK, HRYNKO}),
    "semicolons": (
        "Alena Novik, head of the union; Petro Hrynko, its clerk; and Maryia Lis, treasurer,",
        {NOVIK, HRYNKO, LIS},
    ),
}

PREDICATES = {
    "plain": "was arrested in Lida.",
    "date between": "was on May 3 arrested.",
    "words between": "was, according to her lawyer, arrested in Lida.",
    "last week": "was last week arrested by agents of the security service.",
    "before being": "was questioned for three hours before being arrested.",
    "remains": "remains in custody.",
    "one of": "was one of five people arrested.",
    "one of those who": "was one of five people who were arrested.",
    "the first": "was the first to be arrested.",
    "has since": "has since been arrested.",
    "shared": "was stopped at the gate and arrested.",
}


@pytest.mark.parametrize("predicate", PREDICATES.values(), ids=PREDICATES)
@pytest.mark.parametrize(("subject", "names"), SUBJECTS.values(), ids=SUBJECTS)
def test_subjects(subject: str, names: set[str], predicate: str) -> None:
    assert befell(f"{subject} {predicate}") == names


OBJECTS: dict[str, tuple[str, set[str]]] = {
    "named": ("a 45-year-old nurse named Alena Novik", {NOVIK}),
    "working for": ("a journalist working for Zaria, Alena Novik", {NOVIK}),
    "two roles": ("blogger and journalist Alena Novik", {NOVIK}),
    "among them": ("five people, among them Alena Novik and Petro Hrynko", {NOVIK, HRYNKO}),
    "notably": ("several nurses, notably Alena Novik", {NOVIK}),
    "and others": ("student leaders Alena Novik, Petro Hrynko and others", {NOVIK, HRYNKO}),
    "role of a union": ("chairperson of the union Alena Novik", {NOVIK}),
    "in-law": ("her 18-year-old brother-in-law, Petro Hrynko", {HRYNKO}),
}

ACTIVES = {
    "plain": "Police arrested {}.",
    "police who": "The police, who had surrounded the house, arrested {}.",
    "second verb": "Officers came to the flat and arrested {}.",
    "third verb": "The police stopped, searched and arrested {}.",
    "said": "In the evening, the secret police arrested {}, her lawyer said.",
    "relative": "The regime that jailed {} has fallen.",
    "ordered": "A judge has ordered {} to be held for two months.",
}


@pytest.mark.parametrize("active", ACTIVES.values(), ids=ACTIVES)
@pytest.mark.parametrize(("people", "names"), OBJECTS.values(), ids=OBJECTS)
def test_objects(people: str, names: set[str], active: str) -> None:
    assert befell(active.format(people)) == names


SENTENCES: dict[str, tuple[str, str, set[str]]] = {
    "accused, of an appeal": (
        "The appeal of Alena Novik, cameraman of Zaria, who has been arrested, was heard.",
        "arrest",
        {NOVIK},
    ),
    "accused": (
        "In that case Alena Novik is accused of joining a banned group.",
        "charge",
        {NOVIK},
    ),
    "accused by the prosecution": (
        "The prosecution accused Alena Novik of spying.",
        "charge",
        {NOVIK},
    ),
    "accused before a verdict": (
        "Alena Novik had been accused of theft. On May 3 a court acquitted her.",
        "charge",
        set(),
    ),
    "accused by a neighbour": (
        "Alena Novik was accused of theft by her neighbour.",
        "charge",
        set(),
    ),
    "participle after a phrase": (
        "Alena Novik, a member of the movement arrested in May, complained.",
        "arrest",
        {NOVIK},
    ),
    "apposition of unknown words": (
        "Police came for Alena Novik, the sole survivor, who was arrested at home.",
        "arrest",
        {NOVIK},
    ),
    "together": (
        "Alena Novik was arrested both times together with Petro Hrynko.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "one of a body": (
        "Petro Hrynko was one of the Bakers’ Union, a body that was declared a terrorist group.",
        "designation",
        {"Bakers’ Union"},
    ),
    "name within an insertion": (
        "Alena Novik, who meant to defend Petro Hrynko, her colleague, was arrested.",
        "arrest",
        {NOVIK},
    ),
    "searches carried out": (
        "Searches were carried out in the homes of Alena Novik and Petro Hrynko.",
        "search",
        {NOVIK, HRYNKO},
    ),
    "sentence for": (
        "A court upheld a sentence for Alena Novik and a dozen people, including Maryia Lis.",
        "appeal",
        {NOVIK, LIS},
    ),
    "imposed on": (
        "A term of ten years in prison was imposed on Alena Novik.",
        "sentence",
        {NOVIK},
    ),
    "term before its noun": (
        "Two years in prison was the sentence for the members, Alena Novik and Petro Hrynko.",
        "sentence",
        {NOVIK, HRYNKO},
    ),
    "case of": ("The court dismissed the gun case of Petro Hrynko.", "acquittal", {HRYNKO}),
    "footnotes": (
        "Those arrested included writer Alena Novik [3], nurse Petro Hrynko and Maryia Lis [4].",
        "arrest",
        {NOVIK, HRYNKO, LIS},
    ),
    "relative clauses within a list": (
        "Also arrested were Alena Novik, whose father writes, nurse Maryia Lis and Petro Hrynko.",
        "arrest",
        {NOVIK, HRYNKO, LIS},
    ),
    "participle first": (
        "Charged in the same case are Petro Hrynko, Alena Novik, who led it, and Maryia Lis.",
        "charge",
        {NOVIK, HRYNKO, LIS},
    ),
    "name after a relative clause": (
        "The fate of a fourth nurse who was also arrested, Petro Hrynko, is not known.",
        "arrest",
        {HRYNKO},
    ),
    "paper named after its editor": (
        "Gunmen killed Petro Hrynko, editor of the weekly paper Silver Courier.",
        "death",
        {HRYNKO},
    ),
    "along with": ("Along with Alena Novik, two other nurses were arrested.", "arrest", {NOVIK}),
    "in addition to": (
        "In addition to Alena Novik, police arrested Petro Hrynko.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "as was": ("Petro Hrynko was arrested in May, as was Alena Novik.", "arrest", {NOVIK, HRYNKO}),
    "and so was": ("Petro Hrynko was arrested, and so was Alena Novik.", "arrest", {NOVIK, HRYNKO}),
    "dates for each, passive": (
        "Alena Novik was arrested on May 3, Petro Hrynko on May 5 and Maryia Lis a week later.",
        "arrest",
        {NOVIK, HRYNKO, LIS},
    ),
    "jailed leader, named": (
        "The jailed leader of the bakers, Alena Novik, wrote a letter.",
        "arrest",
        {NOVIK},
    ),
    "arrested editors, named": (
        "The two arrested editors, Alena Novik and Petro Hrynko, work for Zaria.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "expelled member": (
        "Police spoke of Alena Novik, an expelled member of the league.",
        "dismissal",
        set(),
    ),
    "detainees": (
        "Among the detainees are Alena Novik and Petro Hrynko.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "third to be": (
        "Alena Novik is the third editor to be arrested this month.",
        "arrest",
        {NOVIK},
    ),
    "became the third": ("Alena Novik became the third editor arrested.", "arrest", {NOVIK}),
    "one of the three": (
        "Alena Novik, one of the three editors arrested in May, is ill.",
        "arrest",
        {NOVIK},
    ),
    "mother of one": (
        "Alena Novik, the mother of one of two cadets arrested in May, is ill.",
        "arrest",
        set(),
    ),
    "due to appear": ("Alena Novik is due to appear in court on 12 December.", "trial", {NOVIK}),
    "handed down to": (
        "A five-year prison term was handed down to Alena Novik.",
        "sentence",
        {NOVIK},
    ),
    "charges brought": ("Charges of treason were brought against Alena Novik.", "charge", {NOVIK}),
    "against whom": (
        "Alena Novik, against whom a criminal case was opened, has left.",
        "charge",
        {NOVIK},
    ),
    "accused of": ("Alena Novik, accused of treason, spoke.", "charge", {NOVIK}),
    "whom a country accused": (
        "He spoke of Alena Novik, whom Poland accused of a plot.",
        "charge",
        set(),
    ),
    "bail to": ("The judge granted bail to Alena Novik.", "release", {NOVIK}),
    "appeal by": ("The Supreme Court rejected an appeal by Alena Novik.", "appeal", {NOVIK}),
    "that she": (
        "Alena Novik told the court that she was held for a day, beaten and denied food.",
        "ill_treatment",
        {NOVIK},
    ),
    "speaking after": ("Speaking after her release, Alena Novik smiled.", "release", {NOVIK}),
    "most of them": (
        "Police detained 20 people, most of them students, including Alena Novik.",
        "arrest",
        {NOVIK},
    ),
    "among them, after": (
        "At least 20 people were detained in Lida, among them the nurse Alena Novik.",
        "arrest",
        {NOVIK},
    ),
    "included": ("At least 20 people, Alena Novik included, were detained.", "arrest", {NOVIK}),
    "held since": ("Alena Novik, held since May, is ill.", "arrest", {NOVIK}),
    "in prison since": ("Alena Novik, in prison since May, is ill.", "arrest", {NOVIK}),
    "had it reduced": ("Alena Novik had her sentence reduced to two years.", "appeal", {NOVIK}),
    "about somebody who": (
        "The union told the mayor about Alena Novik, who was arrested.",
        "arrest",
        {NOVIK},
    ),
    "one of them": (
        "Union leaders were arrested yesterday at a rally in Lida. One of them is Alena Novik.",
        "arrest",
        {NOVIK},
    ),
    "among them, next": (
        "Police arrested eleven people. Among them are Alena Novik and Petro Hrynko.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "they are": (
        "Several nurses were arrested. They are Alena Novik, Petro Hrynko and Maryia Lis.",
        "arrest",
        {NOVIK, HRYNKO, LIS},
    ),
    "these include": ("Ten people were arrested. These include Alena Novik.", "arrest", {NOVIK}),
    "they are said to": (
        "Ten people were arrested. They are friends of Alena Novik.",
        "arrest",
        set(),
    ),
    "named several sentences later": (
        "Four nurses were arrested in Lida. It was raining. The union protested. In the dock were: "
        "Alena Novik, 36, nurse; Petro Hrynko, 31; Maryia Lis, 24; and Hall Alov Palata, 40, cook.",
        "arrest",
        {NOVIK, HRYNKO, LIS, "Hall Alov Palata"},
    ),
    "when between a noun and its owner": (
        "The arrest, on May 3, of the nurse Alena Novik caused an outcry.",
        "arrest",
        {NOVIK},
    ),
    "in custody between": ("The death in custody of Alena Novik was a crime.", "death", {NOVIK}),
    "another thing between": (
        "The arrest at the home of Alena Novik was a crime.",
        "arrest",
        set(),
    ),
    "term before the object": ("A court sentenced to death Alena Novik.", "sentence", {NOVIK}),
    "headline": ("Police arrest union leader Alena Novik", "arrest", {NOVIK}),
    "headline, demanded": ("Release of union leader Alena Novik demanded", "release", set()),
    "demand that": ("They demand that the authorities release Alena Novik.", "release", set()),
    "shot dead": ("Union leader Alena Novik shot dead in Lida", "death", {NOVIK}),
    "brackets": (
        "Alena Novik (arrested on May 3) and Petro Hrynko (arrested in June) are bakers.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "brackets of a picture": (
        "Alena Novik (left) and Petro Hrynko (seated) were arrested in Lida.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "I, said somebody": (
        "“I was arrested at the gate and beaten in the van,” said Alena Novik, a nurse.",
        "ill_treatment",
        {NOVIK},
    ),
    "me, somebody said": (
        "“They fired me because I joined the union,” Alena Novik said.",
        "dismissal",
        {NOVIK},
    ),
    "me, in the next sentence": (
        "Petro Hrynko told the paper: “I was held in May. They tortured me for days.”",
        "ill_treatment",
        {HRYNKO},
    ),
    "I, of the author": ("I was arrested. I met Alena Novik in Lida.", "arrest", set()),
    "my husband": ("“My husband was arrested,” said Alena Novik.", "arrest", set()),
    "after a dateline": ("LIDA – Charged with theft, Alena Novik smiled.", "charge", {NOVIK}),
    "limbs": ("Officers beat Petro Hrynko’s legs.", "ill_treatment", {HRYNKO}),
    "drums": ("Petro Hrynko saw police beat their drums.", "ill_treatment", set()),
    "my body": (
        "“They flogged my whole body with a hose,” Petro Hrynko said.",
        "ill_treatment",
        {HRYNKO},
    ),
    "imprisonment in an opening": (
        "After seven years of imprisonment, Alena Novik was released.",
        "arrest",
        {NOVIK},
    ),
    "the arrest, in an opening": (
        "After the arrest, the lawyer Petro Hrynko was dismissed.",
        "arrest",
        set(),
    ),
    "he’s": ("Petro Hrynko wept. In that case he’s accused of theft.", "charge", {HRYNKO}),
    "they’ve": (
        "Alena Novik and Petro Hrynko are here. They’ve been arrested.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "they’ll": (
        "Alena Novik and Petro Hrynko are here. They’ll be arrested.",
        "arrest",
        set(),
    ),
    "one out of": (
        "Alena Novik was one out of three editors that were kidnapped in Lida.",
        "disappearance",
        {NOVIK},
    ),
    "processions held": (
        "Petro Hrynko held processions without interruption by the police.",
        "arrest",
        set(),
    ),
    "brackets of a number": (
        "Alena Novik (accused no. 5) was arrested with her husband Petro Hrynko.",
        "charge",
        set(),
    ),
    "believed to": ("Alena Novik is believed to be held in Lida.", "arrest", {NOVIK}),
    "state first": ("Still in prison are Alena Novik and Petro Hrynko.", "arrest", {NOVIK, HRYNKO}),
    "at the end": ("Twelve workers were arrested, Alena Novik among them.", "arrest", {NOVIK}),
    "with": (
        "Alena Novik was arrested with Petro Hrynko and four others.",
        "arrest",
        {NOVIK, HRYNKO},
    ),
    "with a thing": ("Alena Novik was charged with Petro Hrynko’s death.", "charge", {NOVIK}),
    "the man they": ("The man they arrested, Petro Hrynko, is a teacher.", "arrest", {HRYNKO}),
    "the man whom": ("The man whom police arrested is Petro Hrynko.", "arrest", {HRYNKO}),
    "a man, later named": (
        "A man arrested on Monday, Petro Hrynko, is a teacher.",
        "arrest",
        {HRYNKO},
    ),
    "one of them is named by": (
        "Ten people were arrested. One of them was seen by Alena Novik.",
        "arrest",
        set(),
    ),
    "object after when and where": (
        "The police arrested this afternoon in Lida, for the second time, Alena Novik.",
        "arrest",
        {NOVIK},
    ),
    "speaker after when": ("Ten men were arrested on Monday, Alena Novik said.", "arrest", set()),
    "believed for what is told later": (
        "Alena Novik (center) is released in Lida on May 2. She had been jailed for two years.",
        "release",
        {NOVIK},
    ),
}


@pytest.mark.parametrize(("text", "kind", "names"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text: str, kind: str, names: set[str]) -> None:
    assert befell(text, kind) == names


NOBODY = (
    "Alena Novik, whose union the court banned, was not arrested.",
    "Alena Novik said that police who arrested strikers in Lida were dismissed.",
    "The journalist who wrote to Alena Novik was arrested.",
    "Not only Alena Novik but also Petro Hrynko could be arrested.",
    "A judge ordered Alena Novik to report the arrested men.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert befell(text) == set()
