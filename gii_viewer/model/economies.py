"""The economies of the GII: the ways in which each is written, and its adjectives.

Facts, not findings: what stands here only tells whether two writings can mean one
economy. What doesn't stand here is unknown, and nothing is concluded from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from gii_viewer.model.names import folded

# Names, the GII's own first, then adjectives. Adjectives that several economies share
# stand with each of them. Behind a bar stand names that no heading of a page ends with:
# sentences, rankings and users write them.
_TABLE = """
Albania: Albanian
Algeria: Algerian
Angola: Angolan
Argentina: Argentine, Argentinian, Argentinean
Armenia: Armenian
Australia: Australian
Austria: Austrian
Azerbaijan: Azerbaijani, Azeri
Bahrain: Bahraini
Bangladesh: Bangladeshi
Barbados: Barbadian
Belarus: Belarusian, Belarussian
Belgium: Belgian
Benin: Beninese
Bolivia (Plurinational State of) | Bolivia: Bolivian
Bosnia and Herzegovina: Bosnian, Herzegovinian
Botswana: Botswanan, Motswana
Brazil: Brazilian
Brunei Darussalam | Brunei: Bruneian
Bulgaria: Bulgarian
Burkina Faso: Burkinabe, Burkinabè
Burundi: Burundian
Cabo Verde | Cape Verde: Cabo Verdean, Cape Verdean
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Chile: Chilean
China | People's Republic of China; PRC: Chinese, Mainland Chinese
Colombia: Colombian
Congo | Republic of the Congo: Congolese
Costa Rica: Costa Rican
Côte d'Ivoire | Cote d'Ivoire; Ivory Coast: Ivorian
Croatia: Croatian
Cuba: Cuban
Cyprus: Cypriot
Czech Republic; Czechia: Czech
Democratic Republic of the Congo: Congolese
Denmark: Danish
Dominican Republic: Dominican
Ecuador: Ecuadorian, Ecuadorean
Egypt: Egyptian
El Salvador: Salvadoran, Salvadorian
Estonia: Estonian
Eswatini: Swazi
Ethiopia: Ethiopian
Finland: Finnish
France: French
Gabon: Gabonese
Gambia: Gambian
Georgia: Georgian
Germany: German
Ghana: Ghanaian
Greece: Greek, Hellenic
Guatemala: Guatemalan
Guinea: Guinean
Honduras: Honduran
Hong Kong, China; Hong Kong SAR | Hong Kong SAR, China; Hong Kong: Chinese, Hong Kongese
Hungary: Hungarian
Iceland: Icelandic
India: Indian
Indonesia: Indonesian
Iran (Islamic Republic of); Islamic Republic of Iran; Iran: Iranian
Iraq: Iraqi
Ireland: Irish
Israel: Israeli
Italy: Italian
Jamaica: Jamaican
Japan: Japanese
Jordan: Jordanian
Kazakhstan: Kazakhstani, Kazakh
Kenya: Kenyan
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz, Kyrgyzstani
Lao People's Democratic Republic | Lao PDR; Laos: Lao, Laotian
Latvia: Latvian
Lebanon: Lebanese
Lesotho: Basotho, Mosotho
Liechtenstein: Liechtenstein
Lithuania: Lithuanian
Luxembourg: Luxembourgish, Luxembourgian
Macao, China | Macao; Macau: Chinese, Macanese
Madagascar: Malagasy
Malawi: Malawian
Malaysia: Malaysian
Mali: Malian
Malta: Maltese
Mauritania: Mauritanian
Mauritius: Mauritian
Mexico: Mexican
Monaco: Monegasque, Monégasque
Mongolia: Mongolian
Montenegro: Montenegrin
Morocco: Moroccan
Mozambique: Mozambican
Myanmar: Myanmar, Burmese
Namibia: Namibian
Nepal: Nepalese, Nepali
Netherlands (Kingdom of the); Kingdom of the Netherlands; Netherlands | The Netherlands: Dutch
New Zealand: New Zealand
Nicaragua: Nicaraguan
Niger: Nigerien
Nigeria: Nigerian
North Macedonia: Macedonian, North Macedonian
Norway: Norwegian
Oman: Omani
Pakistan: Pakistani
Panama: Panamanian
Paraguay: Paraguayan
Peru: Peruvian
Philippines | The Philippines: Philippine, Filipino
Poland: Polish
Portugal: Portuguese
Qatar: Qatari
Republic of Korea; Korea; South Korea | Korea, Republic of; Republic of Korea (the): Korean, \
South Korean
Republic of Moldova; Moldova: Moldovan
Romania: Romanian
Russian Federation; Russia: Russian
Rwanda: Rwandan
Saudi Arabia: Saudi, Saudi Arabian
Senegal: Senegalese
Serbia: Serbian
Singapore: Singaporean
Slovakia | Slovak Republic: Slovak, Slovakian
Slovenia: Slovenian, Slovene
South Africa: South African
Spain: Spanish
Sri Lanka: Sri Lankan
Sweden: Swedish
Switzerland: Swiss
Syrian Arab Republic | Syria: Syrian
Taiwan, Province of China; Taiwan, China; Taiwan | Chinese Taipei: Chinese, Taiwanese
Tajikistan: Tajik, Tajikistani
Thailand: Thai
Togo: Togolese
Trinidad and Tobago: Trinidadian, Tobagonian
Tunisia: Tunisian
Türkiye; Turkey | Turkiye: Turkish
Uganda: Ugandan
Ukraine: Ukrainian
United Arab Emirates | UAE; U.A.E.: Emirati
United Kingdom; UK | U.K.; Great Britain; United Kingdom of Great Britain and Northern Ireland: \
British, English, Scottish, Welsh
United Republic of Tanzania; Tanzania: Tanzanian
United States of America; United States; USA | U.S.A.; US; U.S.: American
Uruguay: Uruguayan
Uzbekistan: Uzbek, Uzbekistani
Venezuela (Bolivarian Republic of); Venezuela: Venezuelan
Viet Nam; Vietnam: Vietnamese
Yemen: Yemeni
Zambia: Zambian
Zimbabwe: Zimbabwean
"""

# Rankings print codes: those of ISO 3166, for the economies that have clusters or may soon.
_CODES = """
AE United Arab Emirates, AR Argentina, AT Austria, AU Australia, BD Bangladesh, BE Belgium, \
BG Bulgaria, BR Brazil, BY Belarus, CA Canada, CH Switzerland, CL Chile, CN China, CO Colombia, \
CR Costa Rica, CY Cyprus, CZ Czech Republic, DE Germany, DK Denmark, EE Estonia, EG Egypt, \
ES Spain, FI Finland, FR France, GB United Kingdom, GR Greece, HK Hong Kong, HR Croatia, \
HU Hungary, ID Indonesia, IE Ireland, IL Israel, IN India, IR Iran, IS Iceland, IT Italy, \
JO Jordan, JP Japan, KE Kenya, KR Republic of Korea, KW Kuwait, KZ Kazakhstan, LI Liechtenstein, \
LT Lithuania, LU Luxembourg, LV Latvia, MA Morocco, MC Monaco, MO Macao, MT Malta, MX Mexico, \
MY Malaysia, NG Nigeria, NL Netherlands, NO Norway, NZ New Zealand, PE Peru, PH Philippines, \
PK Pakistan, PL Poland, PT Portugal, QA Qatar, RO Romania, RS Serbia, RU Russian Federation, \
SA Saudi Arabia, SE Sweden, SG Singapore, SI Slovenia, SK Slovakia, TH Thailand, TN Tunisia, \
TR Türkiye, TW Taiwan, UA Ukraine, US United States of America, UY Uruguay, VN Viet Nam, \
ZA South Africa
"""


def _known() -> tuple[dict[str, str], dict[str, str], dict[str, frozenset[str]]]:
    printed: dict[str, str] = {}
    names: dict[str, str] = {}
    meant: dict[str, set[str]] = {}
    for line in _TABLE.strip().split("\n"):
        written, _, adjectives = line.partition(":")
        printed |= {folded(name): name.strip() for name in written.partition("|")[0].split(";")}
        own, *others = (folded(name) for name in written.replace("|", ";").split(";"))
        for name in (own, *others):
            names[name] = own
            # "U.S. clusters": a name can stand for its adjective.
            meant.setdefault(name, set()).add(own)
        for adjective in adjectives.split(","):
            meant.setdefault(folded(adjective), set()).add(own)
    for coded in _CODES.split(","):
        code, _, name = coded.strip().partition(" ")
        names[folded(code)] = names[folded(name)]
    return printed, names, {word: frozenset(economies) for word, economies in meant.items()}


_printed, _NAMES, _MEANT = _known()

PRINTED: Mapping[str, str] = MappingProxyType(_printed)
"""The names that a page's heading may end with, as they are printed, by their folded forms."""


def identity(economy: str) -> str:
    """Return what two writings of one economy have in common, known or not."""
    name = folded(economy)
    return _NAMES.get(name, name)


def identities(economies: Iterable[str] | None) -> frozenset[str]:
    """Return the identities of a cluster's economies, none where none are given."""
    return frozenset(map(identity, economies or ()))


def contradicts(adjective: str, economies: Iterable[str]) -> bool:
    """Tell whether an adjective, as in "26 Chinese clusters", is of none of these economies.

    Never where the adjective or one of the economies is unknown.
    """
    meant, named = _MEANT.get(folded(adjective)), [folded(economy) for economy in economies]
    if meant is None or not named or any(name not in _NAMES for name in named):
        return False
    return meant.isdisjoint(_NAMES[name] for name in named)
