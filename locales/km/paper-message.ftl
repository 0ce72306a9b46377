# reviewed: no
# word breaks: no
# Text messages about papers. One Khmer message holds 70 characters.

paper-message-missing = { $institution }៖ ទំព័រមួយនៃ { $reference } មិនមកដល់។ សូមផ្ញើម្តងទៀត។
paper-message-missing-subject = ទំព័រមួយមិនបានមកដល់ { $reference }
paper-message-missing-mail =
    ទំព័រមួយដែលអ្នកបានផ្ញើសម្រាប់ { $reference } មិនបានមកដល់ទាំងស្រុងទេ។

    សូមចូលគេហទំព័រសោធន ហើយផ្ញើទំព័រនោះម្តងទៀត។ រឿងរបស់អ្នកនៅតែបន្ត។
    បើត្រូវការជំនួយ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។

paper-message-added = { $institution }៖ ឯកសារអ្នកត្រូវបានបន្ថែមនៅការិយាល័យ។ ខុស? ទូរស័ព្ទ { $hotline }
paper-message-added-subject = ឯកសាររបស់អ្នកត្រូវបានបន្ថែម
paper-message-added-mail =
    ឯកសាររបស់អ្នកមួយត្រូវបានបន្ថែមនៅការិយាល័យរបស់យើង។ ឯកសារនេះប្រើបានសម្រាប់គ្រប់រឿងរបស់អ្នកដែលសុំឯកសារបែបនេះ។

    ពេលរឿងរបស់អ្នកសុំឯកសារបែបនេះ អ្នកអាចឃើញវានៅទីនោះ។
    បើអ្នកមិនបានបង្ហាញឯកសារដល់យើងទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
