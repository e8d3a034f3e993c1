"""Given names of many languages, as they are written in English, with the gender they tell.

A given name marks the start of a person's name and, where it is not shared by men and women,
settles which pronoun can mean the person. Surnames are never listed.
"""

from __future__ import annotations

MALE = frozenset(
    """
    aaron abbas abd abdallah abdel abdi abdou abdoulaye abdul abdulaziz abdulkarim abdulla
    abdullah abdullahi abdulrahman abdurrahman abel abraham abu adam adama adel adil adnan
    adolfo adrian afgan agim ahmad ahmadou ahmed ahmet ajmal akbar akhmed akhtem akif akin akmal
    akram alaa alain alan albert alberto aldo aleh alejandro aleks aleksander aleksandar
    aleksandr aleksei aleksey alaksandr ales alessandro alex alexander alexandr alexandre
    alexandru alexei alexey alexis alfonso alfred alfredo ali aliaksandr aliaksei alieu alim
    alireza alisher allan almaz alois alonso alp alpha alvaro alyaksandr alyaksey amadou amar
    amin amir amjad amos amr anar anas anatol anatoli anatoliy anatoly anders andras andre
    andreas andrei andrej andres andrew andrey andrii andriy andrzej andy angel angelo anselmo
    anthony anton antonio anvar anwar aram araz argun ariel arif aris arkadi arkadiy arkady
    arman armando armen arnold arsen arseniy arslan artem arthur artsiom artsyom artur arturo
    artyom asad asan asghar ashot ashraf asif askar aslan ata atif augustin augusto aung ayaz
    aydin ayman ayoub azad azamat azer aziz azizbek baba babak badr bagrat bahadur bahman bahram
    bahrom bakhrom bakhtiar bakhtiyar bakhtiyor bakir balazs baqir baris basel bashar bashir
    basil bassam batyr behnam behrouz behzad bekir bekzat ben benjamin bernard bernardo bilal
    bilel blaise blas bob bobur bogdan bohdan bojan bolat boris borys boubacar brahim brian
    bruce bruno bryan burak byung camilo can carl carlos celal celestin cem cengiz cesar charles
    che cheikh chris christian christophe christopher cihan claude clement cristian cuong
    cyprian cyril dan daniel daniil danil danilo daniyar daniz danylo dara dariusz darko darius
    daud david davit davron davud dawit deniz denis dennis denys derek desmond didier diego
    dieudonne dilmurod dilshod dimitar dimitri dinh dmitri dmitrii dmitriy dmitry dmytro dogan
    domingo dominique donald douglas dragan duc dulat dung duong duvan dzianis dzmitry eben
    ebrahim edgar edik edmund edouard eduard eduardo edward edwin edwardo efrain ehsan ekrem
    elchin eldar eldor elias elmar elnur elshan elvin emad emil emile emilio emin emmanuel emir
    emre enes enrique enver erdem eric erick erik erkin erlan ernest ernesto erol ervin esmail
    esteban etienne eugene evan evgeni evgenii evgeniy evgeny fabian fadi faig faisal faiz
    fakhri farhad farhod farid farida farit farrukh faruk fathi fatih fazil federico felipe
    felix ferdinand ferhat fernando fethullah fidel filip firat firas firdavs florent florian
    francis francisco franck francois frank franz fred freddy frederic fredy fuad gabriel gagik
    galym gamal garik garry gary gaston genadz gennadi gennadiy gennady genrikh georges georgi
    georgiy georgy george gerald gerard gerardo german getachew gevorg ghassan ghulam gideon
    gilbert gilles giorgi giovanni givi godfrey gonzalo goran gordon greg gregory grigor grigori
    grigory grzegorz guido guillaume guillermo gulam gunter gurbanguly gustavo guy habib habtamu
    hadi hafez hai haider haji hakan hakim hakob haile hailemariam halil hamad hamdi hamed hamid
    hamit hamza hani hans harith haroun haruna hasan hashem hassan hatem hayk haythem hector
    heinrich heng henri henrique henry herbert herman hernan hesham hicham hisham hleb hlib
    hoang hormoz hossam hossein houshang hrant hryhoriy hugo hugues humberto hung huseyn husayn
    huseyin hussain hussein ian ibrahim idris idriss ignacio igor ihar ihor ilgar ilham ilia
    ilias ilir ilkin ille ilya ilyas imad imam imran inayat ion irakli iqbal isa isaac isaias
    ishaq iskander islam ismael ismail ismayil ismet issa issam issouf istvan ivan ivo jaber
    jack jacob jacques jafar jaime jakub jalal jalil jamal jamel james jamil jamshid jan janos
    jansher jasur javad javid javier jawad jean jeremiah jerome jerry jerzy jesus jim jimmy jiri
    joao joaquin joe joel johan johannes john johnny johnson jonas jonathan joram jordi jorge
    jose josef joseph joshua josue jozef juan jules julian julien julio julius junior justin
    kacper kadyrjan kairat kamal kamel kamil kamran karel karen karim karl karlo kaspar kastus
    kazim kem kemal ken kenan kenneth kerim kevin khaled khalid khalil khamid khayrullo khin
    khosrow khurshid kianush kirill kiryl kofi konrad konstantin kostiantyn krzysztof kuba
    kurmanbek kwame kyaw kyrylo ladislav lamine lars lasha laszlo laurent lavon lawrence leanid
    lech leo leon leonardo leonid leopoldo lester lev levan levon lionel lonnie lorenzo louis
    lourenco luca lucas luciano luis luiz lukas lukasz lukman lyonpo lyavon maciej madjid
    magomed mahad mahamat mahamadou mahdi mahir mahmood mahmoud mahmud mahmut majid makar
    makhmud maksat maksim maksym malek malik mamadou mamadjan mamuka manouchehr mansoor mansour
    manuel marat marc marcel marcelo marcin marco marcos marek marian mariano mariusz mario
    marius mark marko martin marvin marwan masoud mashrab massoud mateo mateusz mathias mathieu
    matthew matyas maung maurice mauricio max maxim maxime maximilian mazen medet mehdi mehman
    mehmet meles memet merab metin micah michael michal michel miguel mihai mihail mikalai
    mikael mikhail mikhal miklos mikola milan milorad milos mimoun minh mirza miroslav mirziyod
    mircea moaz modest mohamad mohamed mohamedou mohammad mohammadreza mohammed mohd mohsen
    moise mojtaba mokhtar moktar mondher mordechai morteza moses mostafa mouloud moussa muhammad
    muhammadu muhammed muhidin mukhtar munir murad murat murod musa muslim mussa mustafa
    mustapha muzaffar mykhailo mykhaylo mykola mykyta nabeel nabil nadeem nader nadir najib
    najam namiq narek narendra naser nasim nasir nasser nathan nathaniel nazar nazim nazir
    nebojsa neil nelson nematollah nestor ngawang nicholas nicolae nicolas niels nigel nijat
    nika nikita nikol nikola nikolai nikolaos nikolas nikolaus nikolay nimrod nizar nizom noah
    noe noel noureddine novruz nuno nurbek nurlan nurullo odil oleg oleh oleksandr oleksii
    oleksiy olim oliver olivier olzhas omar omer omid omurbek oqil orkhan orlando oscar osama
    osman oskar otabek oumar ousmane ouseph ovidiu oybek ozgur pablo pascal paskal pasha patrice
    patrick patryk pavel pavlo paval paviel paul paulo pavol pawel payam pedro peter petar petr
    petre petro petros phap phil philip philipp philippe phillip phiri phuc pierre piotr piotra
    platon prageeth prince pyotr qurban quang quoc quy rachid radek rade radu radoslav raed
    rafael rafail rafik rafiq rahim rahman raimundo rajab rajeev rajesh rakhat ramadan ramazan
    rami ramil ramin ramiro ramiz ramon raman randall raoul raphael rashad rashid rashit rasim
    rasul rauf raul rauan ravi ravil raymond recep refat refik reinaldo remigio rene renato
    resat resul reza rezaul riad ricardo richard ridvan rinat roberto robert rodney rodolfo
    rodrigo roger rohan roland rolando roman romeo ron ronald rooh rory rouslan roy rovshan
    ruben rudik rudolf rufat rui rusland ruslan rustam rustem ryhor ryszard saad saber sabir
    saddam sadiq sadyr saeed saeid safar sahib said saidali saif sajjad salah salahuddin saleem
    saleh salem salih salim salman salou salvador sam samad samandar sameh sami samir sampson
    samson samuel samvel sandor sandro santiago santos saparmamed sardor sarkis sasha saud saul
    savelii sayed sayeed sayyid sean sebastian sebastien sedat seid selahattin selim selman
    serafim serdar serge sergei sergey serghei sergii sergio sergiu serhat serhii serhiy
    servando server seymur shahbaz shahin shahriar shakir shamil shamsuddin sharif sharof
    shavkat shawn sher sherali sherzod shokhrukh shukhrat shukrat siamak siarhei siarhey sidi
    sidiki sidorovich sifiso silas silvestre silvio simeon simon simone slawomir slobodan sohail
    sokha solomon somchai soheil stan stanislav stanislaw stefan stefano stephan stephane
    stephen steve steven suleiman suleyman sultan sunil sven syarhei syarhey syed sylvester
    szymon tadeusz taha tahir taleh talib talgat tamas tamerlan tanju taras tarek tariq tarique
    taulant tawfiq tayyip ted teodor teodoro tesfaye thabo than thanh thant theo theodore
    theophile thierry thomas tibor tigran tim timothy timur tito tobias tofig toghrul tom tomas
    tomasz tommy tony toufik tsimafei tsimur turgut tuan tural turki tymofiy ubaid uchral ufuk
    uladzimir uladzislau ulrich ulugbek umar umed umid umidjon umit usman uzeyir vadim vadym
    vadzim vafa vagif vahid vahram valentin valentyn valer valeriy valeri valerii valery valeryi
    valmir valyantsin vasil vasile vasiliy vasili vasily vasyl vaclav veselin viacheslav
    viachaslau vicente victor viktar viktor vilayat vilen vincent vinh virgil vital vitali
    vitalii vitaliy vitaly vitaut vitold vlad vladislav vladimir vladyslav vladzimir volodymyr
    vyacheslav vyachaslau vytautas wael wahid waleed walid walter waldemar waseem wasim wilfredo
    wilhelm william willy wilson witold wojciech wolfgang xavier yahor yahya yakiv yakov yakub
    yakup yan yana yanka yannick yaqub yaroslav yasin yasser yassin yassine yauhen yauheni yaya
    yazid yegor yelnur yemelyan yerbol yerkin yerlan yerzhan yevgeni yevgenii yevgeniy yevgeny
    yevhen yitzhak yohannes yonas yonatan younes younis yousef youssef youssouf yuri yurii yuriy
    yury yuryi yusef yusif yusuf yves zafar zahid zahir zaid zakaria zakhar zakir zaur zaven
    zbigniew zdravko zdzislaw zelalem zelimkhan zeljko zhan zhanbolat zhandos zhenya zhirayr
    ziad ziya ziyad zmitser zmicier zoltan zoran zsolt zurab zulfiqar
    """.split()
)

FEMALE = frozenset(
    """
    aasiya adriana afaf afsaneh agata agnes agnieszka ahlam aida aigul ainur aisha aishatu
    aizhan alana alaksandra alba aleksandra alena alesia alexandra alexandrina alia alice alicia
    alina alisa aliya alla alma alua amal amalia amanda amani amina aminata amira ana anahit
    anastasia anastasiia anastasija anastasiya anca andrea angela angelica angelina anhelina
    ania anita anna annie antonina anzhalika anzhela aqsa arina arzu asal asel aseliya asiya
    asma asmaa assel atena aurora awatif ayesha ayse aysel aysha azra azza bahareh barbara
    beatrice beatriz bela berta bianca blanca bilyana bohdana brigitte camila carla carmen
    carolina caroline catalina catherine cecilia celia chantal charlotte cherifa christina
    christine claire clara claudia consuelo cristina cynthia dalia danuta daria darya daryna
    dayana dina dinara diana dilnoza dolores dominika dora dorothy dzhamila dziyana ekaterina
    elena eleni elina elisa elizabeth elmira elnara elvira elzbieta ema emilia emina emma
    enkhbat erika esraa esther eugenia eva evgenia evgeniya ewa fadwa fang farangis fariba
    farida fatema fathia fatima fatma fatoumata fatou felicia flora florence francisca gabriela
    galina galiya ganna gauhar genoveva georgina gisele gita giulia gloria golrokh grace
    graciela gulnara gulnaz gulnora gulshan guljan gulmira habiba hajar hala halina hanan haneen
    hanna hannah hatice heba helen helena hend hiba hina hoda huda hulya hyeon iana ibtisam
    ilaria imane inès ina ines inessa inga inna ioana irena irene irina iryna isabel isabella
    isatou ivana ivanka jacqueline jadwiga jamila jana jane janet jasmina jelena jennifer jenny
    jessica joana joanna josefina joyce juana judith julia juliana julie karina karla katarina
    katarzyna kate katerina kateryna katharina kathy katia katiaryna katsiaryna katya katyaryna
    khadija khadijah kinga kira kristina ksenia kseniya laila lala lalla lamia larisa larysa
    laura leila lena leonor lesya leticia leyla lida lidia lidiya lila lilia lilian liliana
    liliya lilya lina linda lisa liudmila liubou liubov lizaveta loujain lourdes lubov lucia
    lucy ludmila ludmilla luisa luiza lujain lyubov lyudmila lyusya madina madonna magdalena
    mahienour mahvash maia maira maisa malala malgorzata malika manal manana marfa marfuga
    margaret margarita maria mariam mariana marie marija marina mariya maryia marisol marjan
    marta martha martina mary marya maryam maryana maryna marzena marzieh masih mastura matilde
    mavluda mawada maya mehrnaz melissa meryem michelle mila milena mina mira mireille miriam
    mohira moira mona monica monika muborak muna munira nabila nada nadezhda nadia nadiya
    nadzeya naima najah najat najla nancy nana narges nargis nargiza nasima nasrin nastassia
    natalia natalie nataliia nataliya natallia natallya natalya natasha nawal nazanin nazira
    neda nela nesrine niloofar nina ninel noor nora noreen norma nour nuala nune nura nurcan
    nurgul oksana oleksandra olena olesia olesya olga olha oliwia olivia ophelia oyub palina
    paola parastoo paraskeva parvana parvin patricia paulina perla petra pilar polina rabia
    rachel ragia raheleh raisa rania rasha rayhana razan rebecca reem regina renata reyhaneh
    rezarta rihab rima rita roksana rosa rosario rose roxana roza ruth roya sabina sabine
    sabrina saida sakine salma salome salwa samantha samar samira samiya sana sanaa sanaz sandra
    sanja sara sarah saule sepideh sevda sevil sevinc shadi shahla shaima shakila shaparak
    sharifa sheila sherifa shirin shohreh sholpan sima simona siti snezana snezhana sofia sofiya
    sofya sonia sophia sophie souad stefania stella suad sumaya suhaila susan susana suzanne
    svetlana sviatlana svitlana sylvia taciana taisia tamar tamara tania tanja tatiana tatjana
    tatsiana tatyana teresa tetiana thandiwe therese tomiris tsetsegmaa turan ulyana uliana
    ursula valentina valeria valeriya valiantsina vanda vanessa vera verica veronica veronika
    vesna victoria vida vika viktoria viktoriia viktoriya viktoryia violeta virginia viyaleta
    volha wafa wanda wangui wided widad yamilet yana yanelys yanina yara yasaman yasmin yelena
    yelizaveta yesenia yevgenia yevgeniya yohana yolanda yulia yuliia yuliya yuliana zahra
    zainab zara zarema zarina zaynab zehra zeinab zena zenaida zhamila zhanna zhanar zhypar zina
    zinaida zlata zoe zofia zohra zoya zuhra zulfiya zulekha zumrad
    """.split()
)

EITHER = frozenset(
    """
    aye bui cao chan chen cheng chi chu dang dao deng dong feng guo han hla ho hu hua huang
    huynh jia jiang jin jing kasia ko kim lam lan le lei li liang lin ling liu lu luo ly ma mai
    meng min mya nan naw ngo nguyen ni nilar ning nu oo pan park peng pham phan phyo qin rong
    sai sao sasha shi shin shwe soe song su sun sung tang tao thein thi thida thu thuy tian tin
    tran trinh truong tun vo vu wai wang wei win wong wu xia xiao xie xin xu xue yan yang yi yin
    ying yoo yu yuan yun zaw zhang zhao zheng zhong zhou zhu zin ade ama amare jordan robin
    kasym dorji sonam tenzin tashi lobsang pema karma choe chhun sok srey vann sophea sovann
    """.split()
)

GIVEN_NAMES = MALE | FEMALE | EITHER
