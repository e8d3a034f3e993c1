"""Names that are one, names that may be, names that never are. All people are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.names.compare import SAME, NameMatch, block_keys, compare_persons
from pipelines.names.parse import parse_person


def compare(left: str, right: str) -> NameMatch:
    return compare_persons(parse_person(left), parse_person(right))


SAME_PERSON = [
    # one name in the languages and scripts that report it
    ("Siarhei Hancharou", "Сергей Гончаров"),
    ("Siarhiej Hančaroŭ", "Sergey Goncharov"),
    ("Serhii Honcharov", "Сяргей Ганчароў"),
    ("Yauhen Shcharbitski", "Evgeny Shcherbitsky"),
    ("Ryhor Šaŭcoŭ", "Grigory Chevtsov"),
    ("Надзея Навумчык", "Nadezhda Naumchik"),
    ("Alaksandr Razhulau", "Аляксандр Разгулаў"),
    ("Zmicier Bochan", "Дмитрий Бохан"),
    ("Grzegorz Szczypka", "Гжегож Щипка"),
    ("Dimitar Kolev", "Димитър Колев"),
    # order, case, patronymic, honorific, nickname, hidden letters of the other script
    ("KAVALCHUK Andrei", "Андрей Ковальчук"),
    ("Ковальчук Андрей Петрович", "Andrei Kavalchuk"),
    ("Mr. Andrei Kavalchuk", 'Andrei "Kaval" Kavalchuk'),
    ("Вiктар Ломaць", "Viktar Lomats"),
    ("Ni­na Zelianko", "Ніна Зелянко"),
    # a family name that ends like a patronymic
    ("Мікалай Іванавіч Саковіч", "Nikolai Sakovich"),
    # both family names or one, hyphens, particles
    ("Anna Maliuk-Zaitsava", "Ганна Малюк-Зайцава"),
    ("María Quintero Robles", "Maria Quintero"),
    ("Yusuf al-Harthani", "Youssef El Harthany"),
    ("Abd al-Rahman Zubayri", "Abdulrahman Zubairi"),
    ("Elnur Rauf oğlu Tağızadə", "Elnur Taghizade"),
    # Latin letters without one reading
    ("James Wilmott", "Джеймс Уилмотт"),
    ("Mehmet Çiçekli", "Мехмет Чичекли"),
    # orders of East Asia
    ("Park Dae-sun", "Dae Sun Park"),
    ("Trần Văn Lộc", "Tran Van Loc"),
    ("Zhou Xiaoling", "Xiao-ling Zhou"),
]

OTHER_PERSON = [
    # brothers, sisters, spouses
    ("Aliaksandr Zhuk", "Aliaksei Zhuk"),
    ("Міхаіл Жук", "Мікалай Жук"),
    ("Maryia Kavalchuk", "Maryna Kavalchuk"),
    ("Viktar Zhuk", "Viktoryia Zhuk"),
    ("Valery Zhuk", "Валерия Жук"),
    ("Ihar Kavaleu", "Volha Kavaleva"),
    # namesakes by another father
    ("Andrei Petrovich Zhuk", "Андрей Сергеевич Жук"),
    ("Ivan Todorov Kolev", "Иван Петров Колев"),
    # a letter that no transcription explains
    ("Andrei Kavalchuk", "Andrei Kavalenka"),
    ("Андрей Карпук", "Андрей Карпик"),
    ("Nina Savenko", "Nina Shevenko"),
    ("Oleg Vyatkin", "Oleg Utkin"),
    # a shared part or two is no shared name
    ("Min Zaw Oo", "Min Zaw Tun"),
    ("Min Zaw", "Min Zaw Oo"),
    ("Nguyen Van An", "Nguyen Van Anh"),
    ("Kim Min-su", "Kim Min-ji"),
    ("Ahmed Mohammed", "Ahmed Mohammed Ali"),
    ("Mehmet Yıldız", "Mehmet Yılmaz"),
    ("José García López", "José García Márquez"),
    ("Peter Halloran Jr", "Peter Halloran"),
    # no full name
    ("Kavalchuk", "Kavalchuk"),
    ("A. Kavalchuk", "Andrei Kavalchuk"),
    ("", "Andrei Kavalchuk"),
]


OTHER_FAMILY = (
    "Maroz Marozau, Мороз Marozau, Карпик Karpuk, Кулак Kulik, Шевчик Shauchuk, Быков Bukau, "
    "Хомич Khimich, Тарасевич Тарасович, Пашкевич Paszkowicz, Каминский Kamenski, Белов Беляев, "
    "Суша Сушая, Буйко Бойко, Cherniak Chernik, Савченко Shauchenka, Sidorenko Sidorenkov, "
    "Klimovich Klimkovich, Зуб Zubau, Савич Shavich, Гончар Hancharou, Козак Kazlou"
)
"""Family names that are not one, however near."""


@pytest.mark.parametrize("families", OTHER_FAMILY.split(", "))
def test_near_family_names_are_not_the_same(families: str) -> None:
    first, last = families.split()
    assert not compare(f"Siarhei {first}", f"Сергей {last}").same


@pytest.mark.parametrize(("left", "right"), SAME_PERSON)
def test_spellings_of_one_name_are_the_same(left: str, right: str) -> None:
    match = compare(left, right)
    assert match.same, match
    assert match == compare(right, left)
    assert set(block_keys(parse_person(left))) & set(block_keys(parse_person(right)))


@pytest.mark.parametrize(("left", "right"), OTHER_PERSON)
def test_different_names_are_not_the_same(left: str, right: str) -> None:
    assert not compare(left, right).same
    assert compare(left, right) == compare(right, left)


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Aliaksandr Zhuk", "Aliaksei Zhuk", "different given names (alaksandr, alaksiej)"),
        ("Andrei Petrovich Zhuk", "Andrei Siarheevich Zhuk", "different fathers' names"),
        ("Sasha Kavaleva", "Aliaksandr Kavaleu", "different gender"),
        ("Peter Halloran Jr", "Peter Halloran Sr", "father and son"),
        ("I. Rudakou", "Aleh Rudakou", "the initial of another given name"),
    ],
)
def test_what_rules_a_pair_out_is_said(left: str, right: str, reason: str) -> None:
    match = compare(left, right)
    assert match.veto
    assert reason in match.reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sasha Kavaleu", "Aliaksandr Kavaleu"),
        ("Саша Ковалёва", "Alexandra Kovaleva"),
        ("Bill Wetherby", "William Wetherby"),
        ("Jan Kavalski", "Ivan Kavalski"),
    ],
)
def test_a_short_or_foreign_form_agrees_weakly(left: str, right: str) -> None:
    match = compare(left, right)
    assert not match.veto
    assert 0.7 < match.score < SAME


@pytest.mark.parametrize(
    ("initial", "full"),
    [
        ("U. Rudakou", "Владимир Рудаков"),
        ("В. Рудаков", "Uladzimir Rudakou"),
        ("Yu. Zhuk", "Юрий Жук"),
        ("N. Zhuk", "Мікалай Жук"),
        ("А. П. Жук", "Andrei Petrovich Zhuk"),
        ("С. Рудаков", "Siarhei Rudakou"),
        ("Р. Ломаць", "Руслан Ломаць"),
        ("Y. Zhuk", "Yury Zhuk"),
        ("Y. Rudakova", "Alena Rudakova"),
        ("S. Zubayri", "Shamil Zubayri"),
    ],
)
def test_an_initial_fits_in_any_language(initial: str, full: str) -> None:
    match = compare(initial, full)
    assert not match.veto
    assert not match.same
    assert match.score == 0.5


@pytest.mark.parametrize(
    ("left", "right"),
    [("Viktar P. Lomats", "Viktar Siarheevich Lomats"), ("John A. Wetherby", "John B. Wetherby")],
)
def test_another_middle_initial_speaks_against(left: str, right: str) -> None:
    assert not compare(left, right).same


def test_a_family_name_in_ko_is_of_men_and_women() -> None:
    assert parse_person("Лысько").gender == parse_person("Lysko").gender == ""
    assert parse_person("Лыська").gender == "f"


def test_reasons_name_the_parts() -> None:
    assert compare("Siarhei Hancharou", "Sergey Goncharenko").reasons == (
        "family name unlike (goncharenko, hancharou)",
        "given name the same (siarhiej)",
    )


def test_a_family_name_that_follows_gender_is_one() -> None:
    kavaleva, kavaleu = parse_person("Nina Kavaleva"), parse_person("Ihar Kavaleu")
    assert kavaleva.words[-1].neutral == kavaleu.words[-1].neutral
    assert (kavaleva.gender, kavaleu.gender) == ("f", "m")


@pytest.mark.parametrize(
    ("name", "given", "patronymic", "family"),
    [
        ("Жук Ніна Паўлаўна", "nina", "pavel", "Zuk"),
        ("Nina Mikhailovna Zhuk", "nina", "michail", "Zuk"),
        ("Іван Ільіч Саковіч", "ivan", "illa", "sakaviC"),
        ("Günay Rəşid qızı Əliyeva", "hunai", "rashid", "aleva"),
        ("Zhuk", "", "", "Zuk"),
    ],
)
def test_the_parts_of_a_name(name: str, given: str, patronymic: str, family: str) -> None:
    found = parse_person(name)
    assert (found.given, found.patronymic, found.family) == (given, patronymic, family)


LETTERS = st.text(alphabet="abcčdeghijklmnoprsštuvzžабвгдежзійклмнопрстуўцчшыэюя' -.", max_size=12)
NAMES = st.one_of(
    st.lists(LETTERS, max_size=4).map(" ".join),
    st.sampled_from([name for pair in SAME_PERSON + OTHER_PERSON for name in pair]),
    st.text(max_size=20),
)


@given(NAMES, NAMES)
def test_comparison_is_symmetric_and_bounded(left: str, right: str) -> None:
    match = compare(left, right)
    assert match == compare(right, left)
    assert 0 <= match.score <= 1
    assert match.reasons
    assert not (match.veto and match.same)


@given(NAMES)
def test_a_name_is_the_same_as_itself_when_it_is_full(name: str) -> None:
    match = compare(name, name)
    assert match.same == parse_person(name).full
    assert not match.veto


@given(st.sampled_from([name for pair in SAME_PERSON for name in pair]))
def test_capitals_change_nothing(name: str) -> None:
    assert compare(name, name.upper()).same


@given(st.sampled_from(["Siarhei Hancharou", "Сергей Гончаров", "Volha Zhuk", "Mehmet Çiçekli"]))
def test_the_order_of_two_words_changes_nothing(name: str) -> None:
    first, last = name.split()
    assert compare(name, f"{last} {first}").score == 1.0


@given(NAMES)
def test_keys_are_few_and_none_is_empty(name: str) -> None:
    keys = block_keys(parse_person(name))
    assert all(keys)
    assert list(keys) == sorted(set(keys))
