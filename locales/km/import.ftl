# reviewed: no
# អ្វីដែលប្រតិបត្តិករអាន ពេលបញ្ចូលឯកសារ។

import-totals = បានអាន { $read } ជួរ៖ បញ្ចូលថ្មី { $landed } មិនប្តូរ { $unchanged } ខុសពីមុន { $changed } បដិសេធ { $rejected }។
import-group-totals = { $scheme } { $sex }៖ បានអាន { $read } បញ្ចូលថ្មី { $landed } មិនប្តូរ { $unchanged } ខុសពីមុន { $changed } បដិសេធ { $rejected }។
import-female = ស្ត្រី
import-male = បុរស
import-unreadable = អានមិនបាន
import-repaired = ជួរដែលបានរៀបអក្ខរាវិរុទ្ធខ្មែរឡើងវិញ៖ { $rows }។
import-rejected-for = បដិសេធ { $rows } ជួរ៖ { $reason }

import-file-empty = ឯកសារទទេ។
import-file-not-text = ឯកសារមិនមែនជាអក្សរ UTF-8 ទេ។ សូមរក្សាទុកជា CSV UTF-8 រួចបញ្ចូលម្តងទៀត។
import-file-missing-columns = ជួរទីមួយខ្វះជួរឈរ៖ { $columns }។
import-file-unknown-columns = ជួរទីមួយមានជួរឈរដែលទម្រង់មិនស្គាល់៖ { $count }។
import-file-repeated-column = ជួរទីមួយមានជួរឈរ { $column } ពីរដង។
import-file-sheet = ឯកសារមិនមែនជាតារាង XLSX ដែលអានបានទេ។
import-file-too-many-rows = តារាងមានលើសពី { $most } ជួរ។ សូមរក្សាទុកជា CSV UTF-8 រួចបញ្ចូល។
import-file-read = មិនអាចអានឯកសារត្រង់ជួរ { $line }។ អ្វីដែលបានបញ្ចូលហើយនៅដដែល។ សូមបញ្ចូលឯកសារម្តងទៀត។
import-file-reject-file = មិនអាចសរសេរឯកសារសម្រាប់ជួរដែលបដិសេធ។
import-file-landing = មិនអាចរក្សាទុកជួរបានទេ។ អ្វីដែលបានបញ្ចូលហើយនៅដដែល។ សូមបញ្ចូលឯកសារម្តងទៀត។

import-reason-row-too-long = ជួរវែងជាង 64 KiB។
import-reason-not-text = ជួរមិនមែនជាអក្សរ UTF-8។
import-reason-quote-not-closed = សញ្ញាសម្រង់មិនបានបិទក្នុងជួរ។
import-reason-wrong-number-of-fields = ចំនួនប្រអប់មិនស្មើនឹងជួរទីមួយ។
import-reason-missing = ត្រូវបំពេញត្រង់នេះ។
import-reason-not-a-date = មិនមែនជាកាលបរិច្ឆេទដូច 2026-11-21 ឬ 21/11/2026 ឬ ២១ វិច្ឆិកា ២០២៦។
import-reason-buddhist-year = ឆ្នាំលើសពី 2500។ សូមសរសេរឆ្នាំគ្រិស្តសករាជ។
import-reason-not-a-month = មិនមែនជាខែដូច 2026-11។
import-reason-not-an-amount = មិនមែនជាចំនួនរៀលគត់ សរសេរតែលេខ គ្មានសញ្ញាខណ្ឌ។
import-reason-not-a-member-number = មិនមែនជាលេខសមាជិក៖ អក្សរ A-Z លេខ និងសហសញ្ញា ពី 3 ដល់ 20 តួ។
import-reason-unknown-scheme = មិនមែនជារបប៖ civil-servants, veterans ឬ general។
import-reason-not-a-name = មិនមែនជាឈ្មោះ៖ វែងជាង 60 តួ ឬមានសញ្ញាដែលឈ្មោះមិនមាន។
import-reason-wrong-script = ឈ្មោះសរសេរជាអក្សរផ្សេង។
import-reason-unknown-sex = មិនមែនស្រី ហើយមិនមែនប្រុស។
import-reason-not-a-national-id = មិនមែនលេខ ៩ ខ្ទង់។
import-reason-not-a-phone = មិនមែនជាលេខទូរស័ព្ទនៅកម្ពុជា។
import-reason-not-a-place-code = មិនមែនជាលេខកូដទីកន្លែង 2, 4, 6 ឬ 8 ខ្ទង់។
import-reason-not-a-service = មិនមែនជាបញ្ជីរយៈពេលធ្វើការ ឬពីររយៈពេលចាប់ផ្តើមថ្ងៃតែមួយ។
import-reason-not-a-salary = មិនមែនជាបញ្ជីបៀវត្ស ឬពីរក្នុងប្រភេទតែមួយចាប់ផ្តើមថ្ងៃតែមួយ។
import-reason-not-a-family-link = មិនមែនជាបញ្ជីសមាជិកគ្រួសារ។
import-reason-unknown-award-kind = មិនមែនជាប្រភេទ៖ old-age, invalidity ឬ survivor។
import-reason-not-yes-or-no = មិនមែន yes ហើយមិនមែន no។
import-reason-unknown-state = មិនមែនជាស្ថានភាព៖ ordered, paid, returned, held ឬ unknown។
import-reason-too-long = វែងជាង 80 តួ។
import-reason-incomplete-award = ប្រអប់ខ្លះនៃសេចក្តីសម្រេចនៅទទេ។
import-reason-incomplete-account = ខ្វះឈ្មោះធនាគារ ឬលេខគណនី។
import-reason-dates-out-of-order = ចុងមុនដើម ឬមានមុនថ្ងៃកំណើត។
import-reason-unknown-member = គ្មានសមាជិកណាមានលេខនេះទេ។
import-reason-changed = ឯកសារពីមុនផ្សេងពីនេះ។ ប្តូរបាន ដោយប្រើ --update។
import-reason-unknown-place = គ្មានទីកន្លែងណាមានលេខកូដនេះទេ។
import-reason-national-id-of-two = មនុស្សម្នាក់ទៀតមានលេខអត្តសញ្ញាណប័ណ្ណដូចគ្នា។
import-reason-duplicate-member-number = ជួរមុនមានលេខសមាជិកនេះហើយ។ បានបញ្ចូលតែជួរដំបូង។
import-reason-unknown-relative = គ្មានជួរ ហើយគ្មានសមាជិកណាមានលេខរបស់សាច់ញាតិនេះទេ។
import-reason-kept = ឯកសារពីមុនផ្សេងពីនេះ។ មិនបានប្តូរទេ ព្រោះត្រូវមានសេចក្តីសម្រេច។
import-reason-not-an-account-number = មិនមែនជាលេខគណនី៖ អក្សរ A-Z លេខ និងសហសញ្ញា។ ក្នុងតារាង ប្រអប់ត្រូវជាអក្សរ។
