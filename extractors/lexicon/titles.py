"""Words for people: titles before names, and nouns that say what somebody is."""

from __future__ import annotations

HONORIFICS = frozenset(
    """
    mr mrs ms miss dr prof sir lord lady sheikh shaikh ayatollah imam sayyid sheik hajji haji
    mullah rev reverend father brother sister bishop archbishop cardinal pastor pope rabbi
    metropolitan lieutenant captain colonel general major sergeant corporal admiral lt col gen
    maj sgt capt comrade brigadier cpl pvt supt insp atty adv engr hon barr don dona senor monsieur
    madame mme alhaji datuk dato maulana geshe ven venerable
    u daw ko saw ma nai sai mahn naw
    """.split()
)
"""Titles that come before a name and belong to nobody's name; the Burmese ones count as part."""

BURMESE = frozenset({"u", "daw", "ko", "saw", "ma", "nai", "sai", "mahn", "naw"})

MALE_WORDS = frozenset(
    """
    mr sir lord sheikh shaikh sheik ayatollah imam mullah father brother husband son nephew
    uncle grandfather chairman spokesman businessman policeman man boy cameraman fisherman
    gentleman king prince sultan congressman salesman bishop archbishop cardinal pope monk
    priest
    """.split()
)
FEMALE_WORDS = frozenset(
    """
    mrs ms miss lady mother sister wife daughter niece aunt grandmother chairwoman spokeswoman
    businesswoman policewoman woman girl queen princess congresswoman actress nun widow
    """.split()
)

PEOPLE = frozenset(
    """
    cochair cochairs co-leader associate associates ally allies aide aides assistant spouse
    guest pundit organiser cofounder co-founder founder ombudsman ombudsperson secretary-general
    director-general academic academician accountant accomplice activist actor actress
    administrator adviser advisor advocate agent analyst anarchist anchor applicant archbishop
    architect artist asylum-seeker athlete attorney author auditor ayatollah baker banker bishop
    blogger boy broadcaster brother builder bus-driver businessman businesspeople businessperson
    businesswoman cameraman camerawoman campaigner candidate captain cardinal caricaturist
    carpenter cartoonist chair chairman chairperson chairwoman chief child children christian
    citizen civilian cleric co-author co-chair co-chairman co-defendant co-worker coach
    codefendant colleague colonel columnist comedian commander commentator commissioner
    companion composer congressman contributor coordinator coordinatior correspondent
    council-member councillor councilor councilman councilwoman counsel cousin critic dancer
    daughter defendant defender delegate demonstrator deportee deputy deputies designer detainee
    developer dictator diplomat director dissident doctor documentarian driver economist editor
    editor-in-chief educator electrician elder employee engineer entrepreneur environmentalist
    executive expert farmer farmworker father fellow fighter figure filmmaker fisherman follower
    freelancer friend general girl governor graduate grandfather grandmother guard head
    historian host human-rights-defender husband imam immigrant individual influencer informant
    inmate inspector instructor intellectual intern interpreter investigator islamist jeweler
    journalist judge jurist labourer laborer lama lawmaker lawyer magistrate leader lecturer
    legislator
    lieutenant lieutenant-colonel librarian local londoner maid major man manager marcher master
    mayor mechanic mediator medic member men merchant metalworker migrant militant miner
    minister minor missionary monk mother mp mps musician mufti national neighbor neighbour
    nephew newscaster niece nurse nun observer officer official oilworker operative operator
    opponent oppositionist organizer pacifist painter paralegal paramedic parishioner
    participant partner passenger passerby pastor patient patriarch peasant pedestrian pensioner
    people performer person personnel persons philosopher photographer photojournalist physician
    physicist picketer pilot player poet policeman politician preacher presenter president
    priest prince princess principal prisoner producer professor programmer prosecutor protester
    protestor psychologist publisher pupil rabbi railwayman rapper rapporteur reader recruit
    refugee relative reporter representative researcher resident rector retiree scholar
    scientist seaman seafarer secretary senator sergeant serviceman servicemember settler shaykh
    sheikh shepherd shipworker shopkeeper singer sister soldier son songwriter sociologist
    speaker specialist spokesman spokesperson spokeswoman sportsman staffer staff statesman
    steelworker steward streamer striker student supervisor supporter surgeon suspect
    sympathiser sympathizer syndicalist teacher teenager technician theologian tourist
    trade-unionist trader trainer translator traveler treasurer trucker trustee tutor unionist
    user vendor veteran vice-chair vice-chairman vice-chairperson vice-president victim viewer
    villager visitor volunteer voter warden weaver welder whistleblower whistle-blower widow
    wife woman women worker writer others youth youths youngster tatar tatars muslim muslims
    christians uyghur uyghurs kurd kurds buddhist buddhists sunni shia pentecostal jehovah
    witness witnesses belarusian belarusians ukrainian ukrainians russian russians crimean
    two-men educationalist environmental-defender healthcare-worker strikebreaker subscriber
    teammate tiktoker vlogger youtuber seminarian separatist secessionist imams clergy clergyman
    servant clerk dockworker docker railworker garment-worker autoworker postman brother-in-law
    sister-in-law father-in-law mother-in-law son-in-law daughter-in-law seeker perpetrator
    trafficker combatant parliamentarian adult juvenile escapee offender worshipper peacekeeper
    hostage terrorist attacker employer dealer salesman salesperson salespeople retailer
    evangelical captive abductee fugitive conscript reservist survivor mourner bystander
    onlooker breadwinner toddler tribesman newsman cashier cleaner waiter courier caretaker
    watchman tenant squatter insurgent fatality fatalities casualty casualties
    """.split()
)

PLURAL_PEOPLE = frozenset(
    """
    people children men women persons personnel staff others clergy police deputies businesspeople
    salespeople witnesses fatalities casualties
    """.split()
)

SO_MANY = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
"""Nouns that count people, when no "of" follows."""

OFFICIALS = frozenset(
    """
    police officer officers policeman policemen authorities authority government court judge
    judges prosecutor prosecutors investigators security forces force agents regime junta military
    militia army officials soldiers guards men state tribunal kgb fsb nsc taliban militants
    gunmen prosecution
    """.split()
)
"""Who acts upon people: never the ones acted upon when they stand before an active verb."""

FAMILY = frozenset(
    """
    wife husband mother father son daughter brother sister lawyer lawyers attorney attorneys
    family relatives relative parents friend friends colleague colleagues supporter supporters
    widow cousin uncle aunt nephew niece children sons daughters brothers sisters spouse partner
    followers members associates associate bodyguard driver assistant spokesperson spokesman
    spokeswoman
    brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law
    """.split()
)

NO_ROLES = frozenset(
    """
    person people man woman boy girl individual citizen resident victim suspect defendant detainee
    prisoner inmate convict accused
    """.split()
)
"""What a page calls somebody that is no work or office of theirs."""

KIN = frozenset(
    """
    wife husband mother father son daughter brother sister family relatives relative parents widow
    cousin uncle aunt nephew niece children sons daughters brothers sisters spouse friend friends
    brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law
    """.split()
)

RULERS = frozenset(
    """
    president minister premier king queen prince princess sultan emir chancellor governor mayor
    judge magistrate prosecutor spokesman spokesperson spokeswoman dictator ambassador pope
    secretary-general
    """.split()
)
"""Those who order and speak; rarely the ones whom a page is about."""

LAWYERS = frozenset("lawyer attorney counsel solicitor barrister".split())
"""Those who speak for others, unless something was done to themselves."""

RANKS = frozenset(
    """
    brigadier sergeant lieutenant captain colonel general major inspector superintendent constable
    commissioner commander corporal marshal admiral
    """.split()
)
"""Those who serve under arms or in the police."""

BYSTANDERS = frozenset(
    """
    expert director headmistress headmaster guard investigator doctor nurse rapporteur witness
    reporter author observer correspondent translator interpreter representative ombudsman
    referee owner employer boss manager mediator commentator people person individual public
    """.split()
)
"""Those who stand by in stories of others: described and not named, they are themselves."""
