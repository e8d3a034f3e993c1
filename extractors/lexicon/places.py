"""Countries, regions, big towns, and the adjectives made of them."""

from __future__ import annotations

COUNTRIES = frozenset(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan
    bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia
    herzegovina botswana brazil britain brunei bulgaria burma burundi cambodia cameroon canada
    chad chile china colombia comoros congo croatia cuba cyprus czechia czechoslovakia denmark
    djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia europe fiji
    finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana
    haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
    liberia libya liechtenstein lithuania luxembourg macau madagascar malawi malaysia maldives
    mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palau
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa
    scotland senegal serbia seychelles singapore slovakia slovenia somalia somaliland spain
    sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand tibet
    togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu
    vatican venezuela vietnam wales yemen zambia zimbabwe africa asia america americas ussr uk
    us usa uae eu xinjiang chechnya dagestan crimea donbas kashmir kurdistan tigray
    """.split()
)

TOWNS = frozenset(
    """
    abidjan abuja accra addis ababa aktau ahvaz aleppo algiers almaty amman amsterdam andijan
    ankara antananarivo ashgabat asmara astana athens baghdad baku bamako bangalore bangkok
    banjul baranavichy barcelona barysau beijing beirut belgrade benghazi berlin bishkek bogota
    brest bratislava brussels bucharest budapest bujumbura cairo caracas casablanca chennai
    chisinau chongqing colombo conakry copenhagen dakar damascus dhaka diyarbakir doha donetsk
    dubai dublin dushanbe ganja gaza geneva ghardaia gomel grodno guangzhou guangxi guatemala
    hanoi harare havana helsinki homel homiel homyel hong kong horki hrodna isfahan islamabad
    istanbul izmir jakarta jerusalem jinotega johannesburg juba kabul kampala karachi karaj
    kathmandu kazan kharkiv khartoum kigali kinshasa krasnodar kuala kyiv kiev lagos lahore lima
    lisbon ljubljana london luanda lusaka madrid mahileu mahilyow maiduguri managua mandalay
    manila maputo mariupol masaya minsk mogadishu mogilev monrovia moscow mosul mumbai murmansk
    nairobi namangan nasiriyah naypyidaw novapolatsk novosibirsk nusaybin odesa omdurman orsha
    oslo ouagadougou osh paris petersburg pinsk polatsk prague pyongyang qom quito rabat rangoon
    riga riyadh rome rostov rostov-on-don saigon samarkand sanaa sarajevo seoul sevastopol
    shanghai shenzhen shiraz shymkent simferopol skopje slonim sofia stockholm sukhumi
    svetlogorsk tabriz taipei tallinn tashkent tbilisi tehran tirana tokyo tripoli tunis
    ulaanbaatar vaduz valletta vienna vientiane vilnius vitebsk vitsebsk warsaw washington wuhan
    yangon yaounde yekaterinburg yerevan zagreb zhanaozen zhytkavichy zhodzina babruysk babrujsk
    lida maladzyechna navapolatsk salihorsk soligorsk
    delhi kolkata hyderabad srinagar peshawar quetta rawalpindi jaffna chittagong lucknow pune
    osaka kyoto busan incheon tianjin nanjing hangzhou chengdu harbin urumqi lhasa kowloon
    surabaya bandung medan papua aceh davao cebu mindanao phuket hue danang haiphong
    melbourne sydney brisbane perth auckland wellington
    baltimore boston brooklyn chicago dallas denver detroit houston manhattan miami minneapolis
    philadelphia portland seattle atlanta alabama alaska arizona arkansas california colorado
    connecticut florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine
    maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
    oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
    toronto montreal vancouver ottawa ontario quebec alberta manitoba
    acapulco chiapas guerrero oaxaca veracruz tijuana guadalajara monterrey tegucigalpa
    medellin cali antioquia maracaibo guayaquil cochabamba arequipa cusco valparaiso brasilia
    recife salvador rosario montevideo asuncion
    birmingham bristol leeds liverpool manchester sheffield glasgow edinburgh cardiff belfast
    cork munich hamburg frankfurt cologne stuttgart leipzig dresden zurich basel lausanne milan
    naples turin florence venice marseille lyon toulouse bordeaux strasbourg lille nantes
    antwerp ghent rotterdam utrecht gdansk krakow wroclaw poznan lodz katowice kaunas klaipeda
    tartu turku tampere bergen malmo gothenburg aarhus porto seville valencia bilbao malaga
    thessaloniki constantinople adana bursa van mardin batman gaziantep antalya
    dnipro lviv luhansk kherson zaporizhzhia chernihiv poltava sumy mykolaiv melitopol
    voronezh samara saratov perm ufa chelyabinsk omsk irkutsk vladivostok grozny makhachkala
    nalchik tver tula yaroslavl sochi magadan kaliningrad
    karaganda aktobe atyrau pavlodar kostanay taraz oskemen termez bukhara fergana nukus khujand
    khorog sumgait sumqayit nakhchivan batumi kutaisi gyumri
    basra najaf karbala kirkuk erbil sulaymaniyah ramadi fallujah raqqa homs hama idlib latakia
    daraa aden taiz hodeidah marib manama jeddah mecca medina sharjah muscat nablus hebron jenin
    ramallah haifa beersheba alexandria suez giza ismailia luxor misrata tobruk sfax gafsa oran
    constantine casablanca marrakesh fez tangier laayoune nouakchott
    kano kaduna jos ibadan enugu kumasi freetown bissau lome cotonou niamey libreville douala
    bamenda buea malabo bangui goma bukavu lubumbashi kisangani mombasa kisumu eldoret jinja
    gulu arusha zanzibar dodoma bulawayo mutare blantyre lilongwe gaborone windhoek durban
    pretoria soweto marikana maseru mbabane hargeisa darfur khartoum mekelle oromia amhara
    caucasus siberia balkans scandinavia caribbean sahel
    """.split()
)

PLACE_HEADS = frozenset(
    """
    province region district county city town village island islands river lake square street
    avenue oblast governorate krai kray peninsula valley mountains desert airport port state
    states territory republic kingdom emirates north south east west central northern southern
    eastern western gulf coast bay cape fort mount san santa new
    """.split()
)

ADJECTIVES = frozenset(
    """
    afghan african albanian algerian american angolan arab arabic argentine armenian asian
    australian austrian azerbaijani azeri bahraini bangladeshi belarusian belarusians belgian
    bolivian bosnian brazilian british bulgarian burmese burundian cambodian cameroonian
    canadian chadian chechen chilean chinese colombian congolese crimean croatian cuban czech
    danish dutch ecuadorian egyptian emirati eritrean estonian ethiopian european finnish french
    georgian german ghanaian greek guatemalan guinean haitian honduran hungarian indian
    indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jewish jordanian
    kazakh kazakhstani kenyan khmer korean kurdish kuwaiti kyrgyz latvian lebanese liberian
    libyan lithuanian malaysian maldivian malian mauritanian mexican moldovan mongolian moroccan
    mozambican nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian
    panamanian persian peruvian philippine filipino polish portuguese qatari romanian romani
    rohingya russian rwandan salvadoran saudi scottish senegalese serbian singaporean slovak
    slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tamil
    tanzanian tatar thai tibetan togolese tunisian turkish turkmen ugandan ukrainian uzbek
    uyghur venezuelan vietnamese western yemeni zambian zimbabwean islamic muslim christian
    catholic orthodox sunni shia shiite buddhist hindu baptist pentecostal protestant communist
    jew briton spaniard dane finn frenchman swede turk arab kurd roma rom fulani hazara uighur croat
    serb slovene afro-brazilian afro-american bengali sikh bahai baha'i hutu tutsi oromo tigrayan
    gulenist islamist taliban mormon methodist lutheran evangelical caucasian latino hispanic
    kosovar albanian montenegrin macedonian bedouin pashtun punjabi sindhi baloch
    """.split()
)

PLACES = COUNTRIES | TOWNS
