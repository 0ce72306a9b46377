# reviewed: no
# The counter at which people show that they are alive, at a branch.

counter-title = បញ្ជាក់ថានៅរស់
counter-back = ទំព័រដើម
counter-call-next = ហៅអ្នកបន្ទាប់
counter-arrival = អ្នកទើបមកដល់
counter-number = លេខសមាជិក ទូរស័ព្ទ អត្តសញ្ញាណប័ណ្ណ ឬឈ្មោះជាអក្សរខ្មែរ
counter-perhaps = អ្នកដែលអាចជាគាត់
counter-perhaps-how = សូមមើលក្រដាស រួចជ្រើសរើស។ បើគ្មានគាត់ក្នុងបញ្ជី សូមវាយលេខសមាជិករបស់គាត់។
counter-frail = ចាស់ជរា ឈឺ ឬពិការ៖ ហៅមុនគេ
counter-ticket-give = ឱ្យលេខរង់ចាំ
counter-nobody-left = អ្នកដែលមកថ្ងៃនេះ ទទួលបានលទ្ធផលគ្រប់គ្នាហើយ។
counter-still-here = អ្នកនៅរង់ចាំ៖ { $count } នាក់
counter-today = អ្នកមកថ្ងៃនេះ
counter-ticket = លេខរង់ចាំ
counter-name = ឈ្មោះ
counter-state = ស្ថានភាព
counter-first = មុនគេ
counter-born = ឆ្នាំកំណើត
counter-due = ត្រូវបញ្ជាក់ថានៅរស់ ត្រឹម

counter-state-waiting = រង់ចាំ
counter-state-fingers = ផ្តិតម្រាមដៃ
counter-state-papers = បង្ហាញក្រដាស
counter-state-provisional = បណ្តោះអាសន្ន
counter-state-certified = បានបញ្ជាក់
counter-state-sent = ទៅបញ្ជាក់កន្លែងផ្សេង
counter-state-left = បានចេញទៅវិញ

counter-visit-title = ការបញ្ជាក់ថានៅរស់
counter-call = ហៅ
counter-place-finger = សូមដាក់ម្រាមដៃ
counter-try = សាកល្បងទី { $try } ក្នុង { $tries }
counter-device-broken = ម៉ាស៊ីនខូច៖ បន្តដោយក្រដាស
counter-no-prints = អានម្រាមដៃមិនបាន៖ បន្តដោយក្រដាស
counter-papers = ក្រដាស និងសំណួរ
counter-papers-how = សូមមើលក្រដាស រួចសួរសំណួរបីអំពីឯកសាររបស់គាត់។ មន្ត្រីម្នាក់ទៀតនឹងបញ្ជាក់ក្នុងមួយថ្ងៃ។
counter-right = ក្រដាស និងចម្លើយត្រឹមត្រូវ
counter-papers-save = ឱ្យលិខិតបណ្តោះអាសន្ន
counter-onward = កន្លែងបន្ទាប់
counter-onward-commune = សាលាឃុំបញ្ជាក់
counter-onward-health-centre = មណ្ឌលសុខភាពបញ្ជាក់
counter-onward-home = មន្ត្រីទៅជួបដល់ផ្ទះ
counter-send = បញ្ជូនទៅកន្លែងបន្ទាប់
counter-take-over = បន្តបម្រើគាត់ជំនួសភ្នាក់ងារនោះ
counter-leave = គាត់បានចេញទៅវិញ
counter-result-certified = ✓ បានបញ្ជាក់
counter-result-provisional = ◔ បណ្តោះអាសន្ន៖ មន្ត្រីម្នាក់ទៀតមានពេលមួយថ្ងៃ ដើម្បីបញ្ជាក់។
counter-until = ត្រឹម { $date }
counter-method-provisional = លិខិតបណ្តោះអាសន្ន
counter-method-finger = បញ្ជាក់ដោយម្រាមដៃ
counter-method-papers = បញ្ជាក់ដោយក្រដាស និងមន្ត្រីពីរនាក់

counter-error-not-right = បើចម្លើយមិនត្រឹមត្រូវ សូមបញ្ជូនគាត់ទៅកន្លែងបន្ទាប់។
counter-error-no-place = សូមជ្រើសរើសកន្លែងបន្ទាប់។
counter-refused-not-now = ការបញ្ជាក់នេះបានទៅមុខហើយ។ សូមមើលស្ថានភាពថ្មី។
counter-refused-others-work = ភ្នាក់ងារម្នាក់ទៀតកំពុងបម្រើគាត់។
counter-refused-own-work = អ្នកបានមើលក្រដាសនេះ។ មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់។
counter-refused-too-late = ហួសមួយថ្ងៃហើយ។ សូមបញ្ជូនគាត់ទៅកន្លែងបន្ទាប់។
counter-refused-finger-used-up = ម្រាមដៃនេះសាកល្បងបីដងហើយ។ សូមប្រើម្រាមដៃផ្សេង។
counter-refused-third-finger = ម្រាមដៃពីរសាកល្បងរួចហើយ។ សូមបន្តដោយក្រដាស។
counter-refused-related = អ្នកមិនអាចបញ្ជាក់ឱ្យខ្លួនឯង ឬសាច់ញាតិបានទេ។ សូមហៅភ្នាក់ងារម្នាក់ទៀត។
counter-refused-on-a-list = គាត់មានលេខរង់ចាំរួចហើយ។
counter-refused-twice-today = គាត់បានមកពីរដងហើយថ្ងៃនេះ។ សូមមកវិញថ្ងៃស្អែក។

counter-lives-title = បញ្ជាក់ថានៅរស់៖ រង់ចាំមន្ត្រីទីពីរ
counter-lives-intro = ភ្នាក់ងារបានឃើញក្រដាស និងចម្លើយត្រឹមត្រូវហើយ។ មន្ត្រីម្នាក់ទៀតមានពេលមួយថ្ងៃ ដើម្បីបញ្ជាក់។ បើហួស សូមបញ្ជូនគាត់ទៅកន្លែងបន្ទាប់។
counter-lives-none = ឥឡូវនេះ គ្មាននរណារង់ចាំមន្ត្រីទីពីរទេ។
counter-lives-since = បានឃើញក្រដាស
counter-lives-at = { $date } ម៉ោង { $time }
counter-lives-without = មូលហេតុដែលមិនប្រើម្រាមដៃ
counter-without-not-enrolled = មិនទាន់ចុះឈ្មោះម្រាមដៃ
counter-without-used-up = សាកល្បងអស់ហើយ
counter-without-device = ម៉ាស៊ីនខូច
counter-without-no-prints = អានម្រាមដៃមិនបាន
counter-lives-confirm = បញ្ជាក់ថានៅរស់
counter-lives-send = មិនបញ្ជាក់៖ បញ្ជូនទៅកន្លែងបន្ទាប់

counter-attest-title = បញ្ជាក់ថានៅរស់៖ បានជួបនៅកន្លែងផ្សេង
counter-attest-intro = សាខាបានបញ្ជូនអ្នកទាំងនេះទៅកន្លែងបន្ទាប់។ អ្នកណាបានជួបគាត់ សូមបញ្ជាក់នៅទីនេះ។
counter-attest-none = ឥឡូវនេះ គ្មាននរណារង់ចាំជួបទេ។
counter-attest-came = បានមកសាខា
counter-attest-where = កន្លែងបន្ទាប់
counter-attest-how = សូមបញ្ជាក់តែអ្នកដែលអ្នកបានជួបផ្ទាល់។ អ្នកដែលមិនទាន់មាននរណាជួប នៅតែទទួលប្រាក់សោធន។
counter-attest-seen = ខ្ញុំបានជួបគាត់៖ គាត់នៅរស់
