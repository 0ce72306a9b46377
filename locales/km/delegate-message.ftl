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
delegate-message-acted = { $institution }៖ { $name } បានផ្ញើសំណើជំនួសអ្នក។ មិនត្រឹមត្រូវ? សូមហៅ { $hotline }
delegate-message-acted-subject = មានគេផ្ញើសំណើជំនួសអ្នក
delegate-message-acted-mail =
    { $name } បានផ្ញើសំណើជំនួសអ្នក។

    បើអ្នកមិនចង់ទេ សូមបញ្ឈប់គាត់នៅលើទំព័ររបស់អ្នក ឬទូរស័ព្ទទៅលេខ { $hotline }។
