"""What names of persons are made of in many languages, in the spellings of English news.

Corpora of English hold few names like those of the people Casebook reads about. Each culture is
given names, pieces that surnames are made of, and the orders in which they stand. The surnames are
put together by chance, so that they are nobody's in particular.
"""

from __future__ import annotations

from typing import NamedTuple


class Culture(NamedTuple):
    """How the names of one culture are made."""

    given: tuple[str, ...]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    orders: tuple[str, ...]
    """G a given name, P one made of the father's, I. an initial, S a surname, X one in capitals.

    An order that is given twice is twice as frequent.
    """


def _culture(given: str, stems: str, endings: str, *orders: str) -> Culture:
    ends = tuple("" if e == "-" else e for e in endings.split())
    return Culture(tuple(given.split()), tuple(stems.split()), ends, orders)


CULTURES = (
    _culture(  # Belarusian
        "Ales Aliaksandr Alena Andrei Artsiom Dzmitry Hanna Henadz Ihar Iryna Katsiaryna Maksim"
        " Maryia Mikalai Nasta Palina Siarhei Sviatlana Uladzimir Viktar Volha Yauhen Yury"
        " Zmitser Tatsiana Vadzim Aksana Pavel Leanid Natallia",
        "Bar Dub Hald Har Kav Kras Kul Lab Lis Mak Mar Novik Pauk Rab Sak Shab Sid Tar Zub Zhuk"
        " Vas Yar Bel Chyr Haur",
        "- ouski ich evich ovich enka ko chanka ouskaya uk chuk eika ets au",
        "G S",
        "G S",
        "G S",
        "G I. S",
        "G X",
    ),
    _culture(  # Russian and Ukrainian
        "Aleksandr Aleksei Anastasia Andriy Artem Bohdan Daria Denys Dmitry Ekaterina Elena"
        " Evgeny Galina Igor Ivan Kirill Ksenia Lyudmila Maxim Mykola Nadezhda Nikita Oksana"
        " Oleh Oleksandr Olga Petro Roman Ruslan Sergei Serhiy Svetlana Taras Vasyl Viktor"
        " Vladislav Volodymyr Yevhen Yulia Zoya",
        "Ant Bab Bog Bond Bur Cher Dan Dor Fed Gal Gor Hryts Kar Kol Kondr Kov Kuz Lav Mel Mor"
        " Nesh Pan Pol Rom Sav Shev Sok Step Tim Ust Vor Yurch Zakh Zhar",
        "ov ova in ina ev eva enko chuk sky skaya iev ko lov lova itsky ikov",
        "G S",
        "G S",
        "G S",
        "G I. S",
        "G P S",
        "X G",
    ),
    _culture(  # Kazakh, Uzbek, Kyrgyz, Tajik
        "Aigul Ainur Aliya Asel Azamat Bakhtiyor Bekzat Dilnoza Erlan Farhod Gulnara Jamshed"
        " Kairat Madina Marat Nargiza Nurlan Otabek Rustam Saule Sherzod Shukhrat Temirlan Timur"
        " Ulugbek Umida Yerlan Zarina Zhanar Zafar",
        "Abd Akhmet Alim Asan Bek Dzhum Ergash Isma Kadyr Karim Kenzh Mamat Nazar Nur Rakhim"
        " Sadyk Tash Tokht Tursun Usman Yuld Zhak",
        "ov ova ev eva bekov bekova bayev bayeva baeva aliyev aliyeva uly kyzy zoda",
        "G S",
        "G S",
        "G S",
        "X G",
    ),
    _culture(  # Azerbaijani and Turkish
        "Afgan Aysel Ayse Bahruz Can Cemal Deniz Elchin Emin Emre Fatma Gulten Hakan Ilgar"
        " Intigam Kamran Leyla Mehmet Murat Nigar Orhan Osman Rashad Sabina Sevda Tofig Ulvi"
        " Yilmaz Zeynep Huseyin",
        "Abbas Ak Aliy Aydin Bayram Celik Demir Dogan Gul Hasan Ismayil Kara Kaya Mammad Ozturk"
        " Quliy Rahim Sahin Tekin Yild Yavuz Zeynal",
        "- li lu oglu ov ova zade zadeh ci iyev iyeva soy",
        "G S",
        "G S",
        "G G S",
        "X G",
    ),
    _culture(  # Armenian and Georgian
        "Anahit Ani Armen Ashot Davit Gagik Giorgi Hayk Irakli Karine Ketevan Lasha Levan"
        " Lusine Mariam Nana Narek Nika Nino Salome Tigran Vano Zaza Zurab",
        "Abov Bab Chil Gev Grig Hak Har Khach Kap Lom Mar Mel Nats Pet Sak Sark Tav Ter Tsk Vard",
        "yan ian shvili adze ia ava iani elidze atryan osyan",
        "G S",
        "G S",
    ),
    _culture(  # Arabic
        "Abdullah Ahmed Ahlam Ali Amina Amr Ayman Dalia Fadel Fatima Ghada Hala Hassan Huda"
        " Hussein Ibrahim Iman Jamal Karim Khaled Layla Mahmoud Mansour Mohamed Mona Mustafa"
        " Nabil Nada Omar Rana Rania Said Salem Samir Sami Tariq Wael Yasser Yousef Zainab",
        "Abbas Adel Attar Badawi Dossari Fayed Ghanem Haddad Hamdan Harbi Jaber Khatib Khoury"
        " Masri Mutairi Nahhas Najjar Qasim Qahtani Rashidi Sabbagh Sayed Shamsi Sharif Tamimi"
        " Zahrani Zubaidi Hariri Mahdi",
        "-",
        "G al-S",
        "G Al-S",
        "G G al-S",
        "G El S",
        "G S",
        "G G S",
        "G Abdel S",
        "G Abu S",
        "G bin G al-S",
    ),
    _culture(  # Persian, Afghan and Kurdish
        "Abbas Arash Azar Behnaz Dariush Ehsan Farideh Farzad Hamid Kaveh Laleh Mahnaz Majid"
        " Maryam Mehdi Mina Mohammad Najib Nasrin Omid Parvin Rahim Reza Roya Sepideh Shirin"
        " Soran Tahereh Zahra Zmarai Hashem",
        "Ahmad Amin Bahar Dav Ebrah Farah Gol Hosse Jafar Karim Kazem Mohamm Moham Naser Rahm"
        " Rost Sad Sharif Taher Yousef Zarr",
        "i ian pour zadeh nejad zai yar khani eh abadi far doost",
        "G S",
        "G S",
        "G G S",
        "G S",
    ),
    _culture(  # Pakistani, Indian, Bangladeshi, Sri Lankan
        "Abdul Aisha Anand Anwar Arjun Asif Bilal Deepa Farah Gauri Imran Kavita Lakshmi Mahbub"
        " Meena Mukesh Nadeem Nasreen Prakash Priya Rafiq Rajesh Ravi Sadia Sanjay Shahid"
        " Shanthi Sunil Tahira Usha Vijay Zafar",
        "Agarw Akht Ban Bhatt Chaudh Das Fernand Gup Haq Hossain Iyer Jay Kand Khan Kum Mahm"
        " Mehr Mir Nad Pat Perer Qur Rahman Raj Sark Sen Shaik Singh Siv Thap Verm Yad",
        "- a ar al an eshi ury ee eja esan ena h ya wani o",
        "G S",
        "G S",
        "G G S",
        "G I. S",
        "Md G S",
    ),
    _culture(  # Burmese
        "Aung Aye Cho Hla Htay Htet Htun Khaing Khin Kyaw Lin Lwin Maung Min Moe Mon Myat Myint"
        " Myo Naing Nay Nyan Nyein Oo Phyo Pyae San Sein Soe Su Swe Tin Thant Thet Thida Thu Tun"
        " Wai Win Yan Ye Zaw Zin",
        "Aung Htun Win Oo Zaw Hlaing Thein Naing Lwin Moe Maung Tun Kyi Htoo Phyo Khine",
        "-",
        "G S",
        "G G S",
        "G G S",
        "G G G S",
        "U G S",
        "Daw G G S",
        "Ko G S",
        "Ma G G",
    ),
    _culture(  # Khmer, Lao and Thai
        "Bopha Chan Chhay Kim Mony Nary Phalla Piseth Ratha Rith Sambath Samnang Sok Sophal"
        " Sophea Sothy Srey Thavy Veasna Vuthy Anon Arnon Chai Kritsada Malee Niran Panida"
        " Somchai Somphone Suda Thanakorn Wanida",
        "Chea Chhorn Chum Heng Hun Keo Khiev Kong Leng Ly Mao Meas Nhem Nuon Oum Pech Prum Ros"
        " Sam Seng Som Sorn Srun Tep Thach Touch Ung Vann Yim Phon Chaiy Rattan Sriwong Thongd",
        "- - - asit akul ana",
        "S G",
        "S G",
        "S G G",
        "G S",
        "G",
    ),
    _culture(  # Vietnamese
        "An Anh Bao Binh Chau Chi Cuong Dung Duc Duy Giang Ha Hai Hanh Hoa Hoang Hung Huong"
        " Khanh Kien Lan Linh Long Mai Minh Nam Nga Ngoc Nhung Phong Phuc Phuong Quan Quang"
        " Quynh Son Tam Thanh Thao Thuy Tien Trang Trung Tuan Tuyet Van Vinh Xuan Yen",
        "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Truong"
        " Doan Trinh Cao Luong",
        "-",
        "S G",
        "S G G",
        "S G G",
        "S Thi G",
        "S Van G",
        "S Thi G G",
        "S Huu G",
        "S Ngoc G G",
    ),
    _culture(  # Chinese and Korean
        "Bing Bo Chao Dan Fang Gang Guoqiang Haiyan Hong Hui Jianguo Jing Jun Kai Lei Lijun"
        " Meiling Min Na Ping Qiang Rong Shuang Tao Weimin Xiaobin Xin Xue Yan Yifei Yonghong Yu"
        " Zhen Zhiyong Zixuan Min-joo Seung-ho Ji-woo Chung-hee Young-sook Tsz-ho Ka-wai Chi-"
        " ming Wing-yan",
        "Cao Chan Chang Chen Cheng Cheung Dai Deng Ding Fan Feng Gao Guo Han He Huang Jiang Kim"
        " Kong Kwok Lam Lau Lee Leung Li Liang Lin Liu Lu Ma Ng Park Qin Shao Shen Sun Tang Wang"
        " Wei Wong Wu Xu Yang Yao Yip Yuan Zeng Zhang Zhao Zheng Zhou Zhu",
        "-",
        "S G",
        "S G",
        "S G",
        "S G",
        "G S",
        "X G",
    ),
    _culture(  # Uyghur and Tibetan
        "Abdurehim Adil Aynur Dilshat Ekpar Gulmire Halmurat Ilshat Memet Mihrigul Nurmemet"
        " Patigul Rahile Tursunay Yalkun Tashi Tenzin Dolma Lobsang Sonam Choekyi Dorje Gyatso"
        " Kunchok Rinchen Tsering Phuntsok Yangchen",
        "Abdu Emin Hasan Imin Memet Ablim Rozi Tohti Tursun Yasin Gyal Dhond Norb Wangch Tse Pal",
        "- - jan it up en uk ten",
        "G S",
        "G S",
        "G G",
        "G",
    ),
    _culture(  # Spanish and Portuguese
        "Alejandra Ana Andres Antonio Beatriz Carlos Carmen Cristina Daniela Diego Eduardo"
        " Felix Fernanda Francisco Gabriela Ines Jose Juan Julio Lorena Luis Luz Manuel Maria"
        " Marta Miguel Nelson Oscar Pedro Ramon Rosa Ruben Sergio Teresa Tiago Yolanda",
        "Agu Al Bar Ben Carr Cast Cord Del Esp Estr Fern Gon Guti Her Jim Lop Mal Mart Men Mol"
        " Mor Nav Ort Per Quint Ram Riv Rod Sal Sant San Tor Val Var Velas Zam Zel",
        "ez ado era illo ero es os ano onte uela ada aya ia ejo",
        "G S",
        "G S S",
        "G S S",
        "G G S",
        "G G S S",
        "G de la S",
        "G S de S",
    ),
    _culture(  # French-speaking Africa and Haiti
        "Adama Aissata Alassane Aminata Babacar Boubacar Celestin Cheikh Clarisse Didier"
        " Dieudonne Fatou Germain Idrissa Issa Jean-Pierre Jeanne Kadiatou Lamine Mamadou Mariam"
        " Moussa Ousmane Pascal Rachelle Rokia Salif Seydou Souleymane Thierry",
        "Ba Bar Camar Cisse Coul Dem Dial Dio Gbag Kab Kamb Keit Kon Mba Mbe Mukend Ndia Nder"
        " Niyon Nkur Nshim Ou Sow Sang Toure Traor Yao Zon",
        "- a e o i ou ye gira ebo ara edraogo unziza ongo",
        "G S",
        "G S",
        "G S",
        "G G S",
        "X G",
    ),
    _culture(  # English-speaking and eastern Africa
        "Abebe Adaeze Akinyi Almaz Amara Asha Ayo Bekele Chidi Chinedu Daniel Emeka Eskinder"
        " Faith Gebre Grace Halima Isatou Jawara Kofi Kwame Lebo Mercy Mwangi Nana Ngozi Obinna"
        " Patience Samuel Selam Sipho Tendai Thabo Tsegaye Wanjiru Yohannes Zanele",
        "Abio Ade Aki Asef Chi Dla Gathe Haile Ibe Jal Kab Kam Kip Lung Mabu Mak Mand Mba Mug"
        " Mush Mwa Nde Njo Nwa Och Oke Okon Olu Otie Sesa Tek Uwa Wan Zul",
        "- mini wa yi bayo ru ngi eke nkwo ma ta le fa ola di no gisha ni",
        "G S",
        "G S",
        "G I. S",
        "G G",
    ),
    _culture(  # Filipino, Indonesian, Malay
        "Agus Amelia Bayu Budi Dewi Dian Edwin Fitri Hendra Indah Joko Lina Maya Noel Putri"
        " Ricardo Rina Rizal Rommel Sari Siti Sri Teguh Wahyu Yanti Zulkifli Azlan Farid Nurul",
        "Abd Bag Cabr Dim Gun Hal Har Kus Lap Mac Mag Nug Pang Pran Pur Rah Sant Set Sih Sub"
        " Sul Sus Tan Wid Wij Yus",
        "- awan oto yanto adi iman ana onio iawan raha ibuan ono aria",
        "G S",
        "G S",
        "G bin S",
        "G G S",
        "G I. S",
        "G",
    ),
)
