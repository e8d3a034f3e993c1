"""Words around provisions of law in English, Russian, Belarusian and Ukrainian, as patterns.

Case does not matter but where a pattern says otherwise.
"""

from __future__ import annotations

ARTICLE = (
    r"articles?|arts?\.|sections?|secs?\.|§§?"
    r"|стат(?:ь[яеёюи]|ей|ьям|ьями|ьях|тя|ті|тею|тями|тях)|ст\.(?:\s?ст\.)?|ст(?=\s?\d)"
    r"|артыкул(?:а|у|е|ам|ы|аў|ах|амі)?|арт\.(?:\s?арт\.)?"
)
"""What stands before the number of an article."""

PART = (
    r"parts?|pts?\.|paragraphs?|paras?\.|subsections?|clauses?|sub-?paragraphs?"
    r"|част(?:ь|и|ью|ей|ям|ями|ях|ка|кі|цы|кай|ках|ина|ини|ині|ину|иною)|ч\.(?:\s?ч\.)?"
)
"""What stands before the number of a part."""

ORDINALS = {
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
}
"""Parts that English counts in words: "the first part of Article 289"."""

AND = r"and|or|as well as|и|или|і|й|або|та|ды"
"""What joins two numbers or two articles."""

OF = r"(?:of|in|to) (?:the |that |an? )?"
"""What joins a part to its article, and an article to its code."""

SECTION = r"\d{1,2}\.\s?[a-z]\b"
"""A section of the text itself: "section 1.d."."""

CODES: tuple[tuple[str, str, str], ...] = (
    ("CC", "", r"(?:criminal|penal) (?:law )?code|code of criminal law"),
    ("CC", "", r"угол\w* кодекс\w*|крым[иі]нальн\w* кодэкс\w*|кр[иы]м[иі]нальн\w* кодекс\w*"),
    ("CC", "", r"(?-i:УК|КК)\b"),
    ("CC", "", r"(?-i:[IP]PC)\b"),
    (
        "CoAO",
        "",
        r"administrative (?:offen[cs]es?|violations?|responsibility|liability|infractions?) code"
        r"|administrative code|code (?:of|on) administrative \w+",
    ),
    ("CoAO", "", r"кодекс\w* об административн\w+(?: \w+)?"),
    ("CoAO", "", r"(?-i:КоАП|КОАП)\b"),
    ("CoAO", "BY", r"кодэкс\w* аб адм[іи]н[іи]страц[ыі]йн\w+(?: \w+)?|(?-i:КаАП|КААП)\b"),
    ("CoAO", "UA", r"кодекс\w* про адм[іи]н[іи]стративн\w+(?: \w+)?|(?-i:КУпАП|КУПАП)\b"),
    ("CPC", "", r"criminal procedure code|code of criminal procedure|(?-i:УПК|КПК)\b"),
)
"""What a code of law is called: the end of our word for it, the only country that calls it so (else
empty), and the pattern. CC: of crimes; CoAO: of administrative offences; CPC: of procedure."""

COUNTRIES = {
    "BY": r"(?-i:РБ)\b|беларус\w*|республик\w* беларусь|рэспублік\w* беларусь",
    "RU": r"(?-i:РФ)\b|росси\w*|рас[іе]\w*|росі\w*",
    "UA": r"укра[иії]н\w*",
    "KZ": r"(?-i:РК)\b|казахстан\w*|казахскі\w*",
    "KG": r"(?-i:КР)\b|кыргызстан\w*|киргизи\w*",
}
"""Countries after a code in the languages of Cyrillic script."""

OWN = frozenset("islamic new revised".split())
"""Words before a code with a capital that leave it the country's own."""

OTHER_CODES = frozenset("military wartime draft model juvenile church soviet".split())
"""Words before a code that make it another one."""

LAW = r"act|law|ordinance|decree|code|constitution|order|convention|covenant|regulations?"
"""The last word of what a law other than a code is called."""

NO_LAWS = frozenset("martial islamic sharia international criminal civil common federal".split())
"""First words of what is no law by itself: "Martial Law"."""

HYPHENS = "‐‑–-"
"""What ties a number to the one that was put in after it."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

DOTTED = frozenset({"RU"})
"""Countries that write articles put in later with a dot when no superscript is at hand."""
