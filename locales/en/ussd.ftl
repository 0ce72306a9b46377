# reviewed: no
# word breaks: no
# Screens of a basic phone. One screen holds 160 characters of the plain alphabet: no curly quotes, no ៛.

ussd-tongue-khmer = ខ្មែរ
ussd-tongue-romanised = Khmer (ABC)
ussd-tongue-english = English

ussd-language = 9 Language
ussd-more = 98 More
ussd-more-language = 98 More 9 Language
ussd-back = 0 Back
ussd-wrong-key = Wrong key.
ussd-three-wrong = Three wrong keys. Please dial again.
ussd-trouble = Please dial again later.

ussd-main-pension = My pension
ussd-main-report = Claim or report
ussd-main-information = Information
ussd-main-case = My request
ussd-main-alive = Show that I am alive, branches
ussd-main-lock = Lock my record
ussd-main-delegates = Who acts for me

ussd-resume = Last time you did not finish.
ussd-continue = Continue
ussd-start-again = Start again

ussd-pin = Type your PIN, 4 digits:
ussd-pin-shape = A PIN has 4 digits.
ussd-pin-wrong = The PIN is not right. Tries left: { $left }.
ussd-pin-locked-minutes = Too many wrong tries. Please wait { $count } min and dial again.
ussd-pin-locked-hours = Too many wrong tries. Please wait { $count } h and dial again.
ussd-pin-renew = This PIN can't be used any more.
ussd-pin-renew-ask = Ask for a new one
ussd-pin-forgotten = Forgot PIN

ussd-forgotten-number = Type your member number. On your own phone its digits are enough.
ussd-forgotten-asked = Received. We call the registered phone. A new PIN takes at least 24 h.
ussd-new-pin-offer = You can choose a new PIN. For which member number?
ussd-new-pin-member = { $number } Number ..{ $ending }
ussd-renewal-number = Type the 6-digit number that our officer told you:
ussd-renewal-number-shape = It has 6 digits.
ussd-renewal-number-wrong = The number is not right. Tries left: { $left }.
ussd-renewal-number-over = Wrong 5 times. This request has ended. To ask again, dial, press 1, then 1.
ussd-new-pin = Choose a new PIN, 4 digits:
ussd-new-pin-again = Type the new PIN again:
ussd-new-pin-weak = This PIN is easy to guess.
ussd-new-pin-differs = The two are not the same.
ussd-new-pin-set = Your new PIN is set. Please dial again.
ussd-new-pin-often = Too many tries. Please dial again tomorrow.
ussd-new-pin-gone = The time to choose is over. Please ask for a new PIN again.

ussd-status-amount = KHR { $amount } a month
ussd-status-next = Next payment { $date }
ussd-status-none = We have no decision about your pension yet.
ussd-status-payments = Past payments
ussd-status-why = Why this amount?
ussd-claimant-waits = Your record waits for a second officer. Please show your card at a branch.
ussd-claimant-approved = An officer has confirmed your record.
ussd-claimant-refused = An officer has refused your record. Please go to a branch.

ussd-payment = { $month } KHR { $amount } { $state }
ussd-payment-state-ordered = being sent
ussd-payment-state-paid = paid
ussd-payment-state-returned = sent back
ussd-payment-state-held = held
ussd-payment-state-unknown = not known
ussd-payments-none = There are no payments yet.

ussd-why-formula =
    { $rate } x { $salary }
    = { $amount }
ussd-why-minimum = Minimum { $amount }
ussd-why-decided = Decided { $amount }
ussd-why-lifted = Raised to { $amount }
ussd-why-arrears = Arrears { $amount }
ussd-why-later-rule = A later rule gives { $amount }
ussd-why-paid = Paid { $amount }
ussd-why-difference = Not yet explained { $amount }
ussd-why-none = We can't show the calculation yet.

ussd-alive-valid = You are shown to be alive until { $date }.
ussd-alive-soon = Please show that you are alive by { $date }.
ussd-alive-overdue = It was due on { $date }. Please show that you are alive.
ussd-alive-unknown = We do not know when you have to show that you are alive.
ussd-alive-branches = Branches
ussd-alive-papers = What to bring

ussd-reported = Somebody reported that you have died. Your pension is paid as before.
ussd-reported-held = Your pension is held since { $date }, because a death was reported.
ussd-reported-alive = I am alive
ussd-reported-said = We have written down that you live. Your pension goes on. Thank you.

ussd-branch = { $place } { $phone }
ussd-branches-none = We have no list of branches yet. Please call us to ask.

ussd-information-days = Payment days
ussd-information-papers = Papers to show you are alive
ussd-information-hotline = Complain or ask
ussd-payment-day = { $scheme } { $date }
ussd-payment-days-none = There is no payment day yet.
ussd-scheme-civil-servants = Civil servants
ussd-scheme-veterans = Veterans
ussd-scheme-general = Workers
ussd-papers = Come to a branch yourself with your identity card. If you can't come, please call us.
ussd-hotline = Please call { $number }. We never ask for your PIN.
ussd-hotline-item = Call us

ussd-draft = Not sent yet:
ussd-place-province = Which province?
ussd-place-district = Which district?
ussd-place-commune = Which commune?
ussd-place-village = Which village?
ussd-place-not-listed = My village is not listed
ussd-place-right = Right
ussd-since = Since which month? For example 102026
ussd-since-this-month = This month
ussd-move-since = Since { $month }
ussd-move-send = Send
ussd-move-change = Change
ussd-move-sent = Received. Your reference is { $reference }. Please write it down.
ussd-move-case-open = Your earlier request is being checked. Please wait.
ussd-fault-same-place = You live there already.
ussd-fault-future-month = That month is still to come.
ussd-fault-other = That is not right.

ussd-report-move = My address changed
ussd-report-claim = Claim money

ussd-claim-with-pin = I have a PIN
ussd-claim-call = Somebody died, I have no PIN
ussd-claim-old-age = Old-age pension
ussd-claim-lump-sum = Single payment
ussd-claim-survivors = Survivor's pension
ussd-claim-funeral = Funeral grant
ussd-claim-unknown = I don't know
ussd-claim-send = Send 2 Change
ussd-claim-left = Some questions need letters. Please go on at our website or at a branch. Your answers are kept.
ussd-claim-kept = Until { $date }
ussd-claim-sent = Received. Reference { $reference }
ussd-claim-papers = Please bring { $count } papers to:
ussd-claim-papers-somewhere = Please bring { $count } papers to a branch.
ussd-call-number = Member number of the one who died? Digits are enough.
ussd-call-relation = What are you to that one?
ussd-call-died = When did that one die? Like 05102026, 00 for a day you don't know
ussd-call-province = In which province do you live?
ussd-call-check = Number { $number }
ussd-call-often = Too many were sent from this phone today. Please dial tomorrow or go to a branch.

ussd-ask-helper = Who answers?
ussd-ask-stopped-on = When did your work end? Like 05102026, 00 for a day you don't know
ussd-ask-service-length = How many years did you serve? Like 30, or 3006 with 6 months
ussd-ask-other-service = Did you serve elsewhere before?
ussd-ask-pay-by = How should money reach you?
ussd-ask-deceased-number = Member number of the one who died?
ussd-ask-relation = What are you to that one?
ussd-ask-died-on = When did that one die? Like 05102026, 00 for a day you don't know
ussd-ask-in-school = Do you learn at a school?
ussd-ask-children = Are there children?
ussd-ask-arranged = Did you pay for the funeral?
ussd-said-helper = Answers: { $value }
ussd-said-stopped-on = Work ended { $value }
ussd-said-service-length = Served { $value } (years/months)
ussd-said-other-service = Served elsewhere: { $value }
ussd-said-pay-by = Paid by: { $value }
ussd-said-deceased-number = Number { $value }
ussd-said-relation = I am: { $value }
ussd-said-died-on = Died { $value }
ussd-said-in-school = At school: { $value }
ussd-said-children = Children: { $value }
ussd-said-arranged = Paid the funeral: { $value }
ussd-choice-yes = Yes
ussd-choice-no = No
ussd-choice-helper-myself = Myself
ussd-choice-helper-with-help = With a helper
ussd-choice-pay-by-bank = Bank
ussd-choice-pay-by-wallet = Mobile wallet
ussd-choice-pay-by-cash = Cash
ussd-choice-pay-by-home = At home
ussd-kin-wife = Wife
ussd-kin-husband = Husband
ussd-kin-son = Son
ussd-kin-daughter = Daughter
ussd-kin-parent = Father or mother
ussd-kin-sibling = Brother or sister
ussd-kin-guardian = I care for a child

ussd-cases-none = You have no request yet.
ussd-case = Request { $reference }
ussd-stage-received = Received
ussd-stage-in-review = Being checked
ussd-stage-returned = To be corrected
ussd-stage-approved = Approved
ussd-stage-rejected = Rejected
ussd-stage-outside = Asked outside
ussd-stage-withdrawn = Taken back
ussd-next-office = The office acts next.
ussd-next-person = You act next: please call us.
ussd-next-outside = We wait for an answer. You need do nothing.
ussd-next-nobody = It is finished.

ussd-account-waits = A change of your bank account to ...{ $ending } waits.
ussd-account-not-me = Not me: stop it
ussd-account-stopped = The change is stopped. To change your account, please go to a branch.
ussd-lock-what = All changes stop. Your pension is paid as before. Only a branch can unlock.
ussd-lock-press = Lock
ussd-lock-since = Your record is locked since { $date }.
ussd-lock-unlock = Please go to a branch to unlock.
ussd-lock-refused = Your record is locked. Please go to a branch to unlock.
ussd-joined-paid = Your pension is paid under your other member number.
ussd-joined-refused = This member number was joined with your other member number. Please use that one.

ussd-delegates-none = Nobody may act for you.
ussd-delegates-some = May act for you: { $count }.
ussd-delegates-stop = Stop all
ussd-delegates-name = Let somebody see
ussd-delegates-number = Type the other’s member number
ussd-delegates-check = Let { $name } see your pension for 3 months? We tell both of you.
ussd-delegates-agree = I agree
ussd-delegates-unknown = This number is not found.
ussd-delegates-many = Too many.

ussd-main-message-form = Messages by voice
ussd-message-form-text-now = Messages come written.
ussd-message-form-voice-now = You want voice. Until there is voice, messages come written.
ussd-message-form-text = Written
ussd-message-form-voice = Voice

ussd-report-paid = My payment is missing or short
ussd-report-call = Call me back
ussd-report-death = Report a death
ussd-report-complaint = Complain

ussd-case-papers = Papers missing: { $count }
ussd-asked-place-unclear = It is not clear which place you mean.
ussd-asked-month-unclear = It is not clear since which month.
ussd-asked-not-confirmed = Your commune does not know of the move.
ussd-asked-value-unclear = It is not clear what would be right.
ussd-asked-answer-unclear = One of your answers is not clear.
ussd-asked-papers-needed = Please bring the original papers.
ussd-asked-please-call = Please call us.

ussd-paid-month = Which month? For example 102026
ussd-paid-this-month = This month
ussd-paid-last-month = Last month
ussd-paid-how = What happened?
ussd-paid-nothing = No money came
ussd-paid-less = Too little came
ussd-paid-amount = How much came, in riel?
ussd-paid-short-month = Month { $month }
ussd-paid-short-less = Only KHR { $amount } came

ussd-callback-about = What is it about?
ussd-callback-about-payment = My payment
ussd-callback-about-papers = My papers
ussd-callback-about-other = Something else
ussd-callback-about-text = By short code: { $about }
ussd-callback-when = When does a call suit you?
ussd-callback-when-morning = In the morning
ussd-callback-when-afternoon = In the afternoon
ussd-callback-when-any = At any time
ussd-callback-check = We call { $phone }.
ussd-callback-sent = We will call you. Your reference is { $reference }. Please write it down.

ussd-death-number = Type the member number of the person who died:
ussd-death-day = On which day? For example 15102026. A month or a year is enough.
ussd-death-day-unknown = I do not know
ussd-death-not-a-day = That is no day until today.
ussd-death-by = Who are you to that person?
ussd-death-by-spouse = Husband or wife
ussd-death-by-child = Child
ussd-death-by-relative = Other relative
ussd-death-by-other = Somebody else
ussd-death-check = Number { $number }
ussd-death-check-day = Died { $date }
ussd-death-sent = Received. Your reference is { $reference }. Please write it down.
ussd-death-next = We ask that person, the family and the commune for 7 days. If you have the death certificate, please take it to a branch.
ussd-death-often = Too many reports from this phone today. Please dial again tomorrow.

ussd-complaint-desk = Whom is it about?
ussd-complaint-desk-branch = A branch or the service
ussd-complaint-desk-head = The head office
ussd-complaint-topic-waiting = A long wait
ussd-complaint-topic-information = Wrong information
ussd-complaint-topic-system = Short code or message fails
ussd-complaint-topic-other-service = Other service
ussd-complaint-topic-rude = An officer was not polite
ussd-complaint-topic-money = An officer asked for money
ussd-complaint-topic-privacy = An officer told what is private
ussd-complaint-topic-other-conduct = Other behaviour
ussd-complaint-whose = Do you give your name?
ussd-complaint-named = Yes, an officer calls me
ussd-complaint-unnamed = No
ussd-complaint-check-named = An officer will call you.
ussd-complaint-check-unnamed = We do not keep who you are.
ussd-complaint-sent = Received. An officer will call you. Your reference is { $reference }. Please write it down.
ussd-complaint-sent-unnamed = Received. Number { $reference }, secret code { $secret }. Please write both down: they open the answer on our website.
ussd-complaint-often = Too many complaints from this phone today. Please dial again tomorrow.
ussd-complaint-words = A complaint by short code, without words.
ussd-complaint-words-call = A complaint by short code, without words. Please call to ask.

# What counts as "it was not me" in a text message that somebody sends back, parted by "/". A phrase counts wherever
# it stands in the text, a word only alone.
ussd-reply-phrases = not me / wasnt me / isnt me / not mine / not my account / did not do this / didnt do this / did not change / didnt change / did not ask / didnt ask
ussd-reply-words = no / stop / stop it / freeze / cancel / fraud
