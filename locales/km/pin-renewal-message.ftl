# reviewed: no
# word breaks: no
# Messages about a forgotten PIN. One Khmer text message holds 70 characters.

pin-renewal-message-asked = { $institution }៖ មានគេសុំលេខសម្ងាត់ថ្មី។ មិនមែនអ្នក? សូមហៅ { $hotline }
pin-renewal-message-asked-subject = មានគេសុំលេខសម្ងាត់ថ្មីសម្រាប់អ្នក
pin-renewal-message-asked-mail =
    មានគេសុំលេខសម្ងាត់ថ្មីរបស់សេវាទូរស័ព្ទ សម្រាប់អ្នក។ យើងនឹងហៅទៅលេខទូរស័ព្ទដែលបានចុះឈ្មោះ។

    បើអ្នកមិនបានសុំទេ សូមបញ្ឈប់សំណើនៅគេហទំព័រសោធន ឬទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
pin-renewal-message-ready = { $institution }៖ សូមចុច { $dial } ជ្រើសលេខសម្ងាត់ថ្មី។ សំណួរ { $hotline }
pin-renewal-message-ready-from = { $institution }៖ ពី { $from } ចុច { $dial } ជ្រើសលេខសម្ងាត់ថ្មី។ សំណួរ { $hotline }
pin-renewal-message-ready-subject = អ្នកអាចជ្រើសលេខសម្ងាត់ថ្មី
pin-renewal-message-ready-mail =
    ចាប់ពី { $from } អ្នកអាចចុច { $dial } លើទូរស័ព្ទរបស់អ្នក ហើយជ្រើសលេខសម្ងាត់ថ្មី ដោយប្រើលេខ ៦ ខ្ទង់ដែលមន្ត្រីបានប្រាប់។ អ្នកមានពេល ៧ ថ្ងៃ។

    បើអ្នកមិនបានសុំទេ សូមបញ្ឈប់សំណើនៅគេហទំព័រសោធន ឬទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
pin-renewal-message-chosen = { $institution }៖ លេខសម្ងាត់ថ្មីប្រើបានហើយ។ មិនមែនអ្នក? សូមហៅ { $hotline }
pin-renewal-message-chosen-subject = លេខសម្ងាត់ថ្មីត្រូវបានជ្រើស
pin-renewal-message-chosen-mail =
    លេខសម្ងាត់ថ្មីរបស់សេវាទូរស័ព្ទ ត្រូវបានជ្រើសលើទូរស័ព្ទរបស់អ្នក។

    បើមិនមែនអ្នកទេ សូមចាក់សោឯកសាររបស់អ្នក ឬទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
pin-renewal-message-asked-reply = { $institution }៖ មានគេសុំលេខសម្ងាត់ថ្មី។ មិនមែនអ្នក? ផ្ញើ { $sign } ទៅ { $reply }
pin-renewal-message-over = { $institution }៖ សំណើលេខសម្ងាត់បានចប់។ អាចសុំម្តងទៀត។ សំណួរ { $hotline }
pin-renewal-message-over-subject = សំណើលេខសម្ងាត់ថ្មីបានចប់
pin-renewal-message-over-mail =
    សំណើលេខសម្ងាត់ថ្មីរបស់សេវាទូរស័ព្ទបានចប់ ដោយគ្មានលេខសម្ងាត់ថ្មី៖ លេខ ៦ ខ្ទង់ត្រូវបានបញ្ចូលខុសច្រើនដង ឬបាត់។

    អ្នកអាចសុំម្តងទៀត។ បើមិនមែនអ្នកទេ សូមទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
