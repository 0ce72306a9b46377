# reviewed: no
# Anybody checks a letter: on the web, or at a terminal.

verify-title = ផ្ទៀងផ្ទាត់លិខិត
verify-intro = នៅទីនេះ អ្នកអាចដឹងថាលិខិតរបស់យើងជាលិខិតពិតឬទេ។
verify-camera = វិធីងាយបំផុត៖ តម្រង់កាមេរ៉ាទូរស័ព្ទទៅរូប QR នៅលើលិខិត។
verify-code = លេខកូដនៅលើលិខិត
verify-code-hint = មាន ១៤ ខ្ទង់ ឧទាហរណ៍ { $example }
verify-send = ផ្ទៀងផ្ទាត់
verify-error-malformed = លេខកូដមិនត្រឹមត្រូវ។ សូមវាយលេខទាំង ១៤ ខ្ទង់ ដូចនៅលើលិខិត។
verify-error-unknown = យើងមិនដែលចេញលិខិតដែលមានលេខកូដនេះទេ។ សូមមើលលេខម្តងទៀត។
verify-error-often = មានគេវាយលេខកូដខុសច្រើនពេក សម្រាប់លិខិតនេះ។ សូមរង់ចាំមួយម៉ោង ឬប្រើរូប QR។
verify-error-busy = ឥឡូវនេះ មានគេវាយលេខកូដច្រើនពេក។ សូមរង់ចាំមួយនាទី ឬប្រើរូប QR។
verify-genuine = លិខិតនេះជាលិខិតពិត។
verify-expired = លិខិតនេះជាលិខិតពិត ប៉ុន្តែហួសថ្ងៃប្រើហើយ។
verify-revoked = លិខិតនេះលែងប្រើបានហើយ។ យើងបានដកវាវិញនៅ{ $date }។
verify-forged = លិខិតនេះមិនមែនជាលិខិតពិតទេ។
verify-checked-both = យើងបានផ្ទៀងផ្ទាត់ហត្ថលេខាឌីជីថល និងបញ្ជីលិខិតរបស់យើង។
verify-checked-signature = យើងបានផ្ទៀងផ្ទាត់តែហត្ថលេខាឌីជីថលប៉ុណ្ណោះ។ យើងមិនទាន់ដឹងថាលិខិតនេះត្រូវបានដកវិញឬទេ។
verify-compare = សូមប្រៀបធៀបជាមួយលិខិតក្នុងដៃអ្នក។ បើមានអ្វីខុសគ្នា សូមកុំទទួលយកលិខិតនោះ។
verify-kind = ប្រភេទលិខិត
verify-year = ការបើកប្រាក់ក្នុងឆ្នាំ
verify-case = លេខយោងដែលបានសម្រេច (លេខចុងក្រោយ)
verify-number = លេខលិខិត
verify-issued = ធ្វើនៅ
verify-valid-until = មានសុពលភាពដល់
verify-name = អក្សរដំបូងនៃឈ្មោះ
verify-amount = ប្រាក់សោធនប្រចាំខែ
verify-paid-sum = ប្រាក់បានបើកសរុបក្នុងឆ្នាំនោះ
verify-forged-refuse = សូមកុំទទួលយកលិខិតនេះ។
verify-forged-again = បើរូប QR មិនច្បាស់ សូមវាយលេខកូដនៅលើលិខិត។
verify-forged-call = សូមទូរស័ព្ទមកលេខ { $number } ដើម្បីប្រាប់យើង។
verify-another = ផ្ទៀងផ្ទាត់លិខិតផ្សេង
verify-key = កូនសោសាធារណៈរបស់យើង
verify-key-what = អ្នកបច្ចេកទេសអាចប្រើវា ដើម្បីផ្ទៀងផ្ទាត់លិខិតដោយគ្មានអ៊ីនធឺណិត។
verify-key-several = កូនសោទីមួយចុះហត្ថលេខាលើលិខិតថ្មី។ កូនសោផ្សេងទៀតបញ្ជាក់លិខិតដែលធ្វើមុន។
verify-fact = { $name }៖ { $value }
