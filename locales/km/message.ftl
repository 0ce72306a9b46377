# reviewed: no
# word breaks: no
# Text messages. One Khmer message holds 70 characters, so there is one fact in each. The last line
# lets a phone fill the code in; its form is fixed.

message-sign-in-code =
    លេខកូដ { $code } សម្រាប់សោធន។ កុំប្រាប់អ្នកណា។

    @{ $host } #{ $code }

message-activate-first = { $institution }៖ អ្នកមិនធ្លាប់ចូលពីមុន។ សូមបើក { $address }

message-sign-in-code-subject = លេខកូដសម្រាប់សោធន
message-sign-in-code-mail =
    { $code } ជាលេខកូដរបស់អ្នកសម្រាប់សោធន។ អាចប្រើបាន ៥ នាទី។

    សូមកុំប្រាប់អ្នកណា សូម្បីតែមន្ត្រី។
    បើអ្នកមិនបានសុំលេខកូដនេះទេ សូមកុំបារម្ភ។ អ្នកមិនបាច់ធ្វើអ្វីទេ។

message-case-received = { $institution }៖ បានទទួល { $reference } ហើយ។ ព័ត៌មាន៖ { $dial }
message-case-news = { $institution }៖ មានដំណឹងថ្មី { $reference }។ សូមចុច { $dial }
message-case-received-subject = យើងបានទទួលសំណើ { $reference }
message-case-received-mail =
    យើងបានទទួលសំណើរបស់អ្នក។ លេខយោង { $reference }។

    សូមទុកលេខនេះ។ អ្នកអាចមើលសំណើតាមគេហទំព័រសោធន ឬចុច { $dial } តាមទូរស័ព្ទ។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។
message-case-counter = { $institution }៖ { $reference } បញ្ចូលនៅ{ $office }។ ខុស? ទូរស័ព្ទ { $hotline }
message-case-counter-subject = សំណើ { $reference } ត្រូវបានបញ្ចូលនៅសាខា
message-case-counter-mail =
    មន្ត្រីរបស់យើងបានបញ្ចូលសំណើមួយជំនួសអ្នក។ លេខយោង { $reference } { $office }។

    អ្នកអាចអានសំណើនេះតាមគេហទំព័រសោធន ហើយដកវិញនៅទីនោះ។
    បើអ្នកមិនបានទៅទីនោះទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
message-case-machine = { $institution }៖ អង្គការដៃគូបានបញ្ចូល { $reference }។ ខុស? ហៅ { $hotline }
message-case-machine-subject = សំណើ { $reference } ត្រូវបានបញ្ចូលដោយអង្គការដៃគូ
message-case-machine-mail =
    អង្គការដៃគូមួយបានបញ្ចូលសំណើជំនួសអ្នក។ លេខយោង { $reference }។

    អ្នកអាចអានសំណើនេះតាមគេហទំព័រសោធន ហើយដកវិញនៅទីនោះ។
    បើអ្នកមិនបានសុំទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
message-case-news-subject = មានដំណឹងថ្មីអំពី { $reference }
message-case-news-mail =
    មានដំណឹងថ្មីអំពីសំណើរបស់អ្នក។ លេខយោង { $reference }។

    សូមចូលគេហទំព័រសោធន ឬចុច { $dial } តាមទូរស័ព្ទ ដើម្បីអាន។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។

message-award-decided = { $institution }៖ មានដំណឹងថ្មីអំពីសោធនរបស់អ្នក។ សូមចុច { $dial }
message-award-decided-subject = មានដំណឹងថ្មីអំពីសោធនរបស់អ្នក
message-award-decided-mail =
    { $institution } មានដំណឹងថ្មីអំពីសោធនរបស់អ្នក។

    សូមចូលគេហទំព័រសោធន ឬចុច { $dial } តាមទូរស័ព្ទ ដើម្បីអាន។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។

message-passkey-added = { $institution }៖ បានបង្កើតកូនសោ។ បើមិនមែនអ្នក សូមហៅ { $hotline }
message-passkey-added-subject = មានកូនសោថ្មីសម្រាប់ចូល
message-passkey-added-mail =
    កូនសោថ្មីមួយត្រូវបានបង្កើត ដើម្បីចូលសោធនក្នុងនាមអ្នក។

    បើមិនមែនអ្នកបង្កើតទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline } ភ្លាម។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។
message-passkey-copied = { $institution }៖ កូនសោអាចត្រូវគេចម្លង។ សូមហៅ { $hotline }
message-passkey-copied-subject = កូនសោមួយអាចត្រូវបានគេចម្លង
message-passkey-copied-mail =
    កូនសោមួយរបស់អ្នកសម្រាប់ចូលសោធន អាចត្រូវបានគេចម្លង។
    លើកនេះ យើងមិនបានទទួលកូនសោនោះទេ។

    សូមលុបកូនសោនោះ ហើយបង្កើតថ្មី។
    សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline } ភ្លាម។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។
message-passkey-removed = { $institution }៖ បានលុបកូនសោ។ បើមិនមែនអ្នក សូមហៅ { $hotline }
message-passkey-removed-subject = កូនសោមួយត្រូវបានលុប
message-passkey-removed-mail =
    កូនសោមួយរបស់អ្នកសម្រាប់ចូលសោធន ត្រូវបានលុប។

    បើមិនមែនអ្នកលុបទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline } ភ្លាម។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។

# In place of a name, for somebody who wants no names in text messages.
message-somebody = បុគ្គលម្នាក់
