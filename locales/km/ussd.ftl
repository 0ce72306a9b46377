# reviewed: no
# word breaks: no
# Screens of a basic phone. One screen holds 70 characters, so each line is short. Menu numbers come
# from the program; figures are in ASCII digits because the keypad has no others.

ussd-tongue-khmer = ខ្មែរ
ussd-tongue-romanised = Khmer (ABC)
ussd-tongue-english = English

ussd-language = 9 Language
ussd-more = 98 បន្ត
ussd-more-language = 98 បន្ត 9 Language
ussd-back = 0 ថយ
ussd-wrong-key = ចុចខុស
ussd-three-wrong = ចុចខុស 3 ដង។ សូមហៅម្តងទៀត។
ussd-trouble = មានបញ្ហា។ សូមហៅម្តងទៀតពេលក្រោយ។

ussd-main-pension = ប្រាក់សោធន
ussd-main-report = ទាមទារ ឬប្រាប់
ussd-main-information = ព័ត៌មាន
ussd-main-case = សំណើរបស់ខ្ញុំ
ussd-main-alive = បញ្ជាក់នៅរស់ សាខា
ussd-main-lock = ចាក់សោ
ussd-main-delegates = អ្នកធ្វើជំនួសខ្ញុំ

ussd-resume = លើកមុន មិនទាន់ចប់។
ussd-continue = បន្ត
ussd-start-again = ចាប់ផ្តើមថ្មី

ussd-pin = បញ្ចូលលេខសម្ងាត់ 4 ខ្ទង់៖
ussd-pin-shape = ត្រូវមាន 4 ខ្ទង់។
ussd-pin-wrong = លេខខុស។ នៅសល់ { $left } ដង។
ussd-pin-locked-minutes = ខុសច្រើនដង។ សូមរង់ចាំ { $count } នាទី រួចហៅម្តងទៀត។
ussd-pin-locked-hours = ខុសច្រើនដង។ សូមរង់ចាំ { $count } ម៉ោង រួចហៅម្តងទៀត។
ussd-pin-renew = លេខសម្ងាត់នេះលែងប្រើបាន។
ussd-pin-renew-ask = សុំលេខថ្មី
ussd-pin-forgotten = ភ្លេចលេខ

ussd-forgotten-number = បញ្ចូលលេខសមាជិក៖
ussd-forgotten-asked = បានទទួល។ យើងនឹងហៅលេខដែលបានចុះឈ្មោះ។ រង់ចាំយ៉ាងតិច 24 ម៉ោង។
ussd-new-pin-offer = ជ្រើសលេខសម្ងាត់ថ្មី៖
ussd-new-pin-member = { $number } លេខ ..{ $ending }
ussd-renewal-number = បញ្ចូលលេខ 6 ខ្ទង់ ដែលមន្ត្រីបានប្រាប់៖
ussd-renewal-number-shape = ត្រូវមាន 6 ខ្ទង់។
ussd-renewal-number-wrong = លេខខុស។ នៅសល់ { $left } ដង។
ussd-renewal-number-over = ខុស 5 ដង។ សំណើចប់ហើយ។ សុំថ្មី៖ សូមហៅម្តងទៀត ចុច 1 រួច 1។
ussd-new-pin = លេខសម្ងាត់ថ្មី 4 ខ្ទង់៖
ussd-new-pin-again = បញ្ចូលលេខថ្មីម្តងទៀត៖
ussd-new-pin-weak = លេខនេះងាយទាយ។
ussd-new-pin-differs = លេខទាំងពីរមិនដូចគ្នា។
ussd-new-pin-set = លេខសម្ងាត់ថ្មីប្រើបានហើយ។ សូមហៅម្តងទៀត។
ussd-new-pin-often = ព្យាយាមច្រើនដងហើយ។ សូមហៅថ្ងៃស្អែក។
ussd-new-pin-gone = ហួសពេលជ្រើសហើយ។ សូមសុំលេខថ្មីម្តងទៀត។

ussd-status-amount = { $amount }៛ មួយខែ
ussd-status-next = ថ្ងៃបើក { $date }
ussd-status-none = មិនទាន់មានសេចក្តីសម្រេចអំពីប្រាក់សោធន។
ussd-status-payments = ដែលបានបើក
ussd-status-why = ហេតុអ្វី?
ussd-claimant-waits = ឯកសាររបស់អ្នករង់ចាំមន្ត្រីពិនិត្យ។ សូមយកប័ណ្ណទៅសាខា។
ussd-claimant-approved = មន្ត្រីបានបញ្ជាក់ឯកសាររបស់អ្នកហើយ។
ussd-claimant-refused = មន្ត្រីបានបដិសេធឯកសាររបស់អ្នក។ សូមទៅសាខា។

ussd-payment = { $month } { $amount } { $state }
ussd-payment-state-ordered = កំពុងផ្ញើ
ussd-payment-state-paid = បានបើក
ussd-payment-state-returned = បង្វិលវិញ
ussd-payment-state-held = ផ្អាក
ussd-payment-state-unknown = មិនដឹង
ussd-payments-none = មិនទាន់មានការបើកប្រាក់។

ussd-why-formula =
    { $rate } x { $salary }
    = { $amount }
ussd-why-minimum = អប្បបរមា { $amount }
ussd-why-decided = បានសម្រេច { $amount }
ussd-why-lifted = ដំឡើងដល់ { $amount }
ussd-why-arrears = នៅខ្វះ { $amount }
ussd-why-later-rule = ច្បាប់ក្រោយឱ្យ { $amount }
ussd-why-paid = បានបើក { $amount }
ussd-why-difference = មិនទាន់ពន្យល់បាន { $amount }
ussd-why-none = យើងមិនទាន់អាចបង្ហាញការគណនា។

ussd-alive-valid = បញ្ជាក់ថានៅរស់៖ នៅមានសុពលភាពដល់ { $date }
ussd-alive-soon = សូមបញ្ជាក់ថានៅរស់ ត្រឹម { $date }
ussd-alive-overdue = ហួសថ្ងៃ { $date }។ សូមបញ្ជាក់ថានៅរស់។
ussd-alive-unknown = មិនទាន់ដឹងថ្ងៃបញ្ជាក់ថានៅរស់។
ussd-alive-branches = សាខា
ussd-alive-papers = ឯកសារ

ussd-reported = មានដំណឹងថាអ្នកទទួលមរណភាព។ ប្រាក់នៅបើក។
ussd-reported-held = ប្រាក់រង់ចាំពី { $date } ព្រោះដំណឹងមរណភាព។
ussd-reported-alive = ខ្ញុំនៅរស់
ussd-reported-said = បានកត់ត្រាថាអ្នកនៅរស់។ ប្រាក់សោធនបន្តបើក។ សូមអរគុណ។

ussd-branch = { $place } { $phone }
ussd-branches-none = មិនទាន់មានបញ្ជីសាខា។ សូមទូរស័ព្ទសួរ។

ussd-information-days = ថ្ងៃបើកប្រាក់
ussd-information-papers = ឯកសារបញ្ជាក់ថានៅរស់
ussd-information-hotline = ប្តឹង ឬសួរ
ussd-payment-day = { $scheme } { $date }
ussd-payment-days-none = មិនទាន់មានថ្ងៃបើកប្រាក់។
ussd-scheme-civil-servants = មន្ត្រី
ussd-scheme-veterans = អតីតយុទ្ធជន
ussd-scheme-general = កម្មករ
ussd-papers = យកអត្តសញ្ញាណប័ណ្ណ ទៅសាខាដោយខ្លួនឯង។ ទៅមិនរួច សូមទូរស័ព្ទ។
ussd-hotline = ទូរស័ព្ទ { $number }។ យើងមិនដែលសុំលេខសម្ងាត់ទេ។
ussd-hotline-item = ទូរស័ព្ទជំនួយ

ussd-draft = មិនទាន់ផ្ញើ៖
ussd-place-province = ខេត្តណា?
ussd-place-district = ស្រុកណា?
ussd-place-commune = ឃុំណា?
ussd-place-village = ភូមិណា?
ussd-place-not-listed = គ្មានភូមិខ្ញុំ
ussd-place-right = ត្រឹមត្រូវ
ussd-since = ប្តូរពីខែណា? ឧទាហរណ៍ 102026
ussd-since-this-month = ខែនេះ
ussd-move-since = ពីខែ { $month }
ussd-move-send = ផ្ញើ
ussd-move-change = កែ
ussd-move-sent = បានទទួល។ លេខយោង { $reference } សូមកត់ទុក។
ussd-move-case-open = សំណើមុនរបស់អ្នក កំពុងពិនិត្យ។ សូមរង់ចាំ។
ussd-fault-same-place = អ្នកនៅទីនេះហើយ
ussd-fault-future-month = ខែនេះមិនទាន់ដល់
ussd-fault-other = មិនត្រឹមត្រូវ

ussd-report-move = ប្តូរអាសយដ្ឋាន
ussd-report-claim = ទាមទារប្រាក់

ussd-claim-with-pin = ខ្ញុំមានលេខសម្ងាត់
ussd-claim-call = មានអ្នកស្លាប់ ខ្ញុំគ្មានលេខ
ussd-claim-old-age = សោធនចាស់ជរា
ussd-claim-lump-sum = ប្រាក់បើកតែម្តង
ussd-claim-survivors = សោធនអ្នកក្នុងបន្ទុក
ussd-claim-funeral = វិភាជន៍បូជាសព
ussd-claim-unknown = មិនដឹង
ussd-claim-send = ផ្ញើ 2 កែ
ussd-claim-left = នៅសល់សំណួរត្រូវសរសេរ។ សូមបន្តលើវេប ឬនៅសាខា
ussd-claim-kept = ត្រឹម { $date }
ussd-claim-sent = បានទទួល { $reference }
ussd-claim-papers = យកឯកសារ { $count } ទៅ
ussd-claim-papers-somewhere = យកឯកសារ { $count } ទៅសាខា
ussd-call-number = លេខសមាជិកអ្នកស្លាប់៖ វាយតែលេខក៏បាន
ussd-call-relation = អ្នកជាអ្វីរបស់គាត់?
ussd-call-died = ស្លាប់ថ្ងៃណា? ឧ. 05102026 (00=ភ្លេចថ្ងៃ)
ussd-call-province = អ្នកនៅខេត្តណា?
ussd-call-check = លេខ { $number }
ussd-call-often = ថ្ងៃនេះផ្ញើច្រើនហើយ។ សូមហៅថ្ងៃស្អែក ឬទៅសាខា។

ussd-ask-helper = អ្នកណាឆ្លើយ?
ussd-ask-stopped-on = ឈប់ធ្វើការថ្ងៃណា? ឧ. 05102026 (00=ភ្លេច)
ussd-ask-service-length = ធ្វើការប៉ុន្មានឆ្នាំ? ឧ. 30
ussd-ask-other-service = ធ្លាប់ធ្វើការកន្លែងផ្សេង?
ussd-ask-pay-by = ចង់ទទួលប្រាក់តាមណា?
ussd-ask-deceased-number = លេខសមាជិកអ្នកស្លាប់៖
ussd-ask-relation = អ្នកជាអ្វីរបស់គាត់?
ussd-ask-died-on = ស្លាប់ថ្ងៃណា? ឧ. 05102026 (00=ភ្លេចថ្ងៃ)
ussd-ask-in-school = អ្នកនៅរៀន?
ussd-ask-children = គាត់មានកូន?
ussd-ask-arranged = អ្នកចេញថ្លៃបុណ្យសព?
ussd-said-helper = ឆ្លើយ៖ { $value }
ussd-said-stopped-on = ឈប់ { $value }
ussd-said-service-length = ធ្វើការ { $value } ឆ្នាំ
ussd-said-other-service = កន្លែងផ្សេង៖ { $value }
ussd-said-pay-by = ទទួល៖ { $value }
ussd-said-deceased-number = លេខ { $value }
ussd-said-relation = ជា{ $value }
ussd-said-died-on = ស្លាប់ { $value }
ussd-said-in-school = នៅរៀន៖ { $value }
ussd-said-children = មានកូន៖ { $value }
ussd-said-arranged = ចេញថ្លៃ៖ { $value }
ussd-choice-yes = បាទ/ចាស
ussd-choice-no = ទេ
ussd-choice-helper-myself = ខ្លួនខ្ញុំ
ussd-choice-helper-with-help = មានគេជួយ
ussd-choice-pay-by-bank = ធនាគារ
ussd-choice-pay-by-wallet = កាបូបទូរស័ព្ទ
ussd-choice-pay-by-cash = សាច់ប្រាក់
ussd-choice-pay-by-home = នៅផ្ទះ
ussd-kin-wife = ប្រពន្ធ
ussd-kin-husband = ប្តី
ussd-kin-son = កូនប្រុស
ussd-kin-daughter = កូនស្រី
ussd-kin-parent = ឪពុក ម្តាយ
ussd-kin-sibling = បងប្អូន
ussd-kin-guardian = អ្នកមើលថែកូន

ussd-cases-none = អ្នកមិនទាន់មានសំណើ។
ussd-case = សំណើ { $reference }
ussd-stage-received = បានទទួល
ussd-stage-in-review = កំពុងពិនិត្យ
ussd-stage-returned = ត្រូវកែតម្រូវ
ussd-stage-approved = បានអនុម័ត
ussd-stage-rejected = បានបដិសេធ
ussd-stage-outside = កំពុងសួរខាងក្រៅ
ussd-stage-withdrawn = បានដកវិញ
ussd-next-office = រង់ចាំការិយាល័យ
ussd-next-person = រង់ចាំអ្នក សូមទូរស័ព្ទមក
ussd-next-outside = រង់ចាំចម្លើយខាងក្រៅ
ussd-next-nobody = ចប់ហើយ

ussd-account-waits = សំណើប្តូរគណនីទៅ ...{ $ending }
ussd-account-not-me = មិនមែនខ្ញុំ បញ្ឈប់
ussd-account-stopped = បានបញ្ឈប់។ បើចង់ប្តូរ សូមទៅសាខា។
ussd-lock-what = ឈប់កែទាំងអស់។ ប្រាក់នៅបើក។ ដោះនៅសាខា។
ussd-lock-press = ចាក់សោ
ussd-lock-since = បានចាក់សោ { $date }
ussd-lock-unlock = សូមទៅសាខា ដើម្បីដោះសោ។
ussd-lock-refused = ឯកសារបានចាក់សោ។ សូមទៅសាខា ដើម្បីដោះសោ។
ussd-joined-paid = ប្រាក់មកតាមលេខសមាជិកផ្សេងរបស់អ្នក។
ussd-joined-refused = លេខសមាជិកនេះភ្ជាប់នឹងលេខសមាជិកមួយទៀតរបស់អ្នក។ សូមប្រើលេខនោះ។

ussd-delegates-none = គ្មាននរណាអាចធ្វើជំនួសអ្នកទេ។
ussd-delegates-some = { $count } នាក់អាចធ្វើជំនួសអ្នក។
ussd-delegates-stop = បញ្ឈប់ទាំងអស់
ussd-delegates-name = ឱ្យម្នាក់មើល
ussd-delegates-number = វាយលេខសមាជិករបស់គាត់
ussd-delegates-check = ឱ្យ { $name } មើល 3 ខែ?
ussd-delegates-agree = យល់ព្រម
ussd-delegates-unknown = រកលេខនេះមិនឃើញទេ។
ussd-delegates-many = ច្រើនពេកហើយ។

ussd-main-message-form = សារជាសំឡេង
ussd-message-form-text-now = សារមកជាអក្សរ។
ussd-message-form-voice-now = ចង់បានសំឡេង។ ឥឡូវនៅជាអក្សរ។
ussd-message-form-text = អក្សរ
ussd-message-form-voice = សំឡេង

ussd-report-paid = ប្រាក់មិនមក ឬខ្វះ
ussd-report-call = សុំឱ្យហៅមកខ្ញុំ
ussd-report-death = ប្រាប់ដំណឹងមរណភាព
ussd-report-complaint = ប្តឹង

ussd-case-papers = ខ្វះឯកសារ { $count }
ussd-asked-place-unclear = កន្លែងថ្មីមិនច្បាស់
ussd-asked-month-unclear = ខែមិនច្បាស់
ussd-asked-not-confirmed = ឃុំមិនទាន់បញ្ជាក់
ussd-asked-value-unclear = មិនច្បាស់ថាអ្វីត្រឹមត្រូវ
ussd-asked-answer-unclear = ចម្លើយមិនច្បាស់
ussd-asked-papers-needed = សូមយកឯកសារដើមមក
ussd-asked-please-call = សូមទូរស័ព្ទមក

ussd-paid-month = ខែណា? ឧទាហរណ៍ 102026
ussd-paid-this-month = ខែនេះ
ussd-paid-last-month = ខែមុន
ussd-paid-how = មានបញ្ហាអ្វី?
ussd-paid-nothing = ប្រាក់មិនមក
ussd-paid-less = មកមិនគ្រប់
ussd-paid-amount = បានប៉ុន្មានរៀល? វាយលេខ
ussd-paid-short-month = ខែ { $month }
ussd-paid-short-less = បានតែ { $amount }

ussd-callback-about = និយាយអំពីអ្វី?
ussd-callback-about-payment = ប្រាក់
ussd-callback-about-papers = ឯកសារ
ussd-callback-about-other = រឿងផ្សេង
ussd-callback-about-text = តាមលេខកូដខ្លី៖ { $about }
ussd-callback-when = ហៅពេលណា?
ussd-callback-when-morning = ពេលព្រឹក
ussd-callback-when-afternoon = ពេលរសៀល
ussd-callback-when-any = ពេលណាក៏បាន
ussd-callback-check = ហៅលេខ { $phone }
ussd-callback-sent = យើងនឹងហៅមកអ្នក។ លេខយោង { $reference } សូមកត់ទុក។

ussd-death-number = វាយលេខសមាជិករបស់អ្នកស្លាប់៖
ussd-death-day = ស្លាប់ថ្ងៃណា? ឧទាហរណ៍ 15102026
ussd-death-day-unknown = មិនដឹង
ussd-death-not-a-day = ថ្ងៃមិនត្រឹមត្រូវ
ussd-death-by = អ្នកជា៖
ussd-death-by-spouse = ប្តី/ប្រពន្ធ
ussd-death-by-child = កូន
ussd-death-by-relative = សាច់ញាតិ
ussd-death-by-other = អ្នកផ្សេង
ussd-death-check = លេខ { $number }
ussd-death-check-day = ស្លាប់ { $date }
ussd-death-sent = បានទទួល។ លេខយោង { $reference } សូមកត់ទុក។
ussd-death-next = យើងសួរសាមីខ្លួន គ្រួសារ និងឃុំ 7 ថ្ងៃ។ យកសំបុត្រមរណភាពទៅសាខា។
ussd-death-often = ថ្ងៃនេះច្រើនដងហើយ។ សូមហៅថ្ងៃស្អែក។

ussd-complaint-desk = ប្តឹងអំពី៖
ussd-complaint-desk-branch = សាខា ឬសេវា
ussd-complaint-desk-head = ការិយាល័យកណ្តាល
ussd-complaint-topic-waiting = រង់ចាំយូរ
ussd-complaint-topic-information = ព័ត៌មានខុស
ussd-complaint-topic-system = កូដ ឬសារខូច
ussd-complaint-topic-other-service = សេវាផ្សេង
ussd-complaint-topic-rude = និយាយមិនសមរម្យ
ussd-complaint-topic-money = មន្ត្រីសុំប្រាក់
ussd-complaint-topic-privacy = បែកការសម្ងាត់
ussd-complaint-topic-other-conduct = ឥរិយាបថផ្សេង
ussd-complaint-whose = ដាក់ឈ្មោះទេ?
ussd-complaint-named = ដាក់ មន្ត្រីហៅមក
ussd-complaint-unnamed = មិនដាក់
ussd-complaint-check-named = មន្ត្រីនឹងហៅមកអ្នក។
ussd-complaint-check-unnamed = យើងមិនកត់ទុកថាអ្នកជានរណា។
ussd-complaint-sent = មន្ត្រីនឹងហៅមកអ្នក។ លេខយោង { $reference } សូមកត់ទុក។
ussd-complaint-sent-unnamed = លេខ { $reference } កូដ { $secret } សូមកត់ទុក ដើម្បីអានចម្លើយលើវេប។
ussd-complaint-often = ថ្ងៃនេះច្រើនដងហើយ។ សូមហៅថ្ងៃស្អែក។
ussd-complaint-words = ប្តឹងតាមលេខកូដខ្លី គ្មានពាក្យសរសេរ។
ussd-complaint-words-call = ប្តឹងតាមលេខកូដខ្លី គ្មានពាក្យសរសេរ។ សូមទូរស័ព្ទសួរ។

# What counts as "it was not me" in a text message that somebody sends back, parted by "/". A phrase counts wherever
# it stands in the text, a word only alone.
ussd-reply-phrases = មិនមែនខ្ញុំ / មិនមែនជាខ្ញុំ / មិនមែនរបស់ខ្ញុំ / មិនមែនគណនីខ្ញុំ / អត់មែនខ្ញុំ / ខ្ញុំមិនបានប្តូរ / ខ្ញុំអត់បានប្តូរ / ខ្ញុំមិនបានស្នើ / ខ្ញុំមិនបានសុំ / ខ្ញុំអត់បានសុំ
ussd-reply-words = ទេ / អត់ទេ / មិនមែន / មិនមែនទេ / អត់មែន / អត់មែនទេ / ឈប់ / បញ្ឈប់ / សូមបញ្ឈប់ / បញ្ឈប់ភ្លាម
