# reviewed: no
# word breaks: no
# Messages about the day until which somebody is to show that she is alive. One Khmer text message holds 70 characters.

life-message-due = { $institution }៖ សូមបញ្ជាក់ថានៅរស់ ត្រឹម { $date } នៅសាខា។ សំណួរ៖ { $hotline }
life-message-due-subject = សូមបញ្ជាក់ថាអ្នកនៅរស់ ត្រឹម { $date }
life-message-due-mail =
    សូមបញ្ជាក់ថាអ្នកនៅរស់ ត្រឹម { $date }។ សូមទៅសាខា។

    បើអ្នកទៅមិនបាន ឬមានសំណួរ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
    បើហួសថ្ងៃនេះ ប្រាក់សោធនមិនឈប់ដោយខ្លួនឯងទេ។
life-message-guardian = { $institution }៖ អ្នកក្រោមអាណាព្យាបាលត្រូវបញ្ជាក់ថានៅរស់ត្រឹម { $date }៖ { $hotline }
life-message-guardian-subject = អ្នកក្រោមអាណាព្យាបាល ត្រូវបញ្ជាក់ថានៅរស់ ត្រឹម { $date }
life-message-guardian-mail =
    អ្នកក្រោមអាណាព្យាបាលរបស់អ្នក ត្រូវបញ្ជាក់ថានៅរស់ ត្រឹម { $date }។ សូមនាំគាត់ទៅសាខា។

    បើទៅមិនបាន ឬមានសំណួរ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
    បើហួសថ្ងៃនេះ ប្រាក់សោធនមិនឈប់ដោយខ្លួនឯងទេ។
life-message-shown = { $institution }៖ បានបញ្ជាក់ថានៅរស់ហើយ។ លើកក្រោយ ត្រឹម { $date }។ { $hotline }
life-message-shown-subject = អ្នកបានបញ្ជាក់ថានៅរស់ហើយ
life-message-shown-mail =
    អ្នកបានបញ្ជាក់ថានៅរស់ហើយ។ លើកក្រោយ ត្រឹម { $date }។

    បើមិនមែនអ្នកទេ ឬមានសំណួរ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
life-message-provisional = { $institution }៖ បានឃើញក្រដាសរបស់អ្នកហើយ។ មានសុពលភាពដល់ { $date }។ { $hotline }
life-message-provisional-subject = មន្ត្រីបានឃើញក្រដាសរបស់អ្នកហើយ
life-message-provisional-mail =
    មន្ត្រីបានឃើញក្រដាសរបស់អ្នកហើយ។ វាមានសុពលភាពដល់ { $date }។ មន្ត្រីម្នាក់ទៀតនឹងបញ្ជាក់។

    បើមិនមែនអ្នកទេ ឬមានសំណួរ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
