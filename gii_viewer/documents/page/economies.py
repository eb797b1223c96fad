"""The economies by the GII's names, to tell them from the clusters' names.

Needed only where a name holds a comma, a slash or an "and". An economy that is not
listed is read all the same, where the page's sentences name the cluster.
"""

from __future__ import annotations

import re

from gii_viewer.model.names import folded

_NAMES = """
Albania; Algeria; Angola; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahrain;
Bangladesh; Barbados; Belarus; Belgium; Benin; Bolivia (Plurinational State of);
Bosnia and Herzegovina; Botswana; Brazil; Brunei Darussalam; Bulgaria; Burkina Faso; Burundi;
Cabo Verde; Cambodia; Cameroon; Canada; Chile; China; Colombia; Congo; Costa Rica;
Côte d'Ivoire; Croatia; Cuba; Cyprus; Czech Republic; Czechia;
Democratic Republic of the Congo; Denmark; Dominican Republic; Ecuador; Egypt; El Salvador;
Estonia; Eswatini; Ethiopia; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana; Greece;
Guatemala; Guinea; Honduras; Hong Kong, China; Hong Kong SAR; Hungary; Iceland; India;
Indonesia; Iran; Iran (Islamic Republic of); Islamic Republic of Iran; Iraq; Ireland; Israel;
Italy; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Korea; Kuwait; Kyrgyzstan;
Lao People's Democratic Republic; Latvia; Lebanon; Lesotho; Liechtenstein; Lithuania;
Luxembourg; Macao, China; Madagascar; Malawi; Malaysia; Mali; Malta; Mauritania; Mauritius;
Mexico; Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nepal;
Netherlands; Netherlands (Kingdom of the); Kingdom of the Netherlands; New Zealand; Nicaragua;
Niger; Nigeria; North Macedonia; Norway; Oman; Pakistan; Panama; Paraguay; Peru; Philippines;
Poland; Portugal; Qatar; Republic of Korea; Republic of Moldova; Romania; Russia;
Russian Federation; Rwanda; Saudi Arabia; Senegal; Serbia; Singapore; Slovakia; Slovenia;
South Africa; South Korea; Spain; Sri Lanka; Sweden; Switzerland; Syrian Arab Republic;
Taiwan; Taiwan, China; Taiwan, Province of China; Tajikistan; Tanzania; Thailand; Togo;
Trinidad and Tobago; Tunisia; Turkey; Türkiye; Uganda; Ukraine; United Arab Emirates;
United Kingdom; UK; United Republic of Tanzania; United States; United States of America; USA;
Uruguay; Uzbekistan; Venezuela; Venezuela (Bolivarian Republic of); Viet Nam; Vietnam; Yemen;
Zambia; Zimbabwe
"""


_KNOWN = {folded(name): " ".join(name.split()) for name in _NAMES.split(";")}

_JOINT = re.compile(r"\s*/\s*|,?\s+and\s+|\s*&\s*|(?P<listed>,\s+)", re.IGNORECASE)


def is_economy(name: str) -> bool:
    """Tell whether this is one economy's name."""
    return folded(name) in _KNOWN


def in_lower_case(name: str) -> str:
    """Return an economy's name that a page sets in capitals as it is written elsewhere."""
    return _KNOWN.get(folded(name), name)


def split_economies(words: str) -> tuple[str, ...] | None:
    """Split "China and Hong Kong, China" or "Switzerland, France and Germany".

    ``None`` where not all of it is known economies.
    """
    words = words.strip()
    if is_economy(words):
        return (words,)
    for joint in _JOINT.finditer(words):
        first = words[: joint.start()].strip()
        if is_economy(first):
            rest = split_economies(words[joint.end() :])
            # "Georgia, United States" may be a state and its economy; a list says "and".
            if rest is not None and not (joint["listed"] and len(rest) == 1):
                return (first, *rest)
    return None


def name_and_economies(heading: str) -> tuple[str, tuple[str, ...]] | None:
    """Split "Washington, DC–Baltimore, MD, United States" by the economies that end it.

    The longest ending wins: "Hong Kong, China" is one economy.
    """
    for comma in re.finditer(r",\s+", heading):
        economies = split_economies(heading[comma.end() :])
        if economies is not None and heading[: comma.start()].strip():
            return heading[: comma.start()].strip(), economies
    return None
