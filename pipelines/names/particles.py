"""Words of a name that are no name: titles, articles, and what joins two words into one."""

PARTICLES = frozenset(
    "al el ul ad ar as an at az de da do dos das du del della di la le los las van von der den "
    "ten ter zu af av y e i nee эль аль ад де да ди ла фон ван дер".split()
)
"""They come and go between spellings of one name."""

HONORIFICS = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame gen general col colonel maj major capt "
    "captain lt sgt brig brigadier commander admiral judge rev father bishop archbishop imam "
    "mullah mulla maulavi mawlawi maulvi mawlavi qari haji hajji hadji hajj alhaj sheikh "
    "shaykh shaikh cheikh sayyid sayed seyed seyyed sayyed syed advocate adv iii ii iv hon "
    "daw engineer engr ustad dato datuk tan sri шейх др проф генерал полковник".split()
)

JOINED_TO_NEXT = {
    **dict.fromkeys(
        "abdul abdel abd abdal abdoul abdol abdur abdus абдул абд абдель".split(), "abdul"
    ),
    **dict.fromkeys("abu abou abo aboo абу".split(), "abu"),
    **dict.fromkeys("umm um oum умм".split(), "umm"),
}
"""Arabic compounds: they are half a name, the next word is the other half."""

JOINED_TO_LAST = {
    **dict.fromkeys("eddine eddin uddin addin aldin din deen ud-din эддин уддин".split(), "eddin"),
    **dict.fromkeys("allah ullah ollah уллах".split(), "ullah"),
}

GENERATIONS = {
    **dict.fromkeys("jr jnr junior filho младший молодший малодшы мл".split(), "junior"),
    **dict.fromkeys("sr snr senior старший старэйшы ст".split(), "senior"),
}

SONS = {
    "oglu": "m",
    "oğlu": "m",
    "ogly": "m",
    "ogli": "m",
    "оглы": "m",
    "оглу": "m",
    "уулу": "m",
    "qizi": "f",
    "qızı": "f",
    "kizi": "f",
    "kyzy": "f",
    "гызы": "f",
    "кызы": "f",
    "кизи": "f",
}
"""Azerbaijani and Turkic: the word before is the father's name."""
