# reviewed: no
# word breaks: no
# Messages to a person and to whom she lets act for her.

delegate-message-granted = { $institution }៖ អ្នកឱ្យ { $name } ធ្វើជំនួសអ្នក រហូតដល់{ $date }។ មិនមែនអ្នក? សូមហៅ { $hotline }
delegate-message-granted-subject = អ្នកឱ្យមនុស្សម្នាក់ធ្វើជំនួសអ្នក
delegate-message-granted-mail =
    អ្នកឱ្យ { $name } ធ្វើជំនួសអ្នក រហូតដល់{ $date }។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់នៅលើទំព័ររបស់អ្នក ឬទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
delegate-message-named = { $institution }៖ { $name } ឱ្យអ្នកធ្វើជំនួសគាត់ រហូតដល់{ $date }។ បើអ្នកមិនចង់ទេ សូមចូល ហើយបញ្ឈប់។ សំណួរ៖ { $hotline }
delegate-message-named-subject = អ្នកអាចធ្វើជំនួសមនុស្សម្នាក់
delegate-message-named-mail =
    { $name } ឱ្យអ្នកធ្វើជំនួសគាត់ រហូតដល់{ $date }។

    បើអ្នកមិនចង់ទេ សូមចូល ហើយបញ្ឈប់។ សំណួរ៖ { $hotline }
delegate-message-ended = { $institution }៖ { $name } លែងអាចធ្វើជំនួសអ្នកហើយ។ សំណួរ៖ { $hotline }
delegate-message-ended-subject = មនុស្សម្នាក់លែងអាចធ្វើជំនួសអ្នក
delegate-message-ended-mail =
    { $name } លែងអាចធ្វើជំនួសអ្នកហើយ។

    សំណួរ៖ { $hotline }
delegate-message-over = { $institution }៖ អ្នកលែងអាចធ្វើជំនួស { $name } ហើយ។ សំណួរ៖ { $hotline }
delegate-message-over-subject = អ្នកលែងអាចធ្វើជំនួសមនុស្សម្នាក់
delegate-message-over-mail =
    អ្នកលែងអាចធ្វើជំនួស { $name } ហើយ។

    សំណួរ៖ { $hotline }
delegate-message-acted = { $institution }៖ { $name } បានផ្ញើសំណើជំនួសអ្នក។ ខុស? សូមហៅ { $hotline }
delegate-message-acted-subject = មានគេផ្ញើសំណើជំនួសអ្នក
delegate-message-acted-mail =
    { $name } បានផ្ញើសំណើជំនួសអ្នក។

    បើអ្នកមិនចង់ទេ សូមបញ្ឈប់គាត់នៅលើទំព័ររបស់អ្នក ឬទូរស័ព្ទទៅលេខ { $hotline }។
delegate-message-code =
    លេខកូដ { $code } ឱ្យគេធ្វើជំនួស។ កុំប្រាប់អ្នកណា។
    @{ $host } #{ $code }
delegate-message-code-subject = លេខកូដ ដើម្បីឱ្យអ្នកផ្សេងធ្វើជំនួសអ្នក
delegate-message-code-mail =
    { $code } ជាលេខកូដ ដើម្បីឱ្យអ្នកផ្សេងធ្វើជំនួសអ្នក។ លេខកូដនេះប្រើបាន ៥ នាទី។

    កុំប្រាប់អ្នកណា សូម្បីតែមន្ត្រី។ បើអ្នកមិនបានសុំទេ សូមចូល ហើយចាក់សោឯកសាររបស់អ្នក។
delegate-message-proposed = { $institution }៖ មន្ត្រីស្នើឱ្យ { $name } ជាអាណាព្យាបាលអ្នក។ មិនព្រម? ហៅ { $hotline }
delegate-message-proposed-subject = មន្ត្រីស្នើអាណាព្យាបាលសម្រាប់អ្នក
delegate-message-proposed-mail =
    មន្ត្រីម្នាក់ស្នើឱ្យ { $name } ធ្វើជាអាណាព្យាបាលរបស់អ្នក តាមសេចក្តីសម្រេច។ មន្ត្រីម្នាក់ទៀតមិនទាន់បញ្ជាក់ទេ។

    បើអ្នកមិនយល់ព្រម សូមទូរស័ព្ទទៅលេខ { $hotline } ឬទៅសាខា។
delegate-message-guardian = { $institution }៖ { $name } ជាអាណាព្យាបាលអ្នក តាមសេចក្តីសម្រេច រហូតដល់{ $date }។ អ្នកបញ្ឈប់គាត់បានគ្រប់ពេល។ { $hotline }
delegate-message-guardian-subject = អ្នកមានអាណាព្យាបាល
delegate-message-guardian-mail =
    { $name } ជាអាណាព្យាបាលរបស់អ្នក តាមសេចក្តីសម្រេច រហូតដល់{ $date }។ គាត់មិនអាចប្តូរគណនីធនាគាររបស់អ្នកទេ។

    អ្នកអាចបញ្ឈប់គាត់បានគ្រប់ពេល នៅលើទំព័ររបស់អ្នក តាមសេវាទូរស័ព្ទ នៅសាខា ឬតាមលេខ { $hotline }។
delegate-message-guardian-named = { $institution }៖ អ្នកជាអាណាព្យាបាលរបស់ { $name } តាមសេចក្តីសម្រេច រហូតដល់{ $date }។ សំណួរ៖ { $hotline }
delegate-message-guardian-named-subject = អ្នកជាអាណាព្យាបាល
delegate-message-guardian-named-mail =
    អ្នកជាអាណាព្យាបាលរបស់ { $name } តាមសេចក្តីសម្រេច រហូតដល់{ $date }។

    សូមចូល ដើម្បីធ្វើជំនួសគាត់។ សំណួរ៖ { $hotline }
delegate-message-stopped = { $institution }៖ អ្នកបានបញ្ឈប់អាណាព្យាបាល { $name }។ មន្ត្រីពិនិត្យ។ សួរ៖ { $hotline }
delegate-message-stopped-subject = អ្នកបានបញ្ឈប់អាណាព្យាបាល
delegate-message-stopped-mail =
    អ្នកបានបញ្ឈប់អាណាព្យាបាល { $name }។ គាត់មើលមិនឃើញ ហើយធ្វើអ្វីមិនបានទេ។

    មន្ត្រីពីរនាក់នឹងពិនិត្យ ហើយសម្រេច។ សំណួរ៖ { $hotline }
delegate-message-guardian-stopped = { $institution }៖ អ្នកលែងអាចជំនួស { $name } ដល់មន្ត្រីសម្រេច។ សួរ៖ { $hotline }
delegate-message-guardian-stopped-subject = អ្នកលែងអាចធ្វើជាអាណាព្យាបាល
delegate-message-guardian-stopped-mail =
    អ្នកលែងអាចធ្វើជំនួស { $name } ហើយ រហូតដល់មន្ត្រីពីរនាក់សម្រេច។

    សំណួរ៖ { $hotline }
delegate-message-review = { $institution }៖ ការអនុញ្ញាតរបស់អាណាព្យាបាល { $name } ចប់ { $date }។ មន្ត្រីនឹងពិនិត្យម្តងទៀត។ សួរ៖ { $hotline }
delegate-message-review-subject = អាណាព្យាបាលរបស់អ្នក៖ មន្ត្រីពិនិត្យម្តងទៀត
delegate-message-review-mail =
    ការអនុញ្ញាតរបស់អាណាព្យាបាល { $name } ចប់ { $date }។ មន្ត្រីពីរនាក់នឹងពិនិត្យម្តងទៀត មុនថ្ងៃនោះ។

    បើចង់និយាយអំពីរឿងនេះ សូមទូរស័ព្ទ { $hotline } ឬទៅសាខា។
delegate-message-guardian-review = { $institution }៖ អ្នកជាអាណាព្យាបាលរបស់ { $name } ដល់ { $date }។ ដើម្បីបន្ត សូមយកសេចក្តីសម្រេចទៅសាខា។ { $hotline }
delegate-message-guardian-review-subject = អ្នកជាអាណាព្យាបាល៖ មន្ត្រីពិនិត្យម្តងទៀត
delegate-message-guardian-review-mail =
    អ្នកជាអាណាព្យាបាលរបស់ { $name } ដល់ { $date }។ មន្ត្រីពីរនាក់នឹងពិនិត្យម្តងទៀត មុនថ្ងៃនោះ។

    ដើម្បីបន្ត សូមយកសេចក្តីសម្រេចទៅសាខា។ សួរ៖ { $hotline }
