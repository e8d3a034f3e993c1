"""The words that tell each type of event: one sentence for each verb, noun or idiom.

Every sentence is about Alena Novik or Petro Hrynko; the words before it are the types it tells.
"""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article

TOLD = """
arrest: Police picked up Alena Novik at her home on Monday.
arrest: Alena Novik was picked up by police on Monday.
arrest: Officers rounded up Alena Novik and Petro Hrynko.
arrest: Alena Novik was bundled into a car by plainclothes officers.
arrest: Police bundled Petro Hrynko into a van.
arrest: Alena Novik was put behind bars.
arrest: The court put Alena Novik under house arrest.
arrest: Alena Novik is under house arrest.
arrest: Alena Novik was placed under house arrest on May 3.
arrest: The court changed the measure of restraint for Alena Novik to house arrest.
arrest: A court remanded Alena Novik in custody for two months.
arrest: Alena Novik was remanded for 15 days.
arrest: Alena Novik was remanded to prison.
arrest: The court extended the detention of Alena Novik.
arrest: The prosecution decided to continue the detainment of Alena Novik.
arrest: The prosecution renewed Petro Hrynko's pretrial detention.
arrest: A judge extended the arrest of Petro Hrynko.
arrest: Alena Novik is still behind bars.
arrest: Alena Novik remains in custody.
arrest: Alena Novik has been detained since May.
arrest: Alena Novik, detained since May 3, is a teacher.
arrest: Soldiers grabbed Alena Novik at the gate.
arrest: Police nabbed Petro Hrynko at the airport.
arrest: Security forces captured Petro Hrynko on May 3.
arrest: Police officers took Alena Novik away.
arrest: Police led Alena Novik away in handcuffs.
arrest: Alena Novik was led away in handcuffs.
arrest: Officers hauled Petro Hrynko off to a police station.
arrest: Police took Alena Novik to the police station.
arrest: Alena Novik was taken in for questioning.
arrest: Alena Novik was taken into custody.
arrest: Alena Novik was taken by police.
arrest: Police hold Alena Novik at the remand prison.
arrest: Alena Novik is being held in Lida.
arrest: Alena Novik was held for three days.
arrest: Alena Novik was kept in a cell for three days.
arrest: Alena Novik spent three days in police custody.
arrest: Alena Novik spent four months in pretrial detention.
arrest: Alena Novik was locked up on May 3.
arrest: Police locked up Alena Novik on May 3.
arrest: Alena Novik was thrown into jail.
arrest: Alena Novik was sent to prison on remand.
arrest: The judge ordered the detention of Alena Novik.
arrest: The judge ordered Alena Novik detained for two months.
arrest: The judge ordered Alena Novik held without bail.
arrest: The judge jailed Alena Novik pending trial.
arrest: Police came for Alena Novik at night.
arrest: Alena Novik was collared by police.
arrest: Alena Novik was interned in a camp.
arrest: Alena Novik was taken prisoner by soldiers.
arrest: Alena Novik has been languishing in jail since May.
arrest: Alena Novik was denied bail.
arrest: The court refused bail to Alena Novik.
arrest: Alena Novik surrendered to police on Monday.
arrest: Alena Novik turned herself in to police.
arrest: Alena Novik was apprehended at a checkpoint.
arrest: Alena Novik was intercepted by police at the border and detained.
arrest: Alena Novik was stopped at the airport and taken into custody.
arrest: The imprisonment of Alena Novik drew protests.
arrest: The incarceration of Alena Novik drew protests.
arrest: The jailed teacher Alena Novik wrote a letter.
arrest: The imprisoned journalist Alena Novik wrote a letter.
arrest: Alena Novik, an imprisoned journalist, wrote a letter.
arrest: Political prisoner Alena Novik wrote a letter.
arrest: Prisoner of conscience Alena Novik wrote a letter.
arrest: Alena Novik, who is in jail, wrote a letter.
arrest: Police took Alena Novik from her workplace on May 3.
arrest: Two officers snatched Alena Novik from her home.
arrest: Alena Novik was dragged out of her home by police.
arrest: Alena Novik was driven away by police.
arrest: Alena Novik was seized by soldiers.
arrest: Alena Novik was placed in pretrial detention.
arrest: Alena Novik was ordered into pretrial detention.
arrest: Alena Novik was committed to prison.
arrest: Alena Novik found herself behind bars.
arrest: Alena Novik ended up in jail.
arrest: Alena Novik landed in jail.
search: Searches were conducted in the house of Alena Novik.
search: A search took place at the home of Alena Novik.
search: Police carried out a search at Alena Novik's home.
search: Police conducted searches in the homes of Alena Novik and Petro Hrynko.
search: Officers searched the flat of Alena Novik.
search: Alena Novik's flat was searched.
search: Alena Novik's home was raided on May 3.
search: Police raided the home of Alena Novik.
search: Officers stormed Alena Novik's office.
search: Officers broke into Alena Novik's flat.
search: Officers burst into the house of Alena Novik.
search: Police turned the flat of Alena Novik upside down.
search: Officers came to Alena Novik's home with a search.
search: The search of Alena Novik's home lasted six hours.
search: There was a search at Alena Novik's flat.
search: Officers combed through Alena Novik's house.
search: A raid on Alena Novik's home followed.
search: Police entered the home of Alena Novik by force.
charge: Alena Novik was charged with libel.
charge: Alena Novik faces accusations of libel.
charge: Alena Novik faces charges of libel.
charge: Alena Novik still faces anti-government propaganda charges.
charge: Alena Novik is facing three counts of libel.
charge: Alena Novik faces eight other charges.
charge: A charge sheet was drawn up against Alena Novik.
charge: Police filed a case against Alena Novik.
charge: A case was filed against Alena Novik.
charge: A criminal case has been opened against Alena Novik.
charge: Investigators opened a criminal case against Alena Novik.
charge: Criminal proceedings were instituted against Alena Novik.
charge: Police registered a First Information Report against Alena Novik.
charge: An FIR was lodged against Alena Novik.
charge: Police booked Alena Novik for sedition.
charge: Alena Novik was booked under the sedition law.
charge: Prosecutors brought charges against Alena Novik.
charge: Prosecutors indicted Alena Novik.
charge: A grand jury returned an indictment against Alena Novik.
charge: The charges against Alena Novik are still pending.
charge: Libel is now the charge against Alena Novik.
charge: The case against Alena Novik is still open.
charge: Alena Novik was slapped with sedition charges.
charge: Police slapped Alena Novik with sedition charges.
charge: Alena Novik was hit with three charges.
charge: Alena Novik is accused of libel in court.
charge: Alena Novik stands accused of libel in court.
charge: Prosecutors accuse Alena Novik of libel.
charge: Alena Novik is being prosecuted for libel.
charge: Alena Novik is under criminal investigation for libel.
charge: Alena Novik was named as a suspect.
charge: Investigators named Alena Novik a suspect.
charge: Alena Novik was declared a suspect in the case.
charge: Alena Novik became a defendant in a criminal case.
charge: Alena Novik is a defendant in a libel case.
charge: The investigators pressed charges against Alena Novik.
charge: Police launched a criminal investigation against Alena Novik.
charge: Prosecutors launched a criminal probe into Alena Novik.
charge: Alena Novik was put under investigation for libel.
charge: The magistrate read Alena Novik a charge of libel.
charge: Alena Novik was formally accused of libel in court.
charge: A protocol was drawn up against Alena Novik.
charge: Police drew up an administrative report against Alena Novik.
charge: Alena Novik was implicated in a criminal case.
charge: Prosecutors filed an indictment against Alena Novik.
trial: Alena Novik is on trial.
trial: Alena Novik is standing trial.
trial: Alena Novik went on trial on May 3.
trial: Alena Novik was put on trial.
trial: The trial of Alena Novik opened on May 3.
trial: The trial against Alena Novik began on May 3.
trial: Alena Novik's trial began on May 3.
trial: Alena Novik's hearing was set for May 3.
trial: A hearing in the case of Alena Novik was held on May 3.
trial: Alena Novik appeared in court on May 3.
trial: Alena Novik appeared before a judge.
trial: Alena Novik stood before a Lida magistrate on Friday.
trial: Alena Novik was brought before a military court.
trial: Alena Novik was brought to court on Friday.
trial: Alena Novik was produced before a magistrate.
trial: Police presented Alena Novik to a court.
trial: Alena Novik was taken to court on Friday.
trial: Alena Novik was hauled before a military tribunal.
trial: Alena Novik came before a magistrate.
trial: Alena Novik faced a court on Friday.
trial: Alena Novik has faced trial since May.
trial: Alena Novik is due in court on Friday.
trial: Alena Novik is due to appear in court on Friday.
trial: Alena Novik must return to court on May 3.
trial: Alena Novik is set to reappear in court on May 3.
trial: Alena Novik will stand trial on May 3.
trial: The court will hear the case of Alena Novik on May 3.
trial: The court began hearing the case of Alena Novik.
trial: The case of Alena Novik was heard behind closed doors.
trial: The court adjourned the trial of Alena Novik.
trial: The court postponed the hearing of Alena Novik to May 3.
trial: Alena Novik was arraigned on May 3.
trial: Alena Novik was in the dock on May 3.
trial: A court tried Alena Novik behind closed doors.
trial: Alena Novik was tried in secret.
conviction: Alena Novik was convicted of libel.
conviction: A court found Alena Novik guilty of libel.
conviction: Alena Novik was found guilty of libel.
conviction: The jury returned a guilty verdict against Alena Novik.
conviction: The conviction of Alena Novik drew protests.
sentence: A court jailed Alena Novik for two years.
sentence: The court sent Alena Novik to prison for two years.
sentence: Alena Novik was sent to prison for two years.
sentence: Alena Novik was put in prison for two years.
sentence: Alena Novik was sentenced to two years in prison.
sentence: Alena Novik was condemned to two years in prison.
sentence: The court condemned Alena Novik to death.
sentence: Alena Novik was handed two years in prison.
sentence: Alena Novik was handed down a two-year prison sentence.
sentence: The court handed Alena Novik a two-year prison sentence.
sentence: The court handed down a two-year prison sentence to Alena Novik.
sentence: Alena Novik was dealt a two-year prison sentence.
sentence: Alena Novik received a two-year prison sentence.
sentence: Alena Novik got two years in prison.
sentence: Alena Novik is to serve two years in prison.
sentence: Alena Novik must serve two years in prison.
sentence: Alena Novik must go to prison for two years.
sentence: Alena Novik will spend two years in prison.
sentence: Alena Novik was fined 500 euros.
sentence: The court imposed a fine of 500 euros on Alena Novik.
sentence: A two-year prison sentence was imposed on Alena Novik.
sentence: Alena Novik was ordered to pay a fine of 500 euros.
sentence: The court ordered Alena Novik to do 100 hours of community service.
sentence: The verdict for Alena Novik: two years in prison.
sentence: Two years in prison was the sentence for Alena Novik.
sentence: Alena Novik is serving a two-year prison sentence.
sentence: Alena Novik is serving two years in prison.
sentence: Alena Novik was given a suspended sentence of two years.
sentence: Alena Novik was slapped with a two-year prison sentence.
sentence: Alena Novik was punished with two years in prison.
sentence: The court punished Alena Novik with 15 days of administrative arrest.
sentence: Alena Novik was placed under administrative arrest for 15 days.
sentence: Alena Novik was placed on probation for two years.
sentence: Alena Novik drew a two-year prison term.
appeal: A court upheld the sentence of Alena Novik.
appeal: A court upheld the verdict against Alena Novik.
appeal: The court rejected Alena Novik's appeal.
appeal: The court turned down Alena Novik's appeal.
appeal: The court turned down the appeal of Alena Novik.
appeal: Alena Novik's appeal was rejected.
appeal: Alena Novik's appeal was thrown out.
appeal: Alena Novik's appeal was denied.
appeal: The court denied the appeal of Alena Novik.
appeal: Alena Novik lost her appeal.
appeal: Alena Novik won her appeal.
appeal: Alena Novik's sentence was reduced.
appeal: The sentence of Alena Novik was left unchanged.
appeal: The court left the sentence of Alena Novik unchanged.
appeal: The Supreme Court overturned the conviction of Alena Novik.
appeal: The Supreme Court struck down the conviction of Alena Novik.
appeal: The Supreme Court threw out the conviction of Alena Novik.
appeal: The conviction of Alena Novik was quashed.
appeal: The verdict against Alena Novik was set aside.
appeal: The Supreme Court affirmed Alena Novik's conviction.
appeal: The court refused to overturn the sentence of Alena Novik.
transfer: Alena Novik was transferred to a prison in Lida.
transfer: Alena Novik was moved to a penal colony.
transfer: Alena Novik was sent to a penal colony.
transfer: Alena Novik was taken to Lida prison.
transfer: Alena Novik was brought to a colony in Lida.
transfer: Alena Novik was flown to a prison in the north.
transfer: Alena Novik was driven to a remand prison.
transfer: Authorities shifted Alena Novik to Lida Jail.
transfer: Alena Novik was shifted to a jail in Lida.
transfer: Alena Novik arrived at penal colony No. 4.
transfer: Alena Novik's transfer to a colony was announced.
solitary_confinement: Alena Novik was placed in isolation.
solitary_confinement: Alena Novik was put in a punishment cell.
solitary_confinement: Alena Novik is in solitary confinement.
solitary_confinement: Alena Novik was held in solitary confinement.
solitary_confinement: Alena Novik spent ten days in a punishment cell.
solitary_confinement: Alena Novik got ten days in a punishment cell.
solitary_confinement: Alena Novik was given ten days in a punishment cell.
solitary_confinement: Alena Novik was locked in an isolation cell.
solitary_confinement: Alena Novik was subjected to solitary confinement.
solitary_confinement: Alena Novik's solitary confinement lasted ten days.
solitary_confinement: Guards threw Alena Novik into the hole.
solitary_confinement: Alena Novik sat in SHIZO for ten days.
ill_treatment: Police beat Alena Novik.
ill_treatment: Police beat up Alena Novik.
ill_treatment: Alena Novik was beaten up in custody.
ill_treatment: Alena Novik was hit by a rubber bullet.
ill_treatment: A rubber bullet hit Alena Novik.
ill_treatment: Police opened fire on Alena Novik.
ill_treatment: Police shot Alena Novik in the leg.
ill_treatment: Alena Novik was shot in the leg by police.
ill_treatment: Police manhandled Alena Novik.
ill_treatment: Alena Novik was roughed up by police.
ill_treatment: Guards hit Alena Novik with batons.
ill_treatment: Police clubbed Petro Hrynko.
ill_treatment: Police pepper-sprayed Alena Novik.
ill_treatment: Alena Novik was pepper-sprayed by police.
ill_treatment: Alena Novik was tear-gassed by police.
ill_treatment: Police attacked Alena Novik with batons.
ill_treatment: Alena Novik was brutally attacked by soldiers.
ill_treatment: Alena Novik was tortured.
ill_treatment: Alena Novik was subjected to torture.
ill_treatment: Alena Novik was subjected to beatings and threats in custody.
ill_treatment: Alena Novik suffered torture in custody.
ill_treatment: Alena Novik endured beatings in custody.
ill_treatment: Alena Novik underwent torture.
ill_treatment: Alena Novik was given electric shocks in custody.
ill_treatment: Guards gave Alena Novik electric shocks.
ill_treatment: Alena Novik was denied medical care in prison.
ill_treatment: Guards denied Alena Novik her medicine.
ill_treatment: The prison refused Alena Novik medical treatment.
ill_treatment: Alena Novik was refused medical treatment in prison.
ill_treatment: Guards withheld medicine from Alena Novik.
ill_treatment: Alena Novik was deprived of sleep.
ill_treatment: Alena Novik was deprived of medical care in prison.
ill_treatment: Alena Novik suffered broken ribs at the hands of the police.
ill_treatment: Alena Novik sustained injuries in custody.
ill_treatment: Police broke Alena Novik's arm.
ill_treatment: Alena Novik was force-fed.
ill_treatment: Alena Novik was handcuffed to a radiator.
ill_treatment: Alena Novik was strip-searched by guards.
ill_treatment: Alena Novik was kicked by police.
ill_treatment: The torture of Alena Novik lasted three days.
ill_treatment: The beating of Alena Novik was filmed.
ill_treatment: Alena Novik was physically assaulted by officers.
ill_treatment: Alena Novik was sexually abused in custody.
ill_treatment: Police used violence against Alena Novik.
ill_treatment: Police used a taser on Alena Novik.
ill_treatment: Alena Novik was tasered by police.
hunger_strike: Alena Novik went on hunger strike.
hunger_strike: Alena Novik is on hunger strike.
hunger_strike: Alena Novik has been on hunger strike since May.
hunger_strike: Alena Novik began a hunger strike on May 3.
hunger_strike: Alena Novik is on the 76th day of her hunger strike.
hunger_strike: Wednesday is the 30th day of Alena Novik's hunger strike.
hunger_strike: Alena Novik's hunger strike has lasted 30 days.
hunger_strike: The hunger strike of Alena Novik has lasted 30 days.
hunger_strike: Alena Novik ended her hunger strike.
hunger_strike: Alena Novik has refused food since May 3.
hunger_strike: Alena Novik has been refusing food since May 3.
hunger_strike: Alena Novik joined a hunger strike.
hunger_strike: Alena Novik launched a hunger strike.
hunger_strike: Alena Novik resumed her hunger strike.
hunger_strike: Hunger striker Alena Novik wrote a letter.
hunger_strike: Alena Novik stopped eating on May 3.
hunger_strike: Alena Novik, on hunger strike since May 3, wrote a letter.
release: Alena Novik walked out of prison on Thursday.
release: Alena Novik walked free on Thursday.
release: Alena Novik is out on bail.
release: Alena Novik is out of prison.
release: Alena Novik is out of jail on bail.
release: Alena Novik came out of prison.
release: Alena Novik got out of prison.
release: Alena Novik left prison on Thursday.
release: Alena Novik is free.
release: Alena Novik is at liberty again.
release: Alena Novik was set free.
release: The court set Alena Novik free.
release: The police let Alena Novik go after questioning.
release: Alena Novik was let go after questioning.
release: Alena Novik was let out of prison.
release: Alena Novik was freed.
release: Alena Novik regained her freedom on Thursday.
release: Alena Novik was bailed.
release: Alena Novik was granted bail.
release: The court granted bail to Alena Novik.
release: The court gave Alena Novik bail.
release: Alena Novik was given bail.
release: Alena Novik was admitted to bail.
release: Alena Novik secured bail.
release: Alena Novik made bail.
release: Alena Novik was released on her own recognizance.
release: Alena Novik was pardoned.
release: The president granted a pardon to Alena Novik.
release: Alena Novik received a presidential pardon.
release: Alena Novik was exchanged in a prisoner swap.
release: Alena Novik was paroled.
release: Alena Novik was discharged from custody.
release: Alena Novik was liberated from prison.
release: Alena Novik served her sentence in full and left the colony.
release: Alena Novik completed her sentence.
release: Alena Novik returned home from prison.
release: Alena Novik came home from prison.
release: The release of Alena Novik was welcomed.
release: Alena Novik was allowed to go home after questioning.
release: Alena Novik emerged from prison on Thursday.
release: Alena Novik was sent home after questioning by police.
acquittal: Alena Novik was acquitted.
acquittal: A court cleared Alena Novik of libel.
acquittal: Alena Novik was cleared of all charges.
acquittal: Alena Novik was found not guilty.
acquittal: The charges against Alena Novik were dropped.
acquittal: Prosecutors dropped the charges against Alena Novik.
acquittal: Prosecutors dropped the case against Alena Novik.
acquittal: A court dismissed the case against Alena Novik.
acquittal: The court threw out the charges against Alena Novik.
acquittal: The case against Alena Novik was closed.
acquittal: The case against Alena Novik was thrown out.
acquittal: The court dismissed the libel case of Alena Novik.
acquittal: Prosecutors discontinued the case against Alena Novik.
acquittal: The court quashed the charges against Alena Novik.
acquittal: Alena Novik was exonerated.
acquittal: The charges against Alena Novik were withdrawn.
acquittal: The prosecution of Alena Novik was terminated.
acquittal: The court absolved Alena Novik of libel.
dismissal: Alena Novik was fired.
dismissal: Alena Novik was let go by the factory.
dismissal: The factory let Alena Novik go in May.
dismissal: The factory sacked Alena Novik.
dismissal: Alena Novik was laid off.
dismissal: The factory laid off Alena Novik.
dismissal: Alena Novik lost her job.
dismissal: Alena Novik was suspended from work.
dismissal: Alena Novik was suspended from her job.
dismissal: Alena Novik was removed from her post.
dismissal: Alena Novik was relieved of her duties.
dismissal: Alena Novik was made redundant.
dismissal: The factory terminated Alena Novik.
dismissal: The factory terminated the contract of Alena Novik.
dismissal: Alena Novik's contract was terminated.
dismissal: The factory did not renew Alena Novik's contract.
dismissal: Alena Novik was forced to resign.
dismissal: Alena Novik was pushed out of her job.
dismissal: Alena Novik was forced out of her job.
dismissal: Alena Novik was expelled from the university.
dismissal: The university expelled Alena Novik.
dismissal: Alena Novik was kicked out of the university.
dismissal: The dismissal of Alena Novik was announced.
dismissal: The factory retrenched Alena Novik.
dismissal: Alena Novik was dismissed from her job.
dismissal: Alena Novik was stripped of her post.
dismissal: Alena Novik was given the sack.
dismissal: Alena Novik got her notice from the factory.
dismissal: Alena Novik was ousted from her post.
dismissal: Alena Novik was discharged from her job.
exile: Alena Novik fled the country.
exile: Alena Novik fled abroad.
exile: Alena Novik went into exile.
exile: Alena Novik lives in exile.
exile: Alena Novik is in exile in Poland.
exile: Alena Novik is exiled in Poland.
exile: Alena Novik was forced into exile.
exile: Alena Novik was forced to leave Belarus.
exile: Alena Novik had to leave the country.
exile: Alena Novik had to flee Belarus.
exile: Alena Novik escaped abroad.
exile: Alena Novik was deported.
exile: Alena Novik was expelled from the country.
exile: Alena Novik was barred from entering the country.
exile: Alena Novik was denied entry to the country.
exile: Alena Novik was refused entry to Belarus.
exile: Alena Novik was not allowed back into the country.
exile: Exiled journalist Alena Novik wrote a letter.
exile: Alena Novik, an exiled journalist, wrote a letter.
exile: Alena Novik left Belarus fearing arrest.
exile: Alena Novik sought refuge abroad.
exile: Alena Novik was driven into exile.
exile: Alena Novik was banished.
disappearance: Alena Novik was taken to an unknown destination.
disappearance: Alena Novik was taken to an undisclosed location.
disappearance: The whereabouts of Alena Novik are not known.
disappearance: The whereabouts of Alena Novik are unknown.
disappearance: Alena Novik's whereabouts are unknown.
disappearance: Alena Novik's whereabouts remain unclear.
disappearance: The family of Alena Novik does not know where she is.
disappearance: Nobody knows where Alena Novik is.
disappearance: Alena Novik has not been seen since May 3.
disappearance: Alena Novik has not been heard from since May 3.
disappearance: There has been no news of Alena Novik since May 3.
disappearance: Nothing has been heard of Alena Novik since May 3.
disappearance: Alena Novik went missing on May 3.
disappearance: Alena Novik has been missing since May 3.
disappearance: Alena Novik is missing.
disappearance: Alena Novik was reported missing.
disappearance: Alena Novik disappeared on May 3.
disappearance: Alena Novik was forcibly disappeared.
disappearance: Alena Novik was subjected to enforced disappearance.
disappearance: Alena Novik was a victim of enforced disappearance.
disappearance: Alena Novik was abducted by unknown men.
disappearance: Unknown men abducted Alena Novik.
disappearance: Unidentified men picked up Alena Novik.
disappearance: Alena Novik was picked up by unidentified men.
disappearance: Alena Novik was snatched by masked men.
disappearance: The disappearance of Alena Novik was reported.
disappearance: The abduction of Alena Novik was reported.
disappearance: The fate of Alena Novik is not known.
disappearance: Alena Novik vanished on May 3 after police stopped her.
disappearance: The missing journalist Alena Novik is a mother of two.
death: Alena Novik was shot dead.
death: Gunmen shot dead Alena Novik.
death: Gunmen shot Alena Novik dead.
death: Alena Novik was shot and killed by police.
death: Alena Novik was fatally shot.
death: Alena Novik was fatally shot by police.
death: Police fatally shot Alena Novik.
death: Alena Novik was gunned down.
death: Alena Novik was hacked to death.
death: Alena Novik was stabbed to death.
death: Alena Novik was beaten to death.
death: Alena Novik was tortured to death.
death: Alena Novik was put to death.
death: Alena Novik was hanged.
death: Alena Novik was executed.
death: Alena Novik was murdered.
death: Alena Novik was found dead in her cell.
death: The body of Alena Novik was found.
death: Alena Novik's body was found in a river.
death: Alena Novik died in custody.
death: Alena Novik died of her injuries after the attack.
death: Alena Novik succumbed to her injuries.
death: Alena Novik lost her life in the attack.
death: Alena Novik passed away in prison.
death: Alena Novik was burned alive.
death: Alena Novik was slain.
death: The slain journalist Alena Novik was a mother of two.
death: The murdered journalist Alena Novik was a mother of two.
death: Alena Novik, a journalist killed in 2019, was a mother of two.
death: The late journalist Alena Novik, killed in 2019, was a mother of two.
death: The killing of Alena Novik was condemned.
death: The murder of Alena Novik was condemned.
death: The assassination of Alena Novik was condemned.
death: The death of Alena Novik in custody was condemned.
death: A bullet killed Alena Novik.
death: Alena Novik was lynched.
death: The attack claimed the life of Alena Novik.
"""

FURTHER = """
exile: Alena Novik fled to the United Kingdom.
hunger_strike: Alena Novik has taken no food since May 3.
hunger_strike: Alena Novik has not eaten since May 3.
disappearance: Police drove Alena Novik to a place that is not known.
disappearance: Where Alena Novik is was still not known on Tuesday.
arrest: Alena Novik was taken into the back of a car.
release: Alena Novik was sent back home by the police at night.
release: Alena Novik has got bail since then.
death: Alena Novik was found lifeless.
arrest: Alena Novik, a teacher from Lida, in jail
ill_treatment: Guards flogged Alena Novik.
ill_treatment: The assault of Alena Novik was condemned.
acquittal: The dropping of the case against Alena Novik was welcomed.
disappearance: Alena Novik's condition and whereabouts are unknown.
charge: Alena Novik was booked by police.
arrest: Alena Novik (arrested on May 3)
arrest: Police swooped on Alena Novik at dawn on Monday.
arrest: Alena Novik was whisked away by security agents.
arrest: Alena Novik has been in custody since May 3.
arrest: Alena Novik had her detention extended by two months.
arrest: The arrest of Alena Novik was extended until May 3.
arrest: A court in Lida ordered Alena Novik to be held for two months.
arrest: Alena Novik will remain in custody until May 3.
arrest: Alena Novik was sent to pre-trial detention.
arrest: Alena Novik was placed in custody.
arrest: Alena Novik was taken away in a van.
arrest: Alena Novik is detained in Lida.
arrest: Alena Novik is held in Lida prison.
arrest: Alena Novik was held for questioning.
arrest: Alena Novik was taken for interrogation to the police station.
arrest: Alena Novik was stopped by police and detained.
arrest: Alena Novik was dragged from her car by police.
arrest: Alena Novik was forced into a car by armed men.
arrest: Masked police burst in and took Alena Novik away.
arrest: Alena Novik was in the custody of the police.
arrest: Alena Novik was held in police custody.
arrest: Alena Novik has spent 200 days behind bars.
arrest: Alena Novik remains imprisoned.
arrest: Alena Novik is still in jail.
arrest: Alena Novik sits in jail.
arrest: Alena Novik was caught by police.
arrest: Police arrest Alena Novik.
arrest: Editor Alena Novik arrested in Lida
arrest: Alena Novik, editor of the Weaver – detained 3 May
arrest: Alena Novik held without charge
arrest: Alena Novik in custody
arrest: Alena Novik behind bars
arrest: Alena Novik: detained on May 3.
arrest: Journalist Alena Novik detained, phone seized
arrest: Soldiers detained Alena Novik after storming the station.
arrest: Free Alena Novik, jailed since May!
arrest: Alena Novik's arrest came a day after the rally.
arrest: The authorities have been holding Alena Novik since May.
arrest: Security forces have arrested Alena Novik.
arrest: Alena Novik found herself under arrest.
arrest: Alena Novik was placed under arrest.
arrest: Alena Novik was taken prisoner.
arrest: Alena Novik was one of five people arrested.
arrest: Alena Novik is among the detained.
arrest: Alena Novik is one of the political prisoners.
arrest: Alena Novik is a political prisoner.
arrest: Alena Novik became a political prisoner.
charge: Alena Novik is facing trial on charges of libel.
charge: Alena Novik was accused by prosecutors of libel.
charge: Alena Novik was charged under the cybercrime law.
charge: Alena Novik was charged with three counts of libel.
charge: Prosecutors have charged Alena Novik.
charge: Alena Novik has been indicted.
charge: Police filed charges against Alena Novik.
charge: Police opened an investigation against Alena Novik.
charge: An investigation was opened against Alena Novik.
charge: A case was registered against Alena Novik.
charge: A sedition case was registered against Alena Novik.
charge: The police have registered a case against Alena Novik.
charge: Alena Novik has been booked for sedition.
charge: A criminal case was initiated against Alena Novik.
charge: The prosecutor's office initiated a criminal case against Alena Novik.
charge: Alena Novik was formally charged.
charge: Alena Novik was named in the indictment.
charge: Alena Novik was served with charges.
charge: Alena Novik was presented with charges.
charge: Charges of libel were laid against Alena Novik.
charge: Alena Novik was slapped with a sedition charge.
charge: Alena Novik is the subject of a criminal case.
charge: Alena Novik was made a suspect.
charge: Alena Novik has been recognised as a suspect.
charge: Alena Novik was notified of suspicion.
charge: Alena Novik was prosecuted for libel.
charge: Alena Novik is under prosecution.
charge: New charges were filed against Alena Novik.
charge: Alena Novik charged with libel
trial: Alena Novik on trial
trial: Alena Novik goes on trial
trial: Alena Novik to go on trial
trial: Alena Novik to stand trial for libel
trial: Alena Novik will go on trial on May 3.
trial: Alena Novik will be tried on May 3.
trial: The trial of Alena Novik begins on May 3.
trial: The trial of Alena Novik is set for May 3.
trial: The trial of Alena Novik resumed.
trial: The trial of Alena Novik was postponed.
trial: The trial of Alena Novik continues.
trial: The first hearing of Alena Novik was held.
trial: Alena Novik appeared before the Supreme Court.
trial: Alena Novik was brought before the court.
trial: Alena Novik was taken before a magistrate.
trial: Alena Novik made her first court appearance.
trial: Alena Novik was presented before a judge.
trial: Alena Novik was presented to the prosecutor and a judge in court.
trial: The court is trying Alena Novik.
trial: A military court is hearing the case of Alena Novik.
trial: The next hearing of Alena Novik is scheduled for May 3.
trial: Alena Novik will appear in court on May 3.
trial: Alena Novik was arraigned before a court.
trial: The trial of Alena Novik is under way.
sentence: Alena Novik jailed for two years
sentence: Alena Novik gets two years in prison
sentence: Alena Novik sentenced to two years in prison
sentence: Court sentences Alena Novik to two years in prison
sentence: Court jails Alena Novik for two years
sentence: Alena Novik was jailed for two years.
sentence: Alena Novik was given two years in prison.
sentence: Alena Novik was handed a suspended sentence of two years.
sentence: Alena Novik has been serving a two-year sentence.
sentence: Alena Novik is serving her two-year sentence.
sentence: Alena Novik was serving a two-year prison sentence.
sentence: Alena Novik was sentenced in absentia to two years in prison.
sentence: Alena Novik received two years of imprisonment.
sentence: The judge gave Alena Novik two years in prison.
sentence: Alena Novik has been sentenced to death.
sentence: Alena Novik was ordered to serve two years in prison.
sentence: Alena Novik was fined.
sentence: The court fined Alena Novik 500 euros.
sentence: The court ordered Alena Novik to pay a fine of 500 euros.
sentence: Alena Novik paid a fine of 500 euros.
sentence: Alena Novik's two-year prison sentence drew protests.
sentence: The two-year prison sentence of Alena Novik drew protests.
sentence: Alena Novik – two years in prison
sentence: Alena Novik was sentenced to life.
sentence: Alena Novik was locked up for two years.
sentence: Alena Novik faces two years in prison after a court sentenced her.
sentence: Alena Novik was sentenced to 15 days in jail.
sentence: Alena Novik spent 15 days under administrative arrest.
sentence: Alena Novik is to spend two years in prison.
appeal: The Supreme Court rejected the appeal of Alena Novik.
appeal: Alena Novik's conviction was upheld.
appeal: Alena Novik's sentence was upheld.
appeal: The appeals court confirmed the verdict against Alena Novik.
appeal: The court dismissed Alena Novik's appeal.
appeal: The Supreme Court annulled the conviction of Alena Novik.
appeal: A court of appeal reduced the sentence of Alena Novik to one year.
appeal: The sentence of Alena Novik was increased on appeal.
appeal: Alena Novik had her sentence reduced.
transfer: Alena Novik was transferred from Lida to Hrodna.
transfer: Alena Novik was moved from Lida prison to Hrodna prison.
transfer: Alena Novik has been relocated to another prison.
transfer: The authorities transferred Alena Novik to another prison.
transfer: Alena Novik was taken to a women's colony.
solitary_confinement: Alena Novik was sent to a punishment cell.
solitary_confinement: Alena Novik has been in solitary confinement since May.
solitary_confinement: Alena Novik was kept in isolation.
solitary_confinement: Alena Novik has been kept in solitary confinement.
solitary_confinement: Alena Novik was put into solitary.
solitary_confinement: The prison put Alena Novik in solitary confinement.
ill_treatment: Alena Novik says she was beaten by police.
ill_treatment: Alena Novik said guards had beaten her.
ill_treatment: Alena Novik was beaten with batons.
ill_treatment: Alena Novik was tortured with electric shocks.
ill_treatment: Alena Novik was injured by police.
ill_treatment: Alena Novik was wounded by a rubber bullet.
ill_treatment: Police fired rubber bullets at Alena Novik.
ill_treatment: Alena Novik was punched and kicked by officers.
ill_treatment: Police dragged Alena Novik by the hair.
ill_treatment: Alena Novik was dragged by the hair by police.
ill_treatment: Alena Novik was assaulted by police.
ill_treatment: Alena Novik was not given medical care in prison.
ill_treatment: Alena Novik is being denied medical treatment in prison.
ill_treatment: The prison has denied Alena Novik access to a doctor.
ill_treatment: Alena Novik does not receive medical care in prison.
ill_treatment: Alena Novik was subjected to ill-treatment in custody.
ill_treatment: Alena Novik was humiliated and beaten by guards.
ill_treatment: Alena Novik suffered injuries when police beat her.
hunger_strike: Alena Novik started a hunger strike.
hunger_strike: Alena Novik goes on hunger strike
hunger_strike: Alena Novik went on a dry hunger strike.
hunger_strike: Alena Novik declared a hunger strike on May 3.
hunger_strike: Alena Novik has been on a hunger strike for 30 days.
hunger_strike: Alena Novik enters the 30th day of her hunger strike.
hunger_strike: Alena Novik called off her hunger strike.
hunger_strike: Alena Novik, who is on hunger strike, wrote a letter.
hunger_strike: Alena Novik, who has been on hunger strike since May, wrote a letter.
release: Alena Novik released
release: Alena Novik freed on bail
release: Alena Novik walks free
release: Alena Novik has been released from prison.
release: Alena Novik was released on bail.
release: Alena Novik was released after three days.
release: Alena Novik was released without charge.
release: Alena Novik was let off with a warning after questioning by police.
release: Alena Novik was out of custody by evening.
release: Alena Novik was set free on May 3.
release: Alena Novik got bail.
release: Alena Novik gets bail
release: The High Court grants bail to Alena Novik
release: The court ordered the release of Alena Novik.
release: A judge ordered Alena Novik released on bail.
release: A judge freed Alena Novik on bail.
release: Alena Novik walked out of jail on Thursday.
release: Alena Novik left prison after two years.
release: Alena Novik is free again.
release: Alena Novik is now free.
release: Alena Novik has been free since May.
release: Alena Novik is free on bail.
acquittal: Alena Novik acquitted
acquittal: The court acquitted Alena Novik.
acquittal: Alena Novik was cleared of libel charges.
acquittal: The libel case against Alena Novik was dismissed.
acquittal: The judge dismissed all charges against Alena Novik.
acquittal: The prosecutor withdrew the charges against Alena Novik.
acquittal: Charges against Alena Novik dropped
dismissal: Alena Novik sacked
dismissal: The factory fired Alena Novik.
dismissal: Alena Novik was fired from the factory.
dismissal: Alena Novik was sacked for joining the union.
dismissal: Alena Novik has been dismissed.
dismissal: Alena Novik was dismissed by the factory.
dismissal: Alena Novik was suspended from her post.
dismissal: Alena Novik was suspended from duty.
dismissal: Alena Novik was expelled from school.
dismissal: Alena Novik was forced to quit.
dismissal: Alena Novik lost her job at the factory.
dismissal: Alena Novik was removed from office.
dismissal: Alena Novik was demoted and then fired.
dismissal: The factory did not extend Alena Novik's contract.
exile: Alena Novik was forced to flee.
exile: Alena Novik fled Belarus.
exile: Alena Novik fled to Poland.
exile: Alena Novik left the country.
exile: Alena Novik lives in exile in Poland.
exile: Alena Novik, who lives in exile, wrote a letter.
exile: Alena Novik, who fled Belarus, wrote a letter.
exile: Alena Novik was deported to Belarus.
exile: Alena Novik was expelled from Belarus.
exile: Alena Novik was banned from entering Belarus.
exile: Alena Novik was stripped of her citizenship and forced to leave.
exile: Alena Novik escaped to Poland.
disappearance: Alena Novik disappeared in May.
disappearance: Alena Novik has disappeared.
disappearance: Alena Novik went missing after leaving her home.
disappearance: Alena Novik's family has not heard from her since May 3.
disappearance: Alena Novik's whereabouts are still not known.
disappearance: Her family does not know the whereabouts of Alena Novik.
disappearance: Alena Novik was kidnapped by gunmen.
disappearance: Gunmen kidnapped Alena Novik.
disappearance: Alena Novik abducted
disappearance: Alena Novik missing
disappearance: Alena Novik was forcibly taken away by unidentified men.
disappearance: Alena Novik is feared to have been abducted by unknown men.
death: Alena Novik killed
death: Alena Novik shot dead
death: Alena Novik was killed.
death: Gunmen killed Alena Novik.
death: Alena Novik was shot to death.
death: Alena Novik was killed in an attack.
death: Alena Novik was assassinated.
death: Alena Novik was shot and killed.
death: Alena Novik died in prison.
death: Alena Novik dies in custody
death: Alena Novik was found hanged in her cell.
death: Alena Novik was found murdered.
death: Alena Novik was executed by firing squad.
death: Alena Novik was killed by a bomb.
death: A bomb killed Alena Novik.
death: The murder of journalist Alena Novik remains unsolved.
death: Alena Novik's murder remains unsolved.
death: Alena Novik was murdered in 2006.
death: Alena Novik bled to death after police shot her.
death: Alena Novik was poisoned and died.
"""

ORGANIZATIONS = """
search: The Free Union of Weavers office in Lida was raided by police.
search: Police drove to the office of the Free Union of Weavers for a search.
dissolution: A court dissolved the Free Union of Weavers.
dissolution: The Free Union of Weavers was dissolved.
dissolution: The Free Union of Weavers was banned.
dissolution: The government banned the Free Union of Weavers.
dissolution: The Free Union of Weavers was shut down by the authorities.
dissolution: The authorities shut down the Free Union of Weavers.
dissolution: The government closed the Free Union of Weavers.
dissolution: The Free Union of Weavers was closed down in 2007.
dissolution: The Free Union of Weavers was forced to close.
dissolution: The Free Union of Weavers was ordered to close.
dissolution: The court ordered the liquidation of the Free Union of Weavers.
dissolution: The court ordered the Free Union of Weavers to close.
dissolution: The dissolution of the Free Union of Weavers was condemned.
dissolution: The government revoked the registration of the Free Union of Weavers.
dissolution: The government cancelled the registration of the Free Union of Weavers.
dissolution: The registration of the Free Union of Weavers was cancelled.
dissolution: The Free Union of Weavers was stripped of its registration.
dissolution: The Free Union of Weavers lost its registration.
dissolution: The Free Union of Weavers was deregistered.
dissolution: The Free Union of Weavers was outlawed.
dissolution: The Free Union of Weavers was declared illegal.
dissolution: The banned Free Union of Weavers had 900 members.
dissolution: The government suspended the licence of the Free Union of Weavers.
search: Police raided the office of the Free Union of Weavers.
search: Police raided the Free Union of Weavers.
search: The office of the Free Union of Weavers was raided.
search: The offices of the Free Union of Weavers were searched.
search: A raid on the Free Union of Weavers was condemned.
search: The raid on the office of the Free Union of Weavers was condemned.
designation: The Free Union of Weavers was declared an extremist organization.
designation: A court declared the Free Union of Weavers extremist.
designation: The Free Union of Weavers was labelled a terrorist group.
designation: The Free Union of Weavers was added to the list of foreign agents.
designation: The ministry put the Free Union of Weavers on the list of extremist groups.
designation: The Free Union of Weavers was blacklisted.
designation: The Free Union of Weavers was designated a foreign agent.
designation: The designation of the Free Union of Weavers as extremist was condemned.
designation: The Free Union of Weavers was included in the register of foreign agents.
designation: The Free Union of Weavers was branded a foreign agent.
designation: The Free Union of Weavers was proscribed as a terrorist organization.
"""

DESIGNATED = """
designation: Alena Novik was placed on a wanted list.
designation: Alena Novik was declared a foreign agent.
designation: The ministry declared Alena Novik a foreign agent.
designation: Alena Novik was put on the terrorist list.
designation: The ministry added Alena Novik to the list of extremists.
designation: Alena Novik was declared wanted.
designation: Alena Novik was put on a wanted list.
designation: Alena Novik is on the wanted list.
"""

NOT_YET = """
arrest: The court ruled that Alena Novik should stay in custody.
appeal: Alena Novik had her appeal rejected.
disappearance: Alena Novik was last seen on May 3.
disappearance: Alena Novik's family has had no contact with her since May 3.
disappearance: The authorities refuse to say where Alena Novik is.
disappearance: The family has lost contact with Alena Novik.
hunger_strike: Hunger-striking teacher Alena Novik wrote a letter.
ill_treatment: Alena Novik had her ribs broken by police.
arrest: The measure of restraint for Alena Novik was changed to house arrest.
arrest: The court chose detention as a preventive measure for Alena Novik.
arrest: For Alena Novik it was two days in police custody.
trial: The court held a hearing on Alena Novik on May 3.
trial: The court heard the case against Alena Novik.
trial: The case against Alena Novik went to court.
sentence: The trial of Alena Novik ended with a sentence of two years in prison.
hunger_strike: Alena Novik was in hospital after a hunger strike.
release: Alena Novik was part of a prisoner swap.
disappearance: It is not known where Alena Novik is being held.
death: Alena Novik took her own life in prison.
death: Alena Novik committed suicide in her cell.
dissolution: The court ordered the closure of the Free Union of Weavers.
dissolution: The closure of the Free Union of Weavers was condemned.
designation: Alena Novik's name was added to the list of extremists.
"""

NOTHING = """
The forward fired a shot at Alena Novik in goal.
The rival hit Alena Novik in the head with a helmet.
Alena Novik was taken to hospital by her sister.
The killers of Alena Novik are still free.
Police picked up the trail of Alena Novik.
Alena Novik took to the streets.
Alena Novik took the train to Lida.
Alena Novik took a picture in a police station.
Alena Novik grabbed a coffee.
Alena Novik opened a case of wine.
Alena Novik fired the imagination of her readers.
Alena Novik caught the bus.
Alena Novik captured the mood of the city.
Alena Novik hit a high note.
The song of Alena Novik was a hit.
Alena Novik booked a room in Lida.
Alena Novik shot a film about weavers.
Alena Novik was shot by a photographer for a magazine cover.
Alena Novik left the union office at noon.
Alena Novik left the house at noon.
Alena Novik went home.
Alena Novik came home at noon.
Alena Novik returned home from a conference.
Alena Novik is out of the office.
Alena Novik is out of work.
Alena Novik is free to speak.
Alena Novik is free on Thursday.
Alena Novik faced a choice.
Alena Novik faces 15 years in prison.
Alena Novik may be sent to prison for two years.
Alena Novik could be put behind bars.
Alena Novik fears for her life.
Alena Novik was let down by her union.
Alena Novik heard the case of the weavers.
Alena Novik lost her temper.
Alena Novik lost the election.
Alena Novik lost her voice.
Alena Novik won the prize.
Alena Novik suffered from a cold.
Alena Novik suffered a defeat in the vote.
Alena Novik underwent an operation.
Alena Novik was given a prize.
Alena Novik received death threats.
Alena Novik was threatened with arrest.
Alena Novik took part in a hunger strike debate.
Alena Novik discharged her duties well.
Alena Novik moved to Lida.
Alena Novik moved to a new flat.
Alena Novik was taken to the airport.
Alena Novik was taken by surprise.
Alena Novik was taken to hospital with a cold.
Alena Novik arrived at the conference.
Alena Novik sent a letter to the prison.
Alena Novik visited the prison.
Alena Novik works in a prison.
Alena Novik worked on the case of the weavers.
Alena Novik filed a case against the factory.
Alena Novik filed charges against the police.
Alena Novik was accused of cheating by her rival.
Alena Novik attacked the government in a speech.
Alena Novik was attacked by critics.
Alena Novik pardoned her brother.
Alena Novik appealed against the ruling.
Alena Novik stood before the crowd.
Alena Novik is in the running.
Alena Novik is in Lida.
Alena Novik closed the meeting.
Alena Novik was missing from the list.
Alena Novik missed the meeting.
Alena Novik is not on trial.
Alena Novik was never charged.
Alena Novik searched for her keys.
Alena Novik burst into tears.
Alena Novik broke into laughter.
Alena Novik entered the room.
Alena Novik terminated the contract with the agency.
Alena Novik renewed her passport.
Alena Novik was granted a visa.
Alena Novik was denied a visa.
Alena Novik was refused a loan.
Alena Novik gave bail money to a friend.
Alena Novik knows where the papers are.
Alena Novik has not been seen on television since May.
Alena Novik lives in Poland.
Alena Novik left for Poland on holiday.
Alena Novik left Lida on Monday.
The police released a statement on Alena Novik.
Alena Novik's book was released.
Alena Novik set herself free from doubt.
"""


def types(text: str) -> dict[str, set[str]]:
    """What the text tells of each subject."""
    article = Article(
        url="https://example.org/a", title="", published="2023-12-05", language="en", text=text
    )
    return {s.name: {e.type.value for e in s.events} for s in read(article).subjects if s.events}


def told(table: str) -> list[tuple[str, str]]:
    rows = (line.partition(": ") for line in table.splitlines() if line)
    return [(kind, sentence) for kind, _, sentence in rows]


@pytest.mark.parametrize(("kind", "sentence"), told(TOLD + FURTHER + ORGANIZATIONS + DESIGNATED))
def test_each_word_tells_its_type(kind: str, sentence: str) -> None:
    found = types(sentence)
    assert len(found) >= 1
    assert set().union(*found.values()) == {kind}


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("kind", "sentence"), told(NOT_YET))
def test_what_is_not_read_yet(kind: str, sentence: str) -> None:
    assert set().union(*types(sentence).values()) == {kind}


@pytest.mark.parametrize("sentence", NOTHING.strip().splitlines())
def test_the_same_words_in_other_senses_tell_nothing(sentence: str) -> None:
    assert types(sentence) == {}
