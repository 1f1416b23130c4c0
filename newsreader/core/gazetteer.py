"""Countries, peoples, capitals and other well-known names, and the forms each is written in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsreader.core.text import fold

_COUNTRIES: Final = """
United States = US, USA, U.S., U.S.A., United States of America, America | American, Americans
United Kingdom = UK, U.K., Britain, Great Britain | British, Briton, Britons
European Union = EU, E.U.
United Nations = UN, U.N.
North Korea = DPRK, Democratic People's Republic of Korea | North Korean, North Koreans
South Korea = Republic of Korea, ROK | South Korean, South Koreans
Korea = | Korean, Koreans
Russia = Russian Federation | Russian, Russians
China = People's Republic of China, PRC | Chinese
Ukraine = | Ukrainian, Ukrainians
Iran = Islamic Republic of Iran | Iranian, Iranians
Iraq = | Iraqi, Iraqis
Israel = | Israeli, Israelis
Gaza Strip = Gaza | Gazan, Gazans
Palestine = Palestinian Territories
Palestinians = | Palestinian
Kurds = | Kurd, Kurdish
Syria = | Syrian, Syrians
Lebanon = | Lebanese
Jordan = | Jordanian, Jordanians
Egypt = | Egyptian, Egyptians
Saudi Arabia = Kingdom of Saudi Arabia | Saudi, Saudis
United Arab Emirates = UAE, U.A.E. | Emirati, Emiratis
Yemen = | Yemeni, Yemenis
Oman = | Omani, Omanis
Qatar = | Qatari, Qataris
Kuwait = | Kuwaiti, Kuwaitis
Bahrain = | Bahraini, Bahrainis
Turkey = Türkiye | Turkish, Turks
Afghanistan = | Afghan, Afghans
Pakistan = | Pakistani, Pakistanis
India = | Indian, Indians
Bangladesh = | Bangladeshi, Bangladeshis
Sri Lanka = | Sri Lankan, Sri Lankans
Nepal = | Nepali, Nepalese
Japan = | Japanese
Taiwan = | Taiwanese
Hong Kong = | Hong Konger, Hong Kongers
Mongolia = | Mongolian, Mongolians
Vietnam = | Vietnamese
Thailand = | Thai, Thais
Cambodia = | Cambodian, Cambodians
Laos = | Laotian
Myanmar = Burma | Burmese
Malaysia = | Malaysian, Malaysians
Singapore = | Singaporean, Singaporeans
Indonesia = | Indonesian, Indonesians
Philippines = | Philippine, Filipino, Filipinos
Australia = | Australian, Australians
New Zealand = | New Zealander, New Zealanders
Fiji = | Fijian
Canada = | Canadian, Canadians
Mexico = | Mexican, Mexicans
Cuba = | Cuban, Cubans
Haiti = | Haitian, Haitians
Jamaica = | Jamaican, Jamaicans
Puerto Rico = | Puerto Rican, Puerto Ricans
Guatemala = | Guatemalan
Honduras = | Honduran
El Salvador = | Salvadoran
Nicaragua = | Nicaraguan
Costa Rica = | Costa Rican
Panama = | Panamanian
Colombia = | Colombian, Colombians
Venezuela = | Venezuelan, Venezuelans
Ecuador = | Ecuadorian
Peru = | Peruvian
Bolivia = | Bolivian
Chile = | Chilean
Argentina = | Argentine, Argentinian
Paraguay = | Paraguayan
Uruguay = | Uruguayan
Brazil = | Brazilian, Brazilians
Germany = | German, Germans
France = | French
Italy = | Italian, Italians
Spain = | Spanish, Spaniards
Portugal = | Portuguese
Netherlands = Holland | Dutch
Belgium = | Belgian, Belgians
Switzerland = | Swiss
Austria = | Austrian, Austrians
Ireland = | Irish
England = | English
Scotland = | Scottish, Scots
Wales = | Welsh
Northern Ireland = | Northern Irish
Denmark = | Danish, Danes
Norway = | Norwegian, Norwegians
Sweden = | Swedish, Swedes
Finland = | Finnish, Finns
Iceland = | Icelandic
Estonia = | Estonian, Estonians
Latvia = | Latvian, Latvians
Lithuania = | Lithuanian, Lithuanians
Poland = | Polish, Poles
Czech Republic = Czechia | Czech, Czechs
Slovakia = | Slovak, Slovaks
Hungary = | Hungarian, Hungarians
Romania = | Romanian, Romanians
Bulgaria = | Bulgarian, Bulgarians
Moldova = | Moldovan
Belarus = | Belarusian, Belarusians
Serbia = | Serbian, Serbs
Croatia = | Croatian, Croats
Bosnia = Bosnia and Herzegovina | Bosnian, Bosnians
Slovenia = | Slovenian
Montenegro = | Montenegrin
Kosovo = | Kosovar, Kosovars
Albania = | Albanian, Albanians
North Macedonia = Macedonia | Macedonian
Greece = | Greek, Greeks
Cyprus = | Cypriot, Cypriots
Malta = | Maltese
Georgia = | Georgian, Georgians
Armenia = | Armenian, Armenians
Azerbaijan = | Azerbaijani, Azerbaijanis
Kazakhstan = | Kazakh, Kazakhs
Uzbekistan = | Uzbek, Uzbeks
Turkmenistan = | Turkmen
Kyrgyzstan = | Kyrgyz
Tajikistan = | Tajik, Tajiks
Crimea = | Crimean
Chechnya = | Chechen, Chechens
Libya = | Libyan, Libyans
Tunisia = | Tunisian, Tunisians
Algeria = | Algerian, Algerians
Morocco = | Moroccan, Moroccans
Sudan = | Sudanese
South Sudan = | South Sudanese
Ethiopia = | Ethiopian, Ethiopians
Eritrea = | Eritrean
Somalia = | Somali, Somalis
Kenya = | Kenyan, Kenyans
Uganda = | Ugandan, Ugandans
Rwanda = | Rwandan, Rwandans
Tanzania = | Tanzanian
Congo = Democratic Republic of the Congo, Democratic Republic of Congo, DRC | Congolese
Angola = | Angolan
Zambia = | Zambian
Zimbabwe = | Zimbabwean, Zimbabweans
Mozambique = | Mozambican
South Africa = | South African, South Africans
Namibia = | Namibian
Nigeria = | Nigerian, Nigerians
Ghana = | Ghanaian
Mali = | Malian
Senegal = | Senegalese
Ivory Coast = | Ivorian
Liberia = | Liberian
Guinea = | Guinean
Cameroon = | Cameroonian
Chad = | Chadian
Europe = | European, Europeans
Africa = | African, Africans
Asia = | Asian, Asians
Latin America = | Latin American
Middle East = | Middle Eastern
"""

_PLACES: Final = """
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii,
Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts,
Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey,
New Mexico, New York, New York City, North Carolina, North Dakota, Ohio, Oklahoma, Oregon,
Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
Virginia, West Virginia, Washington, Wisconsin, Wyoming, Ontario, Quebec, British Columbia,
Alberta, Manhattan, Brooklyn, Queens, Bronx, Hollywood, Los Angeles, Chicago, Houston, Dallas,
Austin, Phoenix, Philadelphia, San Francisco, San Diego, San Antonio, San Jose, Seattle, Boston,
Detroit, Denver, Miami, Atlanta, Baltimore, Milwaukee, Minneapolis, Cleveland, Pittsburgh,
Cincinnati, St. Louis, New Orleans, Las Vegas, Portland, Sacramento, Oakland, Ferguson, Toronto,
Montreal, Vancouver, Ottawa, Mexico City, Havana, Rio de Janeiro, Sao Paulo, Brasilia, Buenos Aires,
Santiago, Lima, Bogota, Caracas, London, Manchester, Birmingham, Liverpool, Leeds, Glasgow,
Edinburgh, Belfast, Cardiff, Dublin, Paris, Marseille, Lyon, Brussels, Amsterdam, The Hague, Berlin,
Munich, Hamburg, Frankfurt, Cologne, Vienna, Zurich, Geneva, Bern, Davos, Rome, Milan, Naples,
Venice, Madrid, Barcelona, Lisbon, Athens, Istanbul, Ankara, Stockholm, Oslo, Copenhagen, Helsinki,
Warsaw, Prague, Budapest, Bucharest, Sofia, Belgrade, Zagreb, Sarajevo, Kyiv, Kiev, Kharkiv, Odesa,
Donetsk, Luhansk, Donbas, Kherson, Mariupol, Kursk, Minsk, Moscow, St. Petersburg, Tbilisi, Yerevan,
Baku, Vilnius, Riga, Tallinn, Cairo, Tripoli, Benghazi, Tunis, Algiers, Rabat, Khartoum, Darfur,
Addis Ababa, Nairobi, Mogadishu, Kampala, Kinshasa, Lagos, Abuja, Accra, Dakar, Johannesburg,
Cape Town, Pretoria, Harare, Jerusalem, Tel Aviv, Haifa, Ramallah, Gaza City, Rafah, Khan Younis,
Beirut, Damascus, Aleppo, Homs, Idlib, Amman, Baghdad, Mosul, Basra, Kirkuk, Fallujah, Tehran,
Riyadh, Jeddah, Mecca, Doha, Dubai, Abu Dhabi, Sanaa, Aden, Muscat, Kabul, Kandahar, Islamabad,
Karachi, Lahore, Peshawar, New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bangalore, Kashmir, Punjab,
Dhaka, Colombo, Kathmandu, Beijing, Shanghai, Guangzhou, Wuhan, Xinjiang, Tibet, Taipei, Tokyo,
Osaka, Hiroshima, Fukushima, Seoul, Pyongyang, Hanoi, Bangkok, Phnom Penh, Yangon, Kuala Lumpur,
Jakarta, Bali, Aceh, Sumatra, Manila, Canberra, Sydney, Melbourne, Brisbane, Perth, Auckland,
Wellington, Guantanamo Bay, Red Sea, Black Sea, Mediterranean, Strait of Hormuz,
South China Sea, Atlantic, Pacific, Arctic, Antarctica, Golan Heights, Sinai, Scandinavia, Balkans,
Caribbean, Siberia, Korean Peninsula, Burkina Faso, Sierra Leone, Botswana, Luxembourg, Niger,
Papua New Guinea, West Bank, Persian Gulf, Dominican Republic, Bhutan,
Maldives, Burundi
"""

_GOVERNMENTS: Final = """
United States = Washington; Russia = Moscow, Kremlin; China = Beijing; North Korea = Pyongyang;
South Korea = Seoul; Japan = Tokyo; Iran = Tehran; Ukraine = Kyiv, Kiev; United Kingdom = London;
France = Paris; Germany = Berlin; Turkey = Ankara; Syria = Damascus; Pakistan = Islamabad;
India = New Delhi, Delhi; European Union = Brussels; Italy = Rome; Spain = Madrid; Greece = Athens;
Poland = Warsaw; Hungary = Budapest; Serbia = Belgrade; Belarus = Minsk; Saudi Arabia = Riyadh;
Egypt = Cairo; Qatar = Doha; Iraq = Baghdad; Lebanon = Beirut; Afghanistan = Kabul;
Taiwan = Taipei; Vietnam = Hanoi; Indonesia = Jakarta; Philippines = Manila; Australia = Canberra;
Canada = Ottawa; Cuba = Havana; Venezuela = Caracas; Sudan = Khartoum
"""

_OTHERS: Final = """
North Atlantic Treaty Organization = NATO
White House =
World Health Organization = WHO
International Monetary Fund = IMF
Federal Bureau of Investigation = FBI, F.B.I.
Central Intelligence Agency = CIA, C.I.A.
Department of Justice = Justice Department, DOJ
Department of Defense = Defense Department, Pentagon, DOD
Department of Homeland Security = Homeland Security, DHS
Department of State = State Department
Cook Political Report =
Environmental Protection Agency = EPA
Federal Reserve = Fed
Republican Party = GOP, Republicans | Republican
Democratic Party = Democrats, Democrat | Democratic
Islamic State = ISIS, ISIL, Daesh
United States Geological Survey = US Geological Survey, U.S. Geological Survey, USGS
United States Supreme Court = Supreme Court, US Supreme Court, U.S. Supreme Court
Congress = US Congress, U.S. Congress
Senate = US Senate, U.S. Senate
"""


_INITIAL: Final = re.compile(r"\b([a-z])\. ?(?=[a-z]\b)")


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Return the form a name is looked up by: folded, its initials closed up, without dots."""
    plain = fold(name)
    if "." in plain:
        plain = _INITIAL.sub(r"\1", plain).replace(".", "")
    return plain.strip()


def _forms(table: str) -> dict[str, str]:
    """Return each form in a table of `name = form, form` entries and the name it stands for."""
    found = {}
    for entry in re.split(r"[;\n]\s*", table.strip()):
        name, _, forms = entry.replace("|", ",").partition(" =")
        for form in (name, *forms.split(",")):
            if form.strip():
                found[key(form)] = name
    return found


def _demonyms(table: str) -> frozenset[str]:
    """Return the forms that stand behind the bar in a table's lines."""
    behind = (line.partition("|")[2].split(",") for line in table.splitlines())
    return frozenset(key(form) for forms in behind for form in forms if form.strip())


_CITIES = {key(place): place for place in " ".join(_PLACES.split()).split(", ")} | {"kiev": "Kyiv"}

_NATIONS = _forms(_COUNTRIES)

PLACES: Final[dict[str, str]] = {**_CITIES, **_NATIONS}
"""The form of every place and people here, and the place it stands for."""

GOVERNMENTS: Final[dict[str, str]] = {
    form: name for form, name in _forms(_GOVERNMENTS).items() if form not in _NATIONS
}
"""A capital or seat, and the country whose government it stands for where it acts."""

ORGANISATIONS: Final[dict[str, str]] = _forms(_OTHERS) | {
    form: PLACES[form] for form in ("eu", "un", "european union", "united nations")
}
"""The form of some bodies everyone names by letters or nickname, and the full name."""

_CANONICAL: Final[dict[str, str]] = {**PLACES, **ORGANISATIONS}

_LETTERS: Final = frozenset(
    key(form)
    for table in (_COUNTRIES, _OTHERS)
    for form in re.split(r" =|[,|\n]", table)
    if form.replace(".", "").strip().isupper()
)
"""The forms that are letters, which mean nothing in lower case: "us", "who"."""

DEMONYMS: Final = _demonyms(_COUNTRIES + _OTHERS)
"""The forms that name a people or a party, or what belongs to it."""

LONGEST: Final = max(len(form.split()) for form in _CANONICAL)
"""The most words a form here has."""


_BEGINNINGS: Final = frozenset(form.partition(" ")[0] for form in _CANONICAL)


@lru_cache(maxsize=8192)
def may_begin(word: str) -> bool:
    """Whether a form known here may begin with a word; letters with dots may begin many."""
    return len(word) == 1 or "." in word or key(word).partition(" ")[0] in _BEGINNINGS


@lru_cache(maxsize=8192)
def canonical(name: str) -> str | None:
    """Return the full name of a place or body known here by the form `name`."""
    form = key(name)
    if form in _LETTERS and not name.replace(".", "").replace(" ", "").isupper():
        return None
    return _CANONICAL.get(form)


def is_people(name: str) -> bool:
    """Whether a name is that of a people, or a word for what is theirs: "Kurds", "Spanish"."""
    form = key(name)
    return (form in DEMONYMS and form in PLACES) or form in {"kurds", "palestinians"}
