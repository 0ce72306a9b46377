# reviewed: no
# word breaks: no
# Messages about a change of the bank account. They say the ending of a number and never the whole. One
# Khmer text message holds 70 characters.

account-message-code =
    លេខកូដ { $code } ប្តូរគណនីធនាគារ។ កុំប្រាប់អ្នកណា។
    @{ $host } #{ $code }

account-message-code-subject = លេខកូដដើម្បីប្តូរគណនីធនាគារ
account-message-code-mail =
    { $code } ជាលេខកូដដើម្បីប្តូរគណនីធនាគាររបស់អ្នក។ អាចប្រើបាន ៥ នាទី។

    សូមកុំប្រាប់អ្នកណា សូម្បីតែមន្ត្រី។ បើអ្នកមិនបានសុំលេខកូដនេះទេ សូមចូល រួចចាក់សោឯកសាររបស់អ្នក។

account-message-entered = { $institution }៖ ប្តូរគណនីទៅ ...{ $ending }។ មិនមែនអ្នក? ចុច { $dial } ឬ { $hotline }
account-message-entered-subject = មានសំណើប្តូរគណនីធនាគាររបស់អ្នក
account-message-entered-mail =
    មានគេបំពេញគណនីថ្មីសម្រាប់ប្រាក់សោធន ក្នុងនាមអ្នក។ លេខចុងក្រោយគឺ { $ending }។
    ការប្តូររង់ចាំ ៣ ថ្ងៃ។ មុនពេលនោះ ប្រាក់សោធនចូលគណនីចាស់។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់ភ្លាម៖ ចូលគេហទំព័រ រួចបើក «គណនីធនាគាររបស់ខ្ញុំ» ឬចុច { $dial } ឬទូរស័ព្ទទៅលេខ { $hotline }។
account-message-approved = { $institution }៖ ប្រាក់ចូលគណនី ...{ $ending } ចាប់ពីពេលនេះ។ មិនមែនអ្នក? ហៅ { $hotline }
account-message-approved-subject = គណនីធនាគាររបស់អ្នកបានប្តូរ
account-message-approved-mail =
    មន្ត្រីបានអនុម័តគណនីថ្មីរបស់អ្នក។ លេខចុងក្រោយគឺ { $ending }។
    ប្រាក់ដែលកំពុងផ្ញើ នៅចូលគណនីចាស់។

    បើមិនមែនអ្នកទេ សូមទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
account-message-refused = { $institution }៖ មិនអនុម័តគណនី ...{ $ending } ទេ។ សំណួរ៖ { $hotline }
account-message-refused-subject = គណនីធនាគាររបស់អ្នកនៅដដែល
account-message-refused-mail =
    មន្ត្រីបានបដិសេធការប្តូរទៅគណនីដែលមានលេខចុងក្រោយ { $ending }។ ប្រាក់សោធនចូលគណនីដដែល។

    ទំព័រ «គណនីធនាគាររបស់ខ្ញុំ» ប្រាប់មូលហេតុ។ សំណួរ៖ { $hotline }។
account-message-stopped = { $institution }៖ បានបញ្ឈប់ការប្តូរគណនី ...{ $ending }។ មិនមែនអ្នក? ហៅ { $hotline }
account-message-stopped-subject = បានបញ្ឈប់ការប្តូរគណនីធនាគារ
account-message-stopped-mail =
    ការប្តូរទៅគណនីដែលមានលេខចុងក្រោយ { $ending } ត្រូវបានបញ្ឈប់។ ប្រាក់សោធនចូលគណនីដដែល។

    បើចង់ប្តូរគណនី សូមទៅសាខា។ បើមិនមែនអ្នកបញ្ឈប់ទេ សូមទូរស័ព្ទទៅលេខ { $hotline }។
account-message-entered-reply = { $institution }៖ ប្តូរគណនីទៅ ...{ $ending }។ មិនមែនអ្នក? ផ្ញើ { $sign } ទៅ { $reply } ឬចុច { $dial }
account-message-entered-reply-mail =
    មានគេបំពេញគណនីថ្មីសម្រាប់ប្រាក់សោធន ក្នុងនាមអ្នក។ លេខចុងក្រោយគឺ { $ending }។
    ការប្តូររង់ចាំ ៣ ថ្ងៃ។ មុនពេលនោះ ប្រាក់សោធនចូលគណនីចាស់។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់ភ្លាម៖ ចូលគេហទំព័រ រួចបើក «គណនីធនាគាររបស់ខ្ញុំ» ឬផ្ញើសារ { $sign } ពីទូរស័ព្ទរបស់អ្នក ទៅលេខ { $reply } ឬចុច { $dial } ឬទូរស័ព្ទទៅលេខ { $hotline }។
account-message-entered-former = { $institution }៖ សមាជិកដែលធ្លាប់ប្រើលេខនេះ ប្តូរព័ត៌មាន។ មិនមែនអ្នក? ហៅ { $hotline }
account-message-entered-former-reply = { $institution }៖ សមាជិកធ្លាប់ប្រើលេខនេះ ប្តូរព័ត៌មាន។ មិនមែនអ្នក? ផ្ញើ { $sign } ទៅ { $reply }
account-message-payment = { $institution }៖ ប្តូរវិធីបើកប្រាក់។ មិនមែនអ្នក? ចុច { $dial } ឬ { $hotline }
account-message-payment-subject = មានសំណើប្តូរវិធីទទួលប្រាក់សោធនរបស់អ្នក
account-message-payment-mail =
    មានគេសុំប្តូរវិធីទទួលប្រាក់សោធន ក្នុងនាមអ្នក។
    សំណើនេះរង់ចាំ ៣ ថ្ងៃ។ ដល់ពេលសម្រេច ប្រាក់សោធននៅមកតាមវិធីចាស់។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់ភ្លាម៖ ចូលគេហទំព័រ រួចបើក «គណនីធនាគាររបស់ខ្ញុំ» ឬចុច { $dial } ឬទូរស័ព្ទទៅលេខ { $hotline }។
account-message-payment-reply = { $institution }៖ ប្តូរវិធីបើកប្រាក់។ មិនមែនអ្នក? ផ្ញើ { $sign } ទៅ { $reply } ឬចុច { $dial }
account-message-payment-reply-mail =
    មានគេសុំប្តូរវិធីទទួលប្រាក់សោធន ក្នុងនាមអ្នក។
    សំណើនេះរង់ចាំ ៣ ថ្ងៃ។ ដល់ពេលសម្រេច ប្រាក់សោធននៅមកតាមវិធីចាស់។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់ភ្លាម៖ ចូលគេហទំព័រ រួចបើក «គណនីធនាគាររបស់ខ្ញុំ» ឬផ្ញើសារ { $sign } ពីទូរស័ព្ទរបស់អ្នក ទៅលេខ { $reply } ឬចុច { $dial } ឬទូរស័ព្ទទៅលេខ { $hotline }។
account-message-contact = { $institution }៖ ប្តូរទំនាក់ទំនង។ មិនមែនអ្នក? ចុច { $dial } ឬ { $hotline }
account-message-contact-subject = មានសំណើប្តូរវិធីទាក់ទងអ្នក
account-message-contact-mail =
    មានគេសុំប្តូរវិធីទាក់ទងអ្នក ក្នុងនាមអ្នក៖ លេខទូរស័ព្ទ អ៊ីមែល ឬមនុស្សដែលទុកចិត្ត។
    សំណើនេះរង់ចាំ ៣ ថ្ងៃ។ ដល់ពេលសម្រេច គ្មានអ្វីប្តូរទេ។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់ភ្លាម៖ ចូលគេហទំព័រ រួចបើក «គណនីធនាគាររបស់ខ្ញុំ» ឬចុច { $dial } ឬទូរស័ព្ទទៅលេខ { $hotline }។
account-message-contact-reply = { $institution }៖ ប្តូរទំនាក់ទំនង។ មិនមែនអ្នក? ផ្ញើ { $sign } ទៅ { $reply } ឬចុច { $dial }
account-message-contact-reply-mail =
    មានគេសុំប្តូរវិធីទាក់ទងអ្នក ក្នុងនាមអ្នក៖ លេខទូរស័ព្ទ អ៊ីមែល ឬមនុស្សដែលទុកចិត្ត។
    សំណើនេះរង់ចាំ ៣ ថ្ងៃ។ ដល់ពេលសម្រេច គ្មានអ្វីប្តូរទេ។

    បើមិនមែនអ្នកទេ សូមបញ្ឈប់ភ្លាម៖ ចូលគេហទំព័រ រួចបើក «គណនីធនាគាររបស់ខ្ញុំ» ឬផ្ញើសារ { $sign } ពីទូរស័ព្ទរបស់អ្នក ទៅលេខ { $reply } ឬចុច { $dial } ឬទូរស័ព្ទទៅលេខ { $hotline }។
