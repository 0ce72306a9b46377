# reviewed: no

sign-in-title = ចូល
sign-in-number = លេខសមាជិក
sign-in-number-hint = លេខនេះមាននៅលើសៀវភៅប្រាក់សោធន។ ឧទាហរណ៍៖ K-204577
sign-in-what-happens = យើងនឹងផ្ញើលេខកូដទៅទូរស័ព្ទដែលអ្នកបានចុះឈ្មោះ។
sign-in-send = ផ្ញើលេខកូដ
sign-in-trouble-title = មិនអាចចូលបានឬ?
sign-in-trouble = យើងជួយអ្នករកលេខសមាជិក ឬប្តូរលេខទូរស័ព្ទ។
sign-in-help = មើលកន្លែងជួយ
sign-in-error-empty = សូមបំពេញលេខសមាជិក។
sign-in-error-malformed = លេខសមាជិកមានតែអក្សរ A-Z លេខ និងសញ្ញា - ប៉ុណ្ណោះ។ សូមមើលលើសៀវភៅប្រាក់សោធន។
sign-in-error-wait = សូមរង់ចាំ { $seconds } វិនាទី រួចព្យាយាមម្តងទៀត។
sign-in-error-unavailable = ឥឡូវនេះ យើងមិនអាចផ្ញើលេខកូដបានទេ។ សូមព្យាយាមម្តងទៀតនៅពេលក្រោយ។
sign-in-code-title = បំពេញលេខកូដ
sign-in-code-sent = បើលេខសមាជិកត្រឹមត្រូវ លេខកូដនឹងទៅដល់ទូរស័ព្ទដែលបានចុះឈ្មោះ។
sign-in-code = លេខកូដ
sign-in-code-hint = លេខកូដមាន ៦ ខ្ទង់។ អាចប្រើបាន ៥ នាទី។
sign-in-go = ចូល
sign-in-code-sent-again = យើងបានផ្ញើលេខកូដថ្មី។ លេខកូដចាស់លែងប្រើបាន។
sign-in-code-none-title = មិនបានទទួលលេខកូដឬ?
sign-in-code-none = សូមរង់ចាំ ១ នាទី រួចសុំលេខកូដថ្មី។
sign-in-code-again = ផ្ញើលេខកូដម្តងទៀត
sign-in-code-lost-phone = បាត់ទូរស័ព្ទ ឬប្តូរលេខទូរស័ព្ទ
sign-in-code-error-empty = សូមបំពេញលេខកូដ។
sign-in-code-error-malformed = លេខកូដមាន ៦ ខ្ទង់។ សូមមើលក្នុងសារម្តងទៀត។
sign-in-code-error-wrong = លេខកូដមិនត្រឹមត្រូវ ឬផុតកំណត់។ សូមមើលក្នុងសារ ឬសុំលេខកូដថ្មី។
sign-in-code-error-today = ថ្ងៃនេះ យើងមិនអាចផ្ញើលេខកូដបន្ថែមទេ។ សូមព្យាយាមនៅថ្ងៃស្អែក ឬទូរស័ព្ទមកយើង។
