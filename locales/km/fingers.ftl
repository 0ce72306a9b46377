# reviewed: no
# Fingers are enrolled at the counter of a branch; an officer decides when they take the place of others, or came before the
# paper was confirmed.

fingers-title = ចុះឈ្មោះម្រាមដៃ
fingers-intro = ចុះឈ្មោះតែអ្នកដែលយល់ព្រម។ អ្នកដែលមិនចង់ អាចបញ្ជាក់ដោយក្រដាសដូចធម្មតា។
fingers-now = ម្រាមដៃក្នុងបញ្ជី
fingers-stage-none = មិនទាន់មាន
fingers-stage-waiting = រង់ចាំមន្ត្រីបញ្ជាក់
fingers-stage-current = បានចុះឈ្មោះ
fingers-stage-refused = មន្ត្រីបានបដិសេធ
fingers-stage-replaced = មានម្រាមដៃថ្មីជំនួសហើយ
fingers-stage-withdrawn = បានលុបតាមសំណើ

fingers-done = ✓ បានចុះឈ្មោះម្រាមដៃហើយ។ លើកក្រោយ អាចប្រើម្រាមដៃ។
fingers-waits = ◔ បានទទួលម្រាមដៃថ្មី។ មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់ជាមុនសិន។
fingers-receipt = សូមបោះពុម្ពទំព័រនេះ ជាបង្កាន់ដៃ។ រូបម្រាមដៃមិនត្រូវបានរក្សាទុកទេ។

fingers-consent-title = ការយល់ព្រម
fingers-consent-how = សូមអានឱ្យគាត់ស្តាប់៖
fingers-consent-said = «យើងសុំយកស្នាមម្រាមដៃបួន ដើម្បីស្គាល់អ្នក នៅពេលមកបញ្ជាក់ថានៅរស់។ យើងមិនរក្សារូបម្រាមដៃទេ។ អ្នកអាចប្រកែកបាន ហើយអាចសុំលុបពេលណាក៏បាន។ ប្រាក់សោធនមិនប្តូរទេ។ តើអ្នកយល់ព្រមទេ?»
fingers-consent-agreed = ខ្ញុំបានអានឱ្យស្តាប់ហើយ។ គាត់យល់ព្រម។
fingers-consent-kept = ចម្លើយ ពេលវេលា និងឈ្មោះអ្នក ត្រូវបានកត់ត្រា។
fingers-set = ម្រាមដៃបួនណា?
fingers-set-hint = បើម្រាមណាមានរបួស ឬអានមិនបាន សូមជ្រើសរើសម្រាមផ្សេង។
fingers-set-index-and-thumb = ចង្អុលដៃ និងមេដៃ ទាំងសងខាង
fingers-set-index-and-middle = ចង្អុលដៃ និងម្រាមកណ្តាល ទាំងសងខាង
fingers-set-thumb-and-middle = មេដៃ និងម្រាមកណ្តាល ទាំងសងខាង
fingers-begin = ចាប់ផ្តើមស្កេន
fingers-no-scanner = នៅទីនេះគ្មានម៉ាស៊ីនស្កេនទេ។ គាត់អាចបញ្ជាក់ដោយក្រដាសដូចធម្មតា។

fingers-taken-title = ការស្កេន
fingers-progress = បាន { $taken } ក្នុង { $all }
fingers-next = ឥឡូវនេះ៖ { $finger } លើកទី { $impression } ក្នុង { $impressions }
fingers-column-finger = ម្រាមដៃ
fingers-column-taken = បានស្កេន
fingers-retake = ស្កេនលើកចុងក្រោយម្តងទៀត
fingers-all-taken = បានស្កេនគ្រប់ហើយ។ សូមចុចដើម្បីពិនិត្យ និងរក្សាទុក។
fingers-finish = ពិនិត្យ និងរក្សាទុក
fingers-stop = ឈប់ ហើយលុបអ្វីដែលបានស្កេន
fingers-withdraw-title = សុំលុបម្រាមដៃ
fingers-withdraw-how = បើគាត់សុំ ម្រាមដៃត្រូវបានលុបភ្លាម ហើយយកមកវិញមិនបាន។ គាត់អាចបញ្ជាក់ដោយក្រដាស។
fingers-withdraw = លុបម្រាមដៃរបស់គាត់

fingers-again-same-picture = { $finger }៖ រូបតែមួយប្រើលើសម្តង។ សូមស្កេនម្រាមនេះម្តងទៀត។
fingers-again-unlike = { $finger }៖ ការស្កេនមិនដូចគ្នា។ សូមជូតម្រាមដៃ រួចស្កេនម្តងទៀត។
fingers-again-twice = { $finger } និង { $other } ជាម្រាមតែមួយ។ សូមស្កេនទាំងពីរម្តងទៀត។
fingers-error-technical = មានបញ្ហាបច្ចេកទេស មិនទាន់រក្សាទុកទេ។ អ្វីដែលបានស្កេននៅដដែល។ សូមចុចម្តងទៀត។
fingers-error-not-agreed = សូមអានឱ្យគាត់ស្តាប់ រួចសួរ។ សូមបន្តតែពេលគាត់យល់ព្រម។
fingers-error-no-set = សូមជ្រើសរើសម្រាមដៃបួន។
fingers-refused-other-words = ពាក្យដែលត្រូវអានបានប្តូរ។ សូមអានពាក្យថ្មីឱ្យគាត់ស្តាប់។
fingers-refused-not-shown = សូមមើលក្រដាសរបស់គាត់ក្នុងការបញ្ជាក់ថ្ងៃនេះជាមុនសិន។ បន្ទាប់មក អាចចុះឈ្មោះម្រាមដៃ។
fingers-refused-ended = ការចុះឈ្មោះនេះបានចប់ ឬហួសពេលហើយ។ សូមចាប់ផ្តើមម្តងទៀត។
fingers-refused-not-all = ការស្កេនមិនទាន់គ្រប់ទេ។
fingers-refused-related = អ្នកមិនអាចធ្វើការនេះឱ្យខ្លួនឯង ឬសាច់ញាតិបានទេ។ សូមហៅអ្នកផ្សេង។
fingers-refused-another-waits = ម្រាមដៃថ្មីមួយទៀតកំពុងរង់ចាំមន្ត្រីបញ្ជាក់។
fingers-refused-not-waiting = ម្រាមដៃនេះមិនរង់ចាំមន្ត្រីទៀតទេ។
fingers-refused-own-work = អ្នកបានចុះឈ្មោះម្រាមដៃនេះ។ មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់។

fingers-waiting-title = ម្រាមដៃថ្មី៖ រង់ចាំមន្ត្រី
fingers-waiting-intro = អ្នកទាំងនេះបានចុះឈ្មោះម្រាមដៃម្តងទៀតនៅសាខា ឬបានចុះឈ្មោះមុនពេលមន្ត្រីបញ្ជាក់ក្រដាស។ មន្ត្រីម្នាក់ទៀតត្រូវសម្រេច។
fingers-waiting-none = ឥឡូវនេះ គ្មានម្រាមដៃថ្មីរង់ចាំទេ។
fingers-waiting-since = បានចុះឈ្មោះនៅ
fingers-waiting-how = បើអនុម័ត ម្រាមដៃថ្មីប្រើបាន ហើយម្រាមដៃចាស់ត្រូវលុប បើមាន។ បើបដិសេធ ម្រាមដៃថ្មីត្រូវលុប ហើយគ្មានអ្វីប្តូរទេ។
fingers-waiting-approve = អនុម័តម្រាមដៃថ្មី
fingers-waiting-refuse = បដិសេធម្រាមដៃថ្មី
fingers-waiting-decision = តើអ្នកសម្រេចយ៉ាងណា?
fingers-waiting-settle = សម្រេច
fingers-waiting-no-decision = សូមជ្រើសរើស អនុម័ត ឬបដិសេធ។
