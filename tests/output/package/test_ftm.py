"""FollowTheMoney entities as the library itself loads them."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from followthemoney import model

from output.ftm.entities import Entities
from output.ftm.entity import Entity, encoded
from output.profiles import Profile, profiled

Tables = dict[str, pd.DataFrame]


def entities(whole: Tables, profile: Profile) -> list[Entity]:
    return list(Entities().of_page(profiled(whole, profile)))


@pytest.mark.parametrize("profile", Profile)
def test_the_library_takes_every_value(whole: Tables, profile: Profile) -> None:
    made = entities(whole, profile)
    ids = {entity.id for entity in made}
    assert len(ids) == len(made) > 10
    for line in map(encoded, made):
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        for name, values in data["properties"].items():
            assert set(proxy.get(name)) == set(values), (proxy.schema.name, name)
            if proxy.schema.properties[name].type.name == "entity":
                assert set(values) <= ids
        assert not any(
            "crime" in value for values in data["properties"].values() for value in values
        )


def test_what_stands_in_the_tables_stands_in_the_graph(whole: Tables) -> None:
    made = entities(whole, Profile.INTERNAL)
    schemas = pd.Series([entity.schema for entity in made]).value_counts()
    assert schemas["Person"] == len(whole["cases"])
    assert schemas["Event"] == len(whole["events"])
    assert schemas["Article"] == whole["evidence"]["article_id"].nunique()
    assert schemas["Mention"] + schemas["Documentation"] == len(whole["evidence"])
    assert schemas["PublicBody"] == whole["cases"]["country"].nunique(dropna=False)
    person = next(entity for entity in made if entity.schema == "Person")
    assert person.id == "casebook-" + whole["cases"]["case_id"].iloc[0]
    event = next(e for e in made if e.schema == "Event" and "summary" in e.properties)
    assert event.properties["startDate"] == ["2024-07-01"]
    assert event.properties["notes"] == ["penalty: imprisonment P4Y", "penalty: fine 500 euro"]
    assert {*event.properties["involved"]} <= {e.id for e in made if e.schema == "Person"}


def test_who_is_withheld_is_no_entity(whole: Tables) -> None:
    minors = {f"casebook-{key}" for key in whole["cases"]["case_id"][whole["cases"]["minor"]]}
    assert minors
    for profile, there in ((Profile.PUBLIC, False), (Profile.INTERNAL, True)):
        lines = b"".join(map(encoded, entities(whole, profile))).decode()
        assert all((key in lines) is there for key in minors)
        assert ("Olena Child" in lines) is there
        assert "[withheld" not in lines


def test_equal_tables_give_equal_entities(whole: Tables) -> None:
    assert entities(whole, Profile.PUBLIC) == entities(whole, Profile.PUBLIC)
    entity = Entities()
    page = profiled(whole, Profile.PUBLIC)
    assert [*entity.of_page(page)]
    assert [*entity.of_page(page)] == []
