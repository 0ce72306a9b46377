# reviewed: no
# word breaks: no
# Messages to a trusted contact, and to the person about her contact. None says what was changed.

trusted-contact-message-named = { $institution }៖ { $name } ដាក់ឈ្មោះអ្នក ជាមនុស្សដែលគាត់ទុកចិត្ត។ អ្នកនឹងទទួលសារ ពេលមានការប្តូរ ហើយមើលឯកសារមិនបានទេ។ សំណួរ៖ { $hotline }
trusted-contact-message-removed = { $institution }៖ អ្នកលែងទទួលសារអំពីឯកសាររបស់ { $name } ហើយ។ សំណួរ៖ { $hotline }
trusted-contact-message-change = { $institution }៖ ឯកសាររបស់ { $name } មានការផ្លាស់ប្តូរ។ បើគាត់មិនបានស្នើទេ សូមប្រាប់គាត់ ឬហៅ { $hotline }
trusted-contact-message-own = { $institution }៖ មនុស្សដែលអ្នកទុកចិត្តបានប្តូរ។ មិនមែនអ្នក? សូមហៅ { $hotline }
trusted-contact-message-own-subject = មនុស្សដែលអ្នកទុកចិត្តបានប្តូរ
trusted-contact-message-own-mail =
    ក្នុងឯកសាររបស់អ្នក មនុស្សដែលអ្នកទុកចិត្តបានប្តូរ។

    បើអ្នកមិនបានប្តូរទេ សូមចាក់សោឯកសាររបស់អ្នក ឬទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
