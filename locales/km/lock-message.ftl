# reviewed: no
# word breaks: no
# Messages about the lock of a record. One Khmer text message holds 70 characters.

lock-message-locked = { $institution }៖ ឯកសាររបស់អ្នកបានចាក់សោ។ មិនមែនអ្នក? សូមហៅ { $hotline }
lock-message-locked-subject = ឯកសាររបស់អ្នកបានចាក់សោ
lock-message-locked-mail =
    ឯកសាររបស់អ្នកបានចាក់សោ។ ការផ្លាស់ប្តូរទាំងអស់ត្រូវឈប់។
    ប្រាក់សោធននៅតែបើក ចូលគណនីដដែល។

    សូមទៅសាខា ដើម្បីដោះសោ។ បើអ្នកមិនបានចាក់សោទេ សូមទូរស័ព្ទទៅលេខ { $hotline }។
lock-message-proposed = { $institution }៖ សាខាស្នើដោះសោឯកសារអ្នក។ មិនមែនអ្នក? សូមហៅ { $hotline }
lock-message-proposed-subject = សាខាបានស្នើដោះសោឯកសាររបស់អ្នក
lock-message-proposed-mail =
    មន្ត្រីសាខាម្នាក់បានស្នើដោះសោឯកសាររបស់អ្នក។ មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់។

    បើអ្នកមិនបានទៅសាខាទេ សូមទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
lock-message-unlocked = { $institution }៖ ឯកសាររបស់អ្នកបានដោះសោ។ មិនមែនអ្នក? សូមហៅ { $hotline }
lock-message-unlocked-subject = ឯកសាររបស់អ្នកបានដោះសោ
lock-message-unlocked-mail =
    ឯកសាររបស់អ្នកបានដោះសោ។ ឥឡូវនេះ អាចផ្លាស់ប្តូរវាម្តងទៀត។

    បើអ្នកមិនបានទៅសាខាទេ សូមទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
