# reviewed: no
# word breaks: no
# Messages after two records were joined or parted: no name, no number, no amount. One Khmer text message holds 70 characters.

merge-message-joined = { $institution }៖ លេខសមាជិកពីររបស់អ្នកបានភ្ជាប់។ ប្រាក់មកតាមលេខមួយ។ ខុស? { $hotline }
merge-message-joined-subject = លេខសមាជិកពីររបស់អ្នកបានភ្ជាប់
merge-message-joined-mail =
    អ្នកមានលេខសមាជិកពីរ។ មន្ត្រីពីរនាក់បានភ្ជាប់លេខទាំងពីរ។

    ប្រាក់សោធនមកតាមលេខសមាជិកតែមួយ។ បើអ្នកមិនដឹងថាលេខមួយណា សូមទូរស័ព្ទទៅលេខ { $hotline } ឬទៅសាខាណាមួយ។

    បើអ្នកមានលេខតែមួយ ឬបើនេះខុស សូមទូរស័ព្ទទៅលេខ { $hotline }។ យើងអាចបំបែកវិញ។
merge-message-parted = { $institution }៖ លេខសមាជិកពីរដែលបានភ្ជាប់ បំបែកវិញហើយ។ សំណួរ? { $hotline }
merge-message-parted-subject = លេខសមាជិកពីរបានបំបែកវិញ
merge-message-parted-mail =
    លេខសមាជិកពីរដែលបានភ្ជាប់ ត្រូវបានបំបែកវិញ។ អ្នកអាចប្រើលេខរបស់អ្នកដូចមុន។

    បើអ្នកមានសំណួរ សូមទូរស័ព្ទទៅលេខ { $hotline }។
