# reviewed: no
# word breaks: no
# Khmer in Latin letters for phones that show no Khmer. There is no standard spelling: these are the words
# of docs/glossary/glossary-km.csv where it has them, one spelling a word, ASCII only.

ussd-tongue-khmer = ខ្មែរ
ussd-tongue-romanised = Khmer (ABC)
ussd-tongue-english = English

ussd-language = 9 Language
ussd-more = 98 Bantor
ussd-more-language = 98 Bantor 9 Language
ussd-back = 0 Thoy
ussd-wrong-key = Choch khos.
ussd-three-wrong = Choch khos 3 dang. Som hav mdong tiet.
ussd-trouble = Mean banhha. Som hav mdong tiet pel kraoy.

ussd-main-pension = Prak saothon
ussd-main-report = Teamtear reu brap
ussd-main-information = Poatamean
ussd-main-case = Samnaer robos khnhom
ussd-main-alive = Banhcheak tha now ros, sakha
ussd-main-lock = Chak sao aekasar
ussd-main-delegates = Nak thvoe chumnuos khnhom

ussd-resume = Loek mun min toan chob.
ussd-continue = Bantor
ussd-start-again = Chab phdaem thmei

ussd-pin = Banhchoul lek samngat 4 khtong:
ussd-pin-shape = Trov mean 4 khtong.
ussd-pin-wrong = Lek samngat min troem trov. Now sal { $left } dang.
ussd-pin-locked-minutes = Khos chroen dang. Som rong cham { $count } neati, ruoch hav mdong tiet.
ussd-pin-locked-hours = Khos chroen dang. Som rong cham { $count } maong, ruoch hav mdong tiet.
ussd-pin-renew = Lek samngat nih leng prae ban.
ussd-pin-renew-ask = Som lek thmei
ussd-pin-forgotten = Phlech lek samngat

ussd-forgotten-number = Banhchoul lek samachik. Now toursap robos nak, banhchoul tae lek ban haoy.
ussd-forgotten-asked = Ban totuol. Yoeng hav tov lek toursap del ban choh chhmuoh. Som rong cham yang tech 24 maong.
ussd-new-pin-offer = Chroes lek samngat thmei. Lek samachik na?
ussd-new-pin-member = { $number } Lek ..{ $ending }
ussd-renewal-number = Banhchoul lek 6 khtong del mantrei ban brap:
ussd-renewal-number-shape = Trov mean 6 khtong.
ussd-renewal-number-wrong = Lek min troem trov. Now sal { $left } dang.
ussd-renewal-number-over = Khos 5 dang. Samnaeu chob haoy. Som hav mdong tiet, choch 1 ruoch 1, daembei som thmei.
ussd-new-pin = Lek samngat thmei 4 khtong:
ussd-new-pin-again = Banhchoul lek thmei mdong tiet:
ussd-new-pin-weak = Lek nih ngeay teay.
ussd-new-pin-differs = Lek teang pi min douch knea.
ussd-new-pin-set = Lek samngat thmei prae ban haoy. Som hav mdong tiet.
ussd-new-pin-often = Khos chroen dang. Som hav mdong tiet thngai s'aek.
ussd-new-pin-gone = Huos pel chroes haoy. Som som lek thmei mdong tiet.

ussd-status-amount = KHR { $amount } muoy khae
ussd-status-next = Thngai baek { $date }
ussd-status-none = Min toan mean sechkdei samrech ampi prak saothon te.
ussd-status-payments = Del ban baek
ussd-status-why = Het avei?
ussd-claimant-waits = Aekasar robos nak rong cham mntrei pinit. Som yok bann tov sakha.
ussd-claimant-approved = Mntrei ban banhcheak aekasar robos nak haey.
ussd-claimant-refused = Mntrei ban padeset aekasar robos nak. Som tov sakha.

ussd-payment = { $month } KHR { $amount } { $state }
ussd-payment-state-ordered = kampong phnhaer
ussd-payment-state-paid = ban baek
ussd-payment-state-returned = bangvel vinh
ussd-payment-state-held = ph'ak
ussd-payment-state-unknown = min doeng
ussd-payments-none = Min toan mean kar baek prak te.

ussd-why-formula =
    { $rate } x { $salary }
    = { $amount }
ussd-why-minimum = Appabarama { $amount }
ussd-why-decided = Ban samrech { $amount }
ussd-why-lifted = Damloeng dol { $amount }
ussd-why-arrears = Nov khvah { $amount }
ussd-why-later-rule = Chbab kraoy aoy { $amount }
ussd-why-paid = Ban baek { $amount }
ussd-why-difference = Min toan ponyol ban { $amount }
ussd-why-none = Yoeng min toan ach banghanh kar koneana te.

ussd-alive-valid = Banhcheak tha now ros: now mean sopolpheap dal { $date }
ussd-alive-soon = Som banhcheak tha now ros troem { $date }
ussd-alive-overdue = Huos thngai { $date }. Som banhcheak tha now ros.
ussd-alive-unknown = Min toan doeng thngai banhcheak tha now ros te.
ussd-alive-branches = Sakha
ussd-alive-papers = Aekasar

ussd-reported = Mean damnoeng tha nak totuol moronapheap. Prak now tae baek.
ussd-reported-held = Prak rong cham pi thngai { $date }, prouh damnoeng moronapheap.
ussd-reported-alive = Khnhom now ros
ussd-reported-said = Ban kot tuk tha nak now ros. Prak saothon bantor baek. Som arkun.

ussd-branch = { $place } { $phone }
ussd-branches-none = Min toan mean banhchi sakha te. Som toursap suor.

ussd-information-days = Thngai baek prak
ussd-information-papers = Aekasar banhcheak tha now ros
ussd-information-hotline = Bandoeng reu suor
ussd-payment-day = { $scheme } { $date }
ussd-payment-days-none = Min toan mean thngai baek prak te.
ussd-scheme-civil-servants = Montrei
ussd-scheme-veterans = Atetak yuttheachon
ussd-scheme-general = Kammokor
ussd-papers = Yok attasanhnhean ban tov sakha daoy khluon eng. Tov min ruoch, som toursap mok.
ussd-hotline = Toursap { $number }. Yoeng min del som lek samngat te.
ussd-hotline-item = Toursap chumnuoy

ussd-draft = Min toan phnhaer:
ussd-place-province = Khaet na?
ussd-place-district = Srok na?
ussd-place-commune = Khum na?
ussd-place-village = Phum na?
ussd-place-not-listed = Kmean phum khnhom
ussd-place-right = Troem trov
ussd-since = Pdo pi khae na? Utahor 102026
ussd-since-this-month = Khae nih
ussd-move-since = Pi khae { $month }
ussd-move-send = Phnhaer
ussd-move-change = Kae
ussd-move-sent = Ban totuol. Lek yong { $reference }. Som kot tuk.
ussd-move-case-open = Samnaer mun robos nak kampong pinit. Som rong cham.
ussd-fault-same-place = Nak now ti nih haoy.
ussd-fault-future-month = Khae nih min toan dal.
ussd-fault-other = Min troem trov.

ussd-report-move = Pdo asayadthan
ussd-report-claim = Teamtear prak

ussd-claim-with-pin = Khnhom mean lek samngat
ussd-claim-call = Mean nak slap, khnhom kmean lek samngat
ussd-claim-old-age = Saothon chas chorea
ussd-claim-lump-sum = Prak baek tae mdong
ussd-claim-survivors = Saothon nak knong bantuk
ussd-claim-funeral = Vipheach bochea sop
ussd-claim-unknown = Min doeng
ussd-claim-send = Phnhaer 2 Kae
ussd-claim-left = Now sal samnuor trov sarser. Som bantor loe website reu now sakha. Chamlaey trov ban tuk.
ussd-claim-kept = Troem { $date }
ussd-claim-sent = Ban totuol. Lek yong { $reference }
ussd-claim-papers = Som yok aekasar { $count } tov:
ussd-claim-papers-somewhere = Som yok aekasar { $count } tov sakha.
ussd-call-number = Lek samachik nak slap? Banhchoul tae lek ban haoy.
ussd-call-relation = Nak chea avei robos koat?
ussd-call-died = Slap thngai na? Utahor 05102026, 00 bae phlech thngai
ussd-call-province = Nak now khaet na?
ussd-call-check = Lek { $number }
ussd-call-often = Thngai nih phnhaer chroen haoy. Som hav thngai s'aek reu tov sakha.

ussd-ask-helper = Nak na chhlaey?
ussd-ask-stopped-on = Chhup thvoe kar thngai na? Utahor 05102026, 00 bae phlech thngai
ussd-ask-service-length = Thvoe kar ponman chhnam? Utahor 30, reu 3006 mean 6 khae
ussd-ask-other-service = Thloap thvoe kar kanlaeng phseng?
ussd-ask-pay-by = Chang totuol prak tam na?
ussd-ask-deceased-number = Lek samachik nak slap?
ussd-ask-relation = Nak chea avei robos koat?
ussd-ask-died-on = Slap thngai na? Utahor 05102026, 00 bae phlech thngai
ussd-ask-in-school = Nak now rien?
ussd-ask-children = Koat mean koun?
ussd-ask-arranged = Nak chenh thlai bon sop?
ussd-said-helper = Chhlaey: { $value }
ussd-said-stopped-on = Chhup { $value }
ussd-said-service-length = Thvoe kar { $value } (chhnam/khae)
ussd-said-other-service = Kanlaeng phseng: { $value }
ussd-said-pay-by = Totuol: { $value }
ussd-said-deceased-number = Lek { $value }
ussd-said-relation = Chea { $value }
ussd-said-died-on = Slap { $value }
ussd-said-in-school = Now rien: { $value }
ussd-said-children = Mean koun: { $value }
ussd-said-arranged = Chenh thlai: { $value }
ussd-choice-yes = Bat/Chas
ussd-choice-no = Te
ussd-choice-helper-myself = Khluon khnhom
ussd-choice-helper-with-help = Mean ke chuoy
ussd-choice-pay-by-bank = Thoneakear
ussd-choice-pay-by-wallet = Kabob toursap
ussd-choice-pay-by-cash = Sach prak
ussd-choice-pay-by-home = Now phteah
ussd-kin-wife = Prapon
ussd-kin-husband = Pdei
ussd-kin-son = Koun pros
ussd-kin-daughter = Koun srei
ussd-kin-parent = Aupuk mdai
ussd-kin-sibling = Bang p'oun
ussd-kin-guardian = Nak meul koun

ussd-cases-none = Nak min toan mean samnaer te.
ussd-case = Samnaer { $reference }
ussd-stage-received = Ban totuol
ussd-stage-in-review = Kampong pinit
ussd-stage-returned = Trov kae tamrov
ussd-stage-approved = Ban anumat
ussd-stage-rejected = Ban padesaeth
ussd-stage-outside = Kampong suor khang krav
ussd-stage-withdrawn = Ban dork vinh
ussd-next-office = Rong cham kariyalay.
ussd-next-person = Rong cham nak. Som toursap mok.
ussd-next-outside = Rong cham chamlaey khang krav.
ussd-next-nobody = Chob haoy.

ussd-account-waits = Mean samnaer pdo koneni tov ...{ $ending }
ussd-account-not-me = Min men khnhom, banhchhob
ussd-account-stopped = Ban banhchhob haey. Bae chong pdo koneni, som tov sakha.
ussd-lock-what = Chhob kae teang os. Prak now tae baek. Mean tae sakha dael doh sao ban.
ussd-lock-press = Chak sao
ussd-lock-since = Ban chak sao pi thngai { $date }.
ussd-lock-unlock = Som tov sakha daoembei doh sao.
ussd-lock-refused = Aekasar robos nak ban chak sao. Som tov sakha daoembei doh sao.
ussd-joined-paid = Prak mok tam lek samachik phseng robos nak.
ussd-joined-refused = Lek samachik nis phchoap nung lek samachik muoy tiet robos nak. Som brae lek nuoh.

ussd-delegates-none = Kmean norna thvoe chumnuos nak te.
ussd-delegates-some = { $count } neak ach thvoe chumnuos nak.
ussd-delegates-stop = Banhchhob teang os
ussd-delegates-name = Aoy mneak moel
ussd-delegates-number = Veay lek samachik robos koat
ussd-delegates-check = Aoy { $name } moel 3 khae?
ussd-delegates-agree = Yolprom
ussd-delegates-unknown = Rok lek nis min khoenh te.
ussd-delegates-many = Chraen pek haey.

ussd-main-message-form = Sar chea somleng
ussd-message-form-text-now = Sar mok chea aksor.
ussd-message-form-voice-now = Nak chong ban somleng. Eylov sar now chea aksor.
ussd-message-form-text = Aksor
ussd-message-form-voice = Somleng

ussd-report-paid = Prak min mok reu khvah
ussd-report-call = Som aoy hav mok khnhom
ussd-report-death = Prap damnoeng moronapheap
ussd-report-complaint = Bandoeng

ussd-case-papers = Khvah aekasar { $count }
ussd-asked-place-unclear = Kanlaeng thmei min chbas.
ussd-asked-month-unclear = Khae min chbas.
ussd-asked-not-confirmed = Khum min toan banhcheak.
ussd-asked-value-unclear = Min chbas tha avei troem trov.
ussd-asked-answer-unclear = Chamlaey muoy min chbas.
ussd-asked-papers-needed = Som yok aekasar daem mok.
ussd-asked-please-call = Som toursap mok.

ussd-paid-month = Khae na? Utahor 102026
ussd-paid-this-month = Khae nih
ussd-paid-last-month = Khae mun
ussd-paid-how = Mean banhha avei?
ussd-paid-nothing = Prak min mok
ussd-paid-less = Prak mok min krob
ussd-paid-amount = Ban ponman riel? Veay lek
ussd-paid-short-month = Khae { $month }
ussd-paid-short-less = Ban tae KHR { $amount }

ussd-callback-about = Niyeay ampi avei?
ussd-callback-about-payment = Prak
ussd-callback-about-papers = Aekasar
ussd-callback-about-other = Roeung phseng
ussd-callback-about-text = Tam kod khlei: { $about }
ussd-callback-when = Hav pel na?
ussd-callback-when-morning = Pel proek
ussd-callback-when-afternoon = Pel rosiel
ussd-callback-when-any = Pel na kor ban
ussd-callback-check = Hav lek { $phone }
ussd-callback-sent = Yoeng nung hav mok nak. Lek yong { $reference }. Som kot tuk.

ussd-death-number = Banhchoul lek samachik robos nak slap:
ussd-death-day = Slap thngai na? Utahor 15102026
ussd-death-day-unknown = Min doeng
ussd-death-not-a-day = Thngai min troem trov.
ussd-death-by = Nak chea avei noeng koat?
ussd-death-by-spouse = Pdei reu prapon
ussd-death-by-child = Koun
ussd-death-by-relative = Sach nheat
ussd-death-by-other = Nak phseng
ussd-death-check = Lek { $number }
ussd-death-check-day = Slap { $date }
ussd-death-sent = Ban totuol. Lek yong { $reference }. Som kot tuk.
ussd-death-next = Yoeng suor koat, krousar noeng khum knong 7 thngai. Bae mean sambot moronapheap, som yok tov sakha.
ussd-death-often = Thngai nih chroen dang haoy. Som hav thngai s'aek.

ussd-complaint-desk = Bandoeng ampi:
ussd-complaint-desk-branch = Sakha reu seva
ussd-complaint-desk-head = Kariyalay kandal
ussd-complaint-topic-waiting = Rong cham yu
ussd-complaint-topic-information = Poatamean khos
ussd-complaint-topic-system = Kod reu sar khoch
ussd-complaint-topic-other-service = Seva phseng
ussd-complaint-topic-rude = Montrei niyeay min somrom
ussd-complaint-topic-money = Montrei som prak
ussd-complaint-topic-privacy = Montrei prap roeung samngat
ussd-complaint-topic-other-conduct = Roeung montrei phseng
ussd-complaint-whose = Dak chhmuoh te?
ussd-complaint-named = Dak, montrei hav mok
ussd-complaint-unnamed = Min dak
ussd-complaint-check-named = Montrei nung hav mok nak.
ussd-complaint-check-unnamed = Yoeng min kot tuk tha nak chea norna te.
ussd-complaint-sent = Ban totuol. Montrei nung hav mok nak. Lek yong { $reference }. Som kot tuk.
ussd-complaint-sent-unnamed = Ban totuol. Lek { $reference } kod samngat { $secret }. Som kot tuk teang pi, daembei an chamlaey loe website.
ussd-complaint-often = Thngai nih chroen dang haoy. Som hav thngai s'aek.
ussd-complaint-words = Bandoeng tam kod khlei, kmean peak sorser.
ussd-complaint-words-call = Bandoeng tam kod khlei, kmean peak sorser. Som toursap suor.

# What counts as "it was not me" in a text message that somebody sends back, parted by "/". A phrase counts wherever
# it stands in the text, a word only alone.
ussd-reply-phrases = min men khnhom / min men knhom / min men khnom / min men knhum / min mean khnhom / min men chea khnhom / ot men khnhom / ot men knhom / ot men khnom / khnhom min ban pdo / knhom min ban pdo / khnhom ot ban pdo / knhom ot ban pdo / khnhom min ban som / khnhom ot ban som
ussd-reply-words = te / ot te / min men / min men te / ot men / ot men te / chhob / banhchhob / bonchhob / som banhchhob
